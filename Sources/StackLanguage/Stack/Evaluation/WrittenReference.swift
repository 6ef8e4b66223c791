import Diagnostics
import ResourceModel
import Values

/// A reference to a resource block, or to an instance of it, as an expression writes it.
struct WrittenReference: Sendable {
  /// Which instances it means.
  enum Key: Hashable, Sendable {
    /// The one resource, or all instances.
    case none
    /// The instance of a key.
    case literal(String)
    /// An instance that only evaluation tells.
    case computed
  }

  /// The resource type.
  var type: String
  /// The name of the block.
  var name: String
  /// Which instances it means.
  var key: Key
  /// Where it stands.
  var range: SourceRange

  /// What a reference means, without its place.
  struct Target: Hashable {
    var type: String
    var name: String
    var key: Key
  }

  /// What it means, without its place.
  var target: Target { Target(type: type, name: name, key: key) }

  /// The reference that a traversal makes; nil where its root is no resource type.
  init?(_ traversal: Traversal, catalog: ResourceTypeCatalog) {
    guard catalog[traversal.root] != nil, case .attribute(let name)? = traversal.steps.first
    else { return nil }
    self.type = traversal.root
    self.name = name
    self.range = traversal.range
    switch traversal.steps.dropFirst().first {
    case .index(let value)?: self.key = StackScope.key(value).map(Key.literal) ?? .computed
    case .computedIndex?: self.key = .computed
    case .attribute?, .splat?, nil: self.key = .none
    }
  }
}

extension Template {
  /// The resources it refers to, in reading order, those of the locals it uses at the place where
  /// the local is used.
  func resourceReferences(in environment: StackEnvironment) -> [WrittenReference] {
    references.flatMap { traversal -> [WrittenReference] in
      if let reference = WrittenReference(traversal, catalog: environment.catalog) {
        return [reference]
      }
      guard traversal.root == "local", case .attribute(let name)? = traversal.steps.first else {
        return []
      }
      let references = environment.locals[name]?.references ?? []
      return references.map { reference in
        var reference = reference
        reference.range = traversal.range
        if reference.key == .computed { reference.key = .none }
        return reference
      }
    }
  }
}

extension WrittenValue {
  /// The resources it refers to, in reading order.
  func resourceReferences(in environment: StackEnvironment) -> [WrittenReference] {
    var references: [WrittenReference] = []
    forEachTemplate { references += $0.resourceReferences(in: environment) }
    return references
  }
}
