import ResourceModel
import Values

/// The JSON form of the parts of a state; the journal uses the same.
extension StateResource {
  /// The names of the fields this version knows, in the order they are written.
  static let knownFields = [
    "address", "type", "id", "status", "deposedKey", "provider", "schemaVersion", "protect",
    "createBeforeDestroy", "dependencies", "sensitive", "sets", "attributes",
  ]

  /// The object as JSON, empty parts left out.
  var fields: Fields {
    var fields: Fields = [
      "address": .string(address.description), "type": .string(type), "id": .string(id),
      "status": .string(status.rawValue),
    ]
    if let deposedKey { fields["deposedKey"] = .string(deposedKey) }
    fields["provider"] = .string(provider)
    fields["schemaVersion"] = .int(schemaVersion)
    if protect { fields["protect"] = true }
    if createBeforeDestroy { fields["createBeforeDestroy"] = true }
    fields["dependencies"] = .strings(dependencies.map(\.description))
    if !sensitive.isEmpty { fields["sensitive"] = .array(sensitive.map(\.json)) }
    let sets = attributes.setPaths
    if !sets.isEmpty { fields["sets"] = .array(sets.map(\.json)) }
    fields["attributes"] = .object(attributes)
    for (key, value) in otherFields { fields[key] = value }
    return fields
  }

  /// Reads an object.
  init(_ fields: StateFields) throws(StateFault) {
    var address = try fields.address("address")
    if let type = try fields.optionalText("type") {
      guard type == address.type else {
        throw fields.unexpected("type", "\"\(address.type)\" as in its address")
      }
      // The reader gives objects of one type the same text.
      address = ResourceAddress(
        modules: address.modules, type: type, name: address.name, key: address.key)
    }
    var dependencies: [ResourceAddress] = []
    for text in try fields.texts("dependencies") {
      guard let dependency = ResourceAddress(parsing: text) else {
        throw fields.unexpected("dependencies", "addresses, but one is \"\(text)\"")
      }
      dependencies.append(dependency)
    }
    self.init(
      address: address, id: try fields.text("id"),
      attributes: try fields.object("attributes").makingSets(at: try fields.paths("sets")),
      dependencies: dependencies, sensitive: try fields.paths("sensitive"),
      protect: try fields.flag("protect"),
      status: try fields.choice("status", of: Status.self),
      deposedKey: try fields.optionalText("deposedKey"),
      createBeforeDestroy: try fields.flag("createBeforeDestroy"),
      provider: try fields.text("provider"), schemaVersion: try fields.int("schemaVersion"),
      otherFields: fields.others(than: Self.knownFields))
  }
}

extension StateOutput {
  /// The output as JSON.
  var fields: Fields {
    var fields: Fields = ["value": value]
    if isSensitive { fields["sensitive"] = true }
    let sets = (["value": value] as Fields).setPaths
    if !sets.isEmpty { fields["sets"] = .array(sets.map(\.json)) }
    return fields
  }

  /// Reads the named output.
  init(name: String, _ fields: StateFields) throws(StateFault) {
    let raw: Fields = ["value": fields["value"]]
    self.init(
      name: name, value: raw.makingSets(at: try fields.paths("sets"))["value"] ?? .null,
      isSensitive: try fields.flag("sensitive"))
  }

  /// Outputs as one JSON object.
  static func json(_ outputs: [StateOutput]) -> Value {
    .fields(outputs.map { ($0.name, .object($0.fields)) })
  }

  /// Reads outputs from one JSON object.
  static func read(_ json: Fields, at place: String) throws(StateFault) -> [StateOutput] {
    var outputs: [StateOutput] = []
    for (name, value) in json {
      let fields = try StateFields(value, at: "\(place).\(name)")
      outputs.append(try StateOutput(name: name, fields))
    }
    return outputs
  }
}
