import ResourceModel
import Values

extension ValuePath {
  /// Reads a path as a user writes it, such as `tags.Owner`, `tags["Owner"]` or `routes[0]`; nil
  /// where it has another form.
  init?(parsing text: String) {
    var steps: [Step] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.first == "[" {
        guard let (step, after) = Self.bracketed(rest) else { return nil }
        steps.append(step)
        rest = after
      } else {
        if rest.first == ".", !steps.isEmpty { rest.removeFirst() }
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(.field(String(name)))
        rest = rest.dropFirst(name.count)
      }
    }
    guard !steps.isEmpty, text.last != "." else { return nil }
    self.init(steps)
  }

  private static func bracketed(_ text: Substring) -> (step: Step, rest: Substring)? {
    let inside = text.dropFirst()
    if inside.first == "\"" {
      let name = inside.dropFirst().prefix { $0 != "\"" }
      let rest = inside.dropFirst(name.count + 1)
      guard rest.hasPrefix("\"]") else { return nil }
      return (.field(String(name)), rest.dropFirst(2))
    }
    let digits = inside.prefix { $0 != "]" }
    guard let place = Int(digits), place >= 0, inside.count > digits.count else { return nil }
    return (.index(place), inside.dropFirst(digits.count + 1))
  }
}

extension ResourceAddress {
  /// Reads an address, and the path of a part of the resource behind it if there is one.
  static func withPath(_ text: String) -> (address: ResourceAddress, path: ValuePath)? {
    guard let whole = ValuePath(parsing: text), case .field(let type)? = whole.steps.first,
      whole.steps.count >= 2, case .field(let name) = whole.steps[1], isName(type), isName(name)
    else { return nil }
    var rest = whole.steps.dropFirst(2)
    var key: String?
    let afterName = text.dropFirst(type.count + 1 + name.count)
    if afterName.first == "[", case .field(let text)? = rest.first {
      key = text
      rest = rest.dropFirst()
    }
    return (ResourceAddress(type: type, name: name, key: key), ValuePath(Array(rest)))
  }
}
