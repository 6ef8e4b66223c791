import Foundation
import Testing

/// A state in a form that is the same for two runs that made the same things.
///
/// Ids, and other values that AWS draws, are replaced by the address and the attribute of the resource
/// they were first seen in. So they must stand in the same places in both states.
struct ComparableState {
  /// Each resource, and the outputs, as lines of text by address.
  private(set) var lines: [String: String] = [:]

  /// The comparable form of what `cainfra state pull` prints.
  init(_ text: String) throws {
    let state = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(state["resources"] as? [[String: Any]])
      .sorted { Self.address(of: $0) < Self.address(of: $1) }
    var names = Names()
    for resource in resources { names.addTexts(of: resource) }
    for resource in resources { names.addAll(of: resource, path: Self.address(of: resource)) }
    for resource in resources {
      var shown = try #require(names.replaced(resource) as? [String: Any])
      shown["provider"] = nil
      Self.sortSets(of: &shown)
      lines[Self.address(of: resource)] = try Self.line(shown)
    }
    lines["outputs"] = try Self.line(names.replaced(state["outputs"] ?? [:]))
    lines["account"] = try Self.line(["\(state["account"] ?? "")", "\(state["region"] ?? "")"])
  }

  private static func address(of resource: [String: Any]) -> String {
    resource["address"] as? String ?? ""
  }

  private static func line(_ value: Any) throws -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
  }

  /// Sets have no order; in a state they are sorted by what they hold, which may be ids.
  private static func sortSets(of resource: inout [String: Any]) {
    guard var attributes = resource["attributes"] as? [String: Any] else { return }
    for path in resource["sets"] as? [[String]] ?? [] {
      guard path.count == 1, let texts = attributes[path[0]] as? [String] else { continue }
      attributes[path[0]] = texts.sorted()
    }
    resource["attributes"] = attributes
  }
}

/// What AWS has drawn, each with its name.
private struct Names {
  private var names: [String: String] = [:]
  /// Ids of EC2, of users and keys, the beginning of an endpoint's own DNS names, secret keys,
  /// revisions of policies and private hosted zones.
  private static let drawn =
    "[a-z]+(-cidr-assoc)?-[0-9a-f]{17}(-[0-9a-z]{8})?"
    + "|A[A-Z]{3}[A-Z0-9]{16,17}|^[A-Za-z0-9+/]{40}$|^[a-z0-9]{43}=$|^Z[0-9A-Z]{10,14}$"

  /// Names what stands in a resource's own texts.
  mutating func addTexts(of resource: [String: Any]) {
    let address = resource["address"] as? String ?? ""
    for (key, value) in (resource["attributes"] as? [String: Any] ?? [:]).sorted(by: Self.byKey) {
      if let text = value as? String { add(text, "\(address).\(key)") }
    }
  }

  /// Names what is left, in lists and maps.
  mutating func addAll(of value: Any, path: String) {
    switch value {
    case let fields as [String: Any]:
      for (key, field) in fields.sorted(by: Self.byKey) {
        addAll(of: field, path: "\(path).\(key)")
      }
    case let elements as [Any]:
      for (place, element) in elements.enumerated() {
        addAll(of: element, path: "\(path)[\(place)]")
      }
    case let text as String: add(text, path)
    default: break
    }
  }

  /// A value with names in place of what was drawn.
  func replaced(_ value: Any) -> Any {
    switch value {
    case let fields as [String: Any]: return fields.mapValues(replaced)
    case let elements as [Any]: return elements.map(replaced)
    case let text as String:
      return Self.parts(of: text).reduce(text) { text, part in
        text.replacingOccurrences(of: part, with: "<\(names[part] ?? "?")>")
      }
    default: return value
    }
  }

  private mutating func add(_ text: String, _ name: String) {
    for part in Self.parts(of: text) where names[part] == nil { names[part] = name }
  }

  private static func byKey(_ one: (key: String, value: Any), _ other: (key: String, value: Any))
    -> Bool
  { one.key < other.key }

  private static func parts(of text: String) -> [String] {
    guard let pattern = try? NSRegularExpression(pattern: drawn) else { return [] }
    let whole = NSRange(text.startIndex..., in: text)
    return pattern.matches(in: text, range: whole)
      .compactMap { Range($0.range, in: text).map { String(text[$0]) } }
  }
}
