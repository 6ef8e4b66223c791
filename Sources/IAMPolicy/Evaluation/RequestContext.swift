/// What a request says of its circumstances, by condition key.
///
/// Keys are told apart without regard to case, as IAM does. A key without values is absent.
public struct RequestContext: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The values by key in lower case; never an empty list.
  private(set) var values: [String: [String]] = [:]

  /// No keys.
  public init() {}

  /// Keys with one value each; of keys that differ only in case the last stays.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { self[key] = [value] }
  }

  /// The values of a key; setting no values removes it.
  public subscript(key: String) -> [String] {
    get { values[key.lowercased()] ?? [] }
    set { values[key.lowercased()] = newValue.isEmpty ? nil : newValue }
  }

  /// The value of a key that has just one; nil where it has none or several.
  public func only(_ key: String) -> String? {
    let values = self[key]
    return values.count == 1 ? values.first : nil
  }

  /// These circumstances and others; where both have a key, that of `other` counts.
  package func merging(_ other: RequestContext) -> RequestContext {
    var result = self
    result.values.merge(other.values) { $1 }
    return result
  }

  /// Whether the request has the key.
  public func has(_ key: String) -> Bool { values[key.lowercased()] != nil }

  /// Gives a key its value where the request does not have it.
  mutating func fill(_ key: String, with value: String?) {
    guard let value, !has(key) else { return }
    self[key] = [value]
  }
}
