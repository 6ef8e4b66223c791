import ResourceModel
import StackLanguage
import Values

/// Finds the resource whose change causes another one's.
enum ChangeCause {
  /// The resource that a change of unknown values comes from; nil where the change is the stack's
  /// own.
  ///
  /// - Parameters:
  ///   - change: a replacement or an update.
  ///   - resource: the resource in the stack.
  ///   - changes: what is done with the resources planned before.
  /// - Returns: the address of a resource it refers to.
  static func find(
    _ change: Change, of resource: DesiredResource, among changes: [ResourceAddress: ChangeAction]
  ) -> ResourceAddress? {
    let decisive =
      change.differences.contains(where: \.forcesReplacement)
      ? change.differences.filter(\.forcesReplacement) : change.differences
    let given = decisive.filter {
      guard let name = $0.path.attribute else { return false }
      return resource.type.attribute(name)?.isWritable ?? false
    }
    guard !given.isEmpty, given.allSatisfy({ !$0.after.isWhollyKnown }) else { return nil }
    let unknowns = given.flatMap { $0.after.unknownReferences }
    let candidates = resource.references.map(\.address).filter { changes[$0]?.makesAnew ?? false }
    let named = candidates.first { candidate in
      let start = "\(candidate)."
      return unknowns.contains { $0.hasPrefix(start) }
    }
    return named ?? (unknowns.isEmpty ? candidates.first : nil)
  }
}

extension ChangeAction {
  /// Whether attributes of the object are not known before it is done.
  fileprivate var makesAnew: Bool {
    switch self {
    case .create, .replace, .update: true
    default: false
    }
  }
}

extension Value {
  /// The references of all the unknown values in it.
  fileprivate var unknownReferences: [String] {
    switch self {
    case .null, .bool, .number, .string: []
    case .unknown(let unknown): unknown.reference.map { [$0] } ?? []
    case .sensitive(let inner): inner.unknownReferences
    case .list(let list), .set(let list): list.flatMap(\.unknownReferences)
    case .object(let fields): fields.values.flatMap(\.unknownReferences)
    }
  }
}
