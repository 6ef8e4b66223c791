import AWSModel

/// Looks EC2 objects up by their ids, up to a thousand at a time.
///
/// EC2 refuses the whole call where one id does not exist. Then the ids are asked for through a
/// filter, which passes over what does not exist but takes at most 200 values.
///
/// - Parameters:
///   - ids: the ids; each is asked for once.
///   - filter: the name of the filter that takes ids.
///   - idOf: the id of an item.
///   - page: the call: some ids, or some filters, and the token of the page.
/// - Returns: the items found, by id.
/// - Throws: what the call throws, but for ids that do not exist.
func lookUp<Item>(
  _ ids: [String], filter: String, idOf: (Item) -> String,
  page: (_ ids: [String], _ filters: [Filter], _ token: String?) async throws -> (
    items: [Item], next: String?
  )
) async throws -> [String: Item] {
  var found: [String: Item] = [:]
  for piece in Array(Set(ids)).sorted().pieces(of: 1000) {
    do {
      for item in try await allPages({ try await page(piece, [], $0) }) { found[idOf(item)] = item }
    } catch let error as AWSError where error.isNotFound || error.code.hasSuffix(".Malformed") {
      let items = try await filtered(by: filter, piece) { filters, token in
        try await page([], filters, token)
      }
      for item in items { found[idOf(item)] = item }
    }
  }
  return found
}

/// The EC2 objects whose property `filter` has one of the values, 200 values a call.
func filtered<Item>(
  by filter: String, _ values: [String], also filters: [Filter] = [],
  page: (_ filters: [Filter], _ token: String?) async throws -> (items: [Item], next: String?)
) async throws -> [Item] {
  var items: [Item] = []
  for piece in Array(Set(values)).sorted().pieces(of: 200) {
    let all = filters + [Filter(name: filter, values: piece)]
    items += try await allPages { try await page(all, $0) }
  }
  return items
}

/// The results of reading many objects from one look-up: each its object, or all the one error.
func results<Element, Object>(
  _ elements: [Element], _ look: () async throws -> (Element) throws -> Object?
) async -> [Result<Object?, any Error>] {
  do {
    let object = try await look()
    return elements.map { element in Result { try object(element) } }
  } catch {
    return elements.map { _ in .failure(error) }
  }
}
