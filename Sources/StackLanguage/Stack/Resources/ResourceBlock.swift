import Diagnostics
import ResourceModel
import Values

/// A resource as the stack writes it, parsed once and shared by all its instances.
final class ResourceBlock: Sendable {
  /// Its parts as they are read.
  struct Parts: Sendable {
    /// The attributes written, null ones left out.
    var attributes: [WrittenEntry] = []
    /// The required attributes that an error told so far is about.
    var meant: Set<String> = []
    /// What the keys of the instances are.
    var forEach: WrittenValue?
    /// Whether the resource is wanted.
    var when: WrittenValue?
    /// What must be made before, beside what is referred to.
    var dependsOn: WrittenValue?
    /// Whether the resource must not be deleted.
    var protect: WrittenValue?
    /// The findings not to be told, with the reasons.
    var silence: WrittenValue?
    /// How changes are carried out.
    var lifecycle = WrittenLifecycle()
    /// Whether a key is not understood, so that completion would only tell what follows from that.
    var isErroneous = false
  }

  /// The type, the name, without a key.
  let address: ResourceAddress
  /// The type.
  let type: ResourceType
  /// Where the name stands.
  let nameRange: SourceRange
  private let parts: Parts
  private let places: [String: Int]
  /// The block that `for_each` is a plain reference to.
  let forEachSource: (type: String, name: String)?
  /// The values of the attributes that hold no expression.
  let constants: [String: Value]
  /// What is wrong whatever the values of expressions are.
  let constantDiagnostics: [Diagnostic]

  /// A block of the given parts.
  init(_ parts: Parts, type: ResourceType, name: String, nameRange: SourceRange) {
    self.address = ResourceAddress(type: type.name, name: name)
    self.type = type
    self.nameRange = nameRange
    self.parts = parts
    var places: [String: Int] = [:]
    for (place, entry) in parts.attributes.enumerated() { places[entry.name] = place }
    self.places = places
    self.forEachSource = parts.forEach?.blockReferredTo
    (constants, constantDiagnostics) = Self.constants(parts, places, type, address, nameRange)
  }

  /// The attributes written.
  var attributes: [WrittenEntry] { parts.attributes }
  /// What the keys of the instances are.
  var forEach: WrittenValue? { parts.forEach }
  /// Whether the resource is wanted.
  var when: WrittenValue? { parts.when }
  /// What must be made before, beside what is referred to.
  var dependsOn: WrittenValue? { parts.dependsOn }
  /// Whether the resource must not be deleted.
  var protect: WrittenValue? { parts.protect }
  /// The findings not to be told, with the reasons.
  var silence: WrittenValue? { parts.silence }
  /// How changes are carried out.
  var lifecycle: WrittenLifecycle { parts.lifecycle }
  /// Whether a key is not understood.
  var isErroneous: Bool { parts.isErroneous }

  /// The attribute as it is written; nil where it is not.
  func written(_ attribute: String) -> WrittenEntry? {
    places[attribute].map { parts.attributes[$0] }
  }

  /// The address of an instance.
  func address(key: String?) -> ResourceAddress {
    address.instance(key)
  }

  /// What is evaluated before the resource is changed and may refer to others.
  var partsBeforeChange: [WrittenValue] {
    parts.attributes.map(\.value)
      + parts.lifecycle.preconditions.flatMap { [$0.condition, $0.message] }
  }

  /// What is evaluated after the resource was changed and may refer to it, too.
  var partsAfterChange: [WrittenValue] {
    parts.lifecycle.postconditions.flatMap { [$0.condition, $0.message] }
  }

  private static func constants(
    _ parts: Parts, _ places: [String: Int], _ type: ResourceType, _ address: ResourceAddress,
    _ nameRange: SourceRange
  ) -> ([String: Value], [Diagnostic]) {
    var typing = SchemaTyping(resourceType: type, address: "\(address)") { _ in
      (SchemaTyping.failed, [])
    }
    var constants: [String: Value] = [:]
    for attribute in type.attributes where attribute.isWritable {
      if let place = places[attribute.name] {
        let written = parts.attributes[place].value
        guard written.isConstant else { continue }
        constants[attribute.name] = typing.value(
          of: written, for: attribute, at: ValuePath(attribute.name))
      } else if attribute.presence == .required {
        constants[attribute.name] = SchemaTyping.failed
        guard !parts.meant.contains(attribute.name) else { continue }
        typing.report(
          "\(address.subject) has no \"\(attribute.name)\", which is required", at: nameRange,
          help: "Add \"\(attribute.name):\" with \(attribute.type.phrase).")
      }
    }
    return (constants, typing.diagnostics)
  }
}

/// The `lifecycle:` of a block, as it is written.
struct WrittenLifecycle: Sendable {
  var preventDestroy: WrittenValue?
  var createBeforeDestroy: WrittenValue?
  var ignoreChanges: WrittenValue?
  var replaceTriggeredBy: WrittenValue?
  var preconditions: [WrittenCondition] = []
  var postconditions: [WrittenCondition] = []
}

extension WrittenValue {
  /// The resource block that it is a plain reference to, as `${iam_user.ci}` is.
  fileprivate var blockReferredTo: (type: String, name: String)? {
    guard case .template(let template, _) = self, template.parts.count == 1,
      case .value(let node)? = template.parts.first, case .chain(let base, let steps) = node.kind,
      case .variable(let type) = base.kind, steps.count == 1,
      case .attribute(let name)? = steps.first?.kind,
      !["var", "local", "each", "stack"].contains(type)
    else { return nil }
    return (type, name)
  }
}
