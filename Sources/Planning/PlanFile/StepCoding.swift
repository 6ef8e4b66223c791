import ResourceModel
import Values

extension PlanStep {
  /// The step as the plan file has it; its place in the list is its id.
  var encoded: Value {
    var fields: Fields = ["address": .string(address.description)]
    switch operation {
    case .create(let key):
      fields["operation"] = "create"
      fields["deposing"] = key.map(Value.string)
    case .update(let changed):
      fields["operation"] = "update"
      fields["changed"] = .strings(changed)
    case .delete(let key):
      fields["operation"] = "delete"
      fields["deposed"] = key.map(Value.string)
    case .record: fields["operation"] = "record"
    case .forget: fields["operation"] = "forget"
    }
    fields["dependencies"] = .array(dependencies.map(Value.int))
    return .object(fields)
  }

  /// Reads the step that stands at the place `id` of a plan file.
  ///
  /// - Throws: a fault, also where it waits for itself or for a step behind it.
  init(_ fields: PlanFields, id: Int) throws(PlanFault) {
    let operation: Operation
    switch try fields.text("operation") {
    case "create": operation = .create(deposing: try fields.optionalText("deposing"))
    case "update": operation = .update(changed: try fields.optionalTexts("changed"))
    case "delete": operation = .delete(deposed: try fields.optionalText("deposed"))
    case "record": operation = .record
    case "forget": operation = .forget
    case let other: throw PlanFault(message: "steps[\(id)].operation is \"\(other)\"")
    }
    var dependencies: [Int] = []
    for value in try fields.optionalValues("dependencies") {
      guard let place = value.numberValue?.intValue, (0..<id).contains(place) else {
        throw PlanFault(message: "steps[\(id)] waits for a step that does not come before it")
      }
      dependencies.append(place)
    }
    self.init(
      id: id, address: try fields.address("address"), operation: operation,
      dependencies: dependencies)
  }
}
