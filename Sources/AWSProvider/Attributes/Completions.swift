import ResourceModel
import Values

/// What the completions of several types have in common.
enum Completions {
  /// Takes empty collections and texts for absent ones, as AWS does.
  static func dropEmpty(_ attributes: inout Fields, _ names: [String]) {
    for name in names {
      guard let value = attributes[name]?.unmarked else { continue }
      switch value {
      case .list(let list) where list.isEmpty: attributes[name] = .null
      case .set(let list) where list.isEmpty: attributes[name] = .null
      case .object(let fields) where fields.isEmpty: attributes[name] = .null
      case .string(let text) where text.isEmpty: attributes[name] = .null
      default: continue
      }
    }
  }
}
