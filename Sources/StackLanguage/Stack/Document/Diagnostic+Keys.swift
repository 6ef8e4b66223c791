import Diagnostics
import ResourceModel
import Values

/// Errors about keys that are unknown where they stand, with a hint where they belong.
extension Diagnostic {
  /// A key inside an attribute that its type does not have.
  static func unknownKey(
    _ entry: WrittenEntry, in path: ValuePath, names: [String], resourceType: ResourceType?,
    address: String?
  ) -> Diagnostic {
    let type = resourceType.map { " of \($0.name)" } ?? ""
    let help: String
    if let type = resourceType,
      ReservedKey(rawValue: entry.name) != nil
        || type.attribute(entry.name)?.isWritable == true
    {
      help = "\"\(entry.name)\" belongs further out, directly under the resource's name."
    } else {
      help = Suggestion.didYouMean(entry.name, among: names) ?? "Known keys: \(list(names))."
    }
    return .error(
      "\"\(path)\"\(type) has no \"\(entry.name)\"", at: entry.nameRange, help: help,
      address: address)
  }

  /// A key of a resource that is neither an attribute nor a reserved key.
  static func unknownAttribute(
    _ name: String, of type: ResourceType, at range: SourceRange, catalog: ResourceTypeCatalog,
    address: String
  ) -> Diagnostic {
    let isCheck = type.name == catalog.check?.name
    let writable = type.attributes.filter(\.isWritable).map(\.name)
    let reserved = isCheck ? ReservedKey.ofChecks : ReservedKey.allCases
    return .error(
      isCheck ? "A check has no \"\(name)\"" : "\(type.name) has no attribute \"\(name)\"",
      at: range,
      help: Self.misplaced(name, in: type, catalog: catalog)
        ?? Suggestion.didYouMean(name, among: writable + reserved.map(\.rawValue))
        ?? "\(isCheck ? "Keys of a check" : "Attributes of \(type.name)"): \(list(writable)).",
      address: address)
  }

  /// Where a key belongs that people write in a resource though it has its place elsewhere.
  private static func misplaced(
    _ name: String, in type: ResourceType, catalog: ResourceTypeCatalog
  ) -> String? {
    switch name {
    case "properties", "Properties":
      return "Attributes stand directly under the resource's name: move them one level up."
    case "type", "Type":
      return "The type is the key above the name, as in \"resources: \(type.name): NAME:\"."
    case "count":
      return "Use \"for_each\" with a list of names, or \"when\" for a resource that may be absent."
    case "provider": return "The provider is chosen for the whole stack, at the top level."
    case "DependsOn", "dependsOn": return "Did you mean \"depends_on\"?"
    case "Condition", "enabled": return "Use \"when\" with a truth value."
    default: break
    }
    if LifecycleKey(rawValue: name) != nil {
      return "\"\(name)\" belongs under \"lifecycle:\"."
    }
    if let outer = type.attributes.first(where: { $0.type.hasInside(name) }) {
      return "\"\(name)\" belongs one level further in, under \"\(outer.name):\"."
    }
    if TopLevelKey(rawValue: name)?.isSection == true {
      return "\"\(name)\" belongs at the top level of the stack."
    }
    if catalog[name] != nil,
      Suggestion.nearest(
        to: name, among: type.attributes.map(\.name)) == nil
    {
      return "A \(name) is a resource of its own: write it under \"resources: \(name):\"."
    }
    return nil
  }

  /// A key at the top of a stack that is not known there.
  static func unknownTopLevelKey(
    _ name: String, at range: SourceRange, catalog: ResourceTypeCatalog
  ) -> Diagnostic {
    let message = "A stack has no key \"\(name)\""
    let help = topLevelHint(name, catalog)
    let known = TopLevelKey.allCases.filter(\.isSupported).map(\.rawValue)
    return .error(
      message, at: range,
      help: help ?? Suggestion.didYouMean(name, among: known) ?? "Known keys: \(list(known)).")
  }

