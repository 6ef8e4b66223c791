/// Does something for each element, up to ten at a time, and keeps the results in order.
func concurrently<Element: Sendable, Answer: Sendable>(
  _ elements: [Element], _ act: @escaping @Sendable (Element) async throws -> Answer
) async -> [Result<Answer, any Error>] {
  let limit = 10
  // A task, and often another thread, for one element would be dearer than what it does.
  if elements.count == 1 { return [await result(of: act, elements[0])] }
  var answers: [Result<Answer, any Error>?] = Array(repeating: nil, count: elements.count)
  await withTaskGroup(of: (Int, Result<Answer, any Error>).self) { group in
    for (place, element) in elements.enumerated() {
      if place >= limit, let (done, answer) = await group.next() { answers[done] = answer }
      group.addTask { (place, await result(of: act, element)) }
    }
    for await (done, answer) in group { answers[done] = answer }
  }
  return answers.map { $0 ?? .failure(CancellationError()) }
}

private func result<Element, Answer>(
  of act: (Element) async throws -> Answer, _ element: Element
) async -> Result<Answer, any Error> {
  do {
    return .success(try await act(element))
  } catch {
    return .failure(error)
  }
}

extension Array {
  /// The elements in pieces of at most `size`.
  func pieces(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

/// All items of an answer in pages.
func allPages<Item>(
  _ page: (_ token: String?) async throws -> (items: [Item], next: String?)
) async throws -> [Item] {
  var (items, next) = try await page(nil)
  while let token = next, !token.isEmpty {
    let more = try await page(token)
    items += more.items
    next = more.next
  }
  return items
}
