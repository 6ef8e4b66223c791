import ResourceModel
import Values

extension Change {
  /// The change as the plan file has it.
  func encoded(_ sources: inout EncodedSources) -> Value {
    var fields: Fields = [
      "address": .string(address.description), "type": .string(address.type),
      "name": .string(address.name),
    ]
    fields["key"] = address.key.map(Value.string)
    action.encode(into: &fields)
    reason?.encode(into: &fields)
    fields["cause"] = cause.map { .string($0.description) }
    fields["id"] = id.map(Value.string)
    fields["deposedKey"] = deposedKey.map(Value.string)
    fields.encode(before.map(Value.object), as: "before")
    fields.encode(after.map(Value.object), as: "after")
    if !differences.isEmpty { fields["differences"] = .array(differences.map(\.encoded)) }
    fields["access"] = access?.encoded
    if !dependencies.isEmpty {
      fields["dependencies"] = .strings(dependencies.map(\.description))
    }
    fields["source"] = range.map { sources.place(of: $0) }
    return .object(fields)
  }

  /// Reads a change of a plan file.
  init(_ fields: PlanFields, _ sources: DecodedSources) throws(PlanFault) {
    var dependencies: [ResourceAddress] = []
    for text in try fields.optionalTexts("dependencies") {
      dependencies.append(try PlanFields.address(text))
    }
    self.init(
      address: try fields.address("address"), action: try ChangeAction(fields),
      reason: try ChangeReason(fields), before: try fields.encodedFields("before"),
      after: try fields.encodedFields("after"),
      differences: try AttributeDifference.decoded(fields),
      access: try AccessReport(try fields.optionalObject("access")),
      cause: fields["cause"].isNull ? nil : try fields.address("cause"),
      id: try fields.optionalText("id"),
      range: try sources.range(fields),
      deposedKey: try fields.optionalText("deposedKey"), dependencies: dependencies)
  }
}

extension Drift {
  /// The drift as the plan file has it.
  func encoded(_ sources: inout EncodedSources) -> Value {
    var fields: Fields = [
      "address": .string(address.description), "kind": .string(kind.rawValue),
      "id": .string(id),
    ]
    fields.encode(.object(before), as: "before")
    fields.encode(after.map(Value.object), as: "after")
    if !differences.isEmpty { fields["differences"] = .array(differences.map(\.encoded)) }
    fields["source"] = range.map { sources.place(of: $0) }
    return .object(fields)
  }

  /// Reads a drift of a plan file.
  init(_ fields: PlanFields, _ sources: DecodedSources) throws(PlanFault) {
    self.init(
      address: try fields.address("address"), kind: try fields.word("kind"),
      id: try fields.text("id"), before: try fields.encodedFields("before") ?? [:],
      after: try fields.encodedFields("after"),
      differences: try AttributeDifference.decoded(fields),
      range: try sources.range(fields))
  }
}

extension AttributeDifference {
  fileprivate var encoded: Value {
    var fields: Fields = ["path": path.encoded]
    fields.encode(before, as: "before")
    fields.encode(after, as: "after")
    if forcesReplacement { fields["forcesReplacement"] = true }
    return .object(fields)
  }

  fileprivate static func decoded(_ fields: PlanFields) throws(PlanFault) -> [AttributeDifference] {
    var result: [AttributeDifference] = []
    for part in try fields.optionalObjects("differences") {
      result.append(
        AttributeDifference(
          path: try PlanFields.path(part["path"]), before: try part.encodedValue("before"),
          after: try part.encodedValue("after"),
          forcesReplacement: try part.flag("forcesReplacement")))
    }
    return result
  }
}

extension OutputChange {
  /// The change as the plan file has it.
  var encoded: Value {
    var fields: Fields = ["name": .string(name)]
    action.encode(into: &fields)
    fields.encode(before, as: "before")
    fields.encode(after, as: "after")
    return .object(fields)
  }

  /// Reads a change of a plan file.
  init(_ fields: PlanFields) throws(PlanFault) {
    self.init(
      name: try fields.text("name"), action: try ChangeAction(fields),
      before: try fields.encodedValue("before"), after: try fields.encodedValue("after"))
  }
}

extension Fields {
  /// Enters a value under a name, and what JSON cannot say of it beside; null where there is none.
  fileprivate mutating func encode(_ value: Value?, as name: String) {
    let encoded = EncodedValue(value ?? .null)
    self[name] = encoded.plain
    self["\(name)Marks"] = encoded.marks
  }
}