  private static func topLevelHint(_ name: String, _ catalog: ResourceTypeCatalog) -> String? {
    if catalog[name] != nil { return "Resources belong under \"resources:\": indent \"\(name):\"." }
    switch name {
    case "Resources", "resource": return "Write \"resources:\", then type, name and attributes."
    case "Parameters", "variable", "vars", "inputs": return "Write \"variables:\"."
    case "Outputs", "output": return "Write \"outputs:\"."
    case "local": return "Write \"locals:\"."
    case "Description": return "Write \"description:\"."
    case "AWSTemplateFormatVersion", "Transform", "Metadata", "Mappings", "Conditions", "terraform":
      return "cainfra has nothing like it: remove it."
    case "name": return "The name of the stack is the value of \"stack:\"."
    case "tags": return "Tags for all resources belong under \"defaults:\"."
    case "type", "Type", "properties", "Properties":
      return "A resource is written \"resources: TYPE: NAME:\", its attributes below."
    default: break
    }
    if let key = ReservedKey(rawValue: name) {
      return "\"\(key.rawValue)\" belongs in a resource, under its name."
    }
    if let type = terraformType(name, catalog) {
      return "Resource types have no \"aws_\" here: write \"resources: \(type.name):\"."
    }
    if let types = typesInWords(ofTerraform: name, catalog) {
      return "Write \(types) under \"resources:\"."
    }
    if let type = catalog.types.first(where: { $0.attribute(name) != nil }),
      Suggestion.nearest(to: name, among: TopLevelKey.allCases.map(\.rawValue)) == nil
    {
      return "\"\(name)\" is an attribute, as of \(type.name): it belongs under "
        + "\"resources: \(type.name): NAME:\"."
    }
    return nil
  }

  /// A key under `resources:` that is not a type.
  static func unknownType(
    _ name: String, isBlock: Bool, at range: SourceRange, catalog: ResourceTypeCatalog
  ) -> Diagnostic {
    let message = "There is no resource type \"\(name)\""
    let types = catalog.types.map(\.name)
    let help: String
    if let type = terraformType(name, catalog) {
      help = "Write \"\(type.name)\"."
    } else if let types = typesInWords(ofTerraform: name, catalog) {
      help = "Write \(types)."
    } else if name.contains("::") {
      help = "Types have Terraform's names without \"aws_\", such as \(types.first ?? "vpc")."
    } else if isBlock {
      help = "A resource is written \"resources: TYPE: NAME:\", with its type as the outer key."
    } else if TopLevelKey(rawValue: name) != nil {
      help = "\"\(name)\" belongs at the top level of the stack: move it one level out."
    } else if let near = Suggestion.didYouMean(name, among: types) {
      help = near
    } else if ReservedKey(rawValue: name) != nil
      || catalog.types.contains(where: { $0.attribute(name) != nil })
    {
      help = "\"\(name)\" belongs in a resource: \"resources: TYPE: NAME:\", then attributes."
    } else {
      help = "Known types: \(list(types))."
    }
    return .error(message, at: range, help: help)
  }

  /// A key that a section of fixed keys does not have.
  static func unknownSetting(
    _ name: String, in place: String, known: [String], at range: SourceRange
  ) -> Diagnostic {
    .error(
      "\(place) has no key \"\(name)\"", at: range,
      help: Suggestion.didYouMean(name, among: known) ?? "Known keys: \(list(known)).")
  }

  private static func terraformType(
    _ name: String, _ catalog: ResourceTypeCatalog
  ) -> ResourceType? {
    name.hasPrefix("aws_") ? catalog[String(name.dropFirst(4))] : nil
  }

  /// The types, in words, that are one type of Terraform's with another name.
  private static func typesInWords(
    ofTerraform name: String, _ catalog: ResourceTypeCatalog
  ) -> String? {
    let meant = name.hasPrefix("aws_") ? name : "aws_\(name)"
    let types = catalog.types.filter { $0.terraformName == meant && $0.name != name }
    return types.isEmpty ? nil : types.map { "\"\($0.name)\"" }.joined(separator: " or ")
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension AttributeType {
  /// Whether objects in it have an attribute of the given name.
  fileprivate func hasInside(_ name: String) -> Bool {
    switch self {
    case .object(let attributes): attributes.contains { $0.isWritable && $0.name == name }
    case .list(let element), .set(let element), .map(let element): element.hasInside(name)
    case .oneOf(let types): types.contains { $0.hasInside(name) }
    case .string, .number, .bool, .document, .any: false
    }
  }
}
