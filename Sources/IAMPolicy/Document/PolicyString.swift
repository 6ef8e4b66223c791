/// A text in a policy document, with its place.
public struct PolicyString: Sendable, ExpressibleByStringLiteral {
  /// The text.
  public var text: String
  /// Where it stands.
  public var place: PolicyPlace

  /// A text that stands at `place`; by default one made here, which stands nowhere.
  public init(_ text: String, at place: PolicyPlace = PolicyPlace.none) {
    self.text = text
    self.place = place
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// One text or an array of texts: IAM takes either wherever it takes several.
public struct PolicyStringList: Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// The texts in the author's order.
  public var values: [PolicyString]
  /// Whether they were written as an array, which matters only for printing.
  public var isArray: Bool

  /// The texts `values`; written as a bare text only where there is exactly one.
  public init(_ values: [PolicyString], isArray: Bool = true) {
    self.values = values
    self.isArray = isArray || values.count != 1
  }

  /// An array of `texts` that stand nowhere.
  public init(_ texts: some Sequence<String>) {
    self.init(texts.map { PolicyString($0) })
  }

  public init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  public init(stringLiteral value: String) {
    self.init([PolicyString(value)], isArray: false)
  }

  /// The texts without their places.
  public var texts: [String] { values.map(\.text) }
}

extension PolicyPlace {
  /// The place of what was not read from anywhere.
  public static var none: PolicyPlace { PolicyPlace() }
}
