import ResourceModel
import Values

/// The objects a toy provider keeps, and its rules: names of networks are unique, and nothing is
/// removed while something else that cannot let go of it names it.
struct ToyWorld: Sendable {
  struct Entry: Sendable {
    var address: ResourceAddress
    var object: ResourceObject
  }

  var objects: [String: Entry] = [:]
  var tokens: [String: String] = [:]
  var calls: [ToyProvider.Operation: Int] = [:]
  var faults: [ToyProvider.Fault] = []
  var checkCalls = 0
  var log: [String] = []
  private var made: [ResourceAddress: Int] = [:]
  /// How many objects name an object.
  private var users: [String: Int] = [:]
  private var networkNames: [String: String] = [:]

  /// The attributes that must name an object.
  private static let naming = ["network_id", "from", "to"]
  /// The attributes that keep the object they name from being removed.
  private static let holding = ["network_id", "from"]

  mutating func takeFault(
    _ operation: ToyProvider.Operation, _ address: ResourceAddress
  ) -> ToyProvider.Fault? {
    guard !faults.isEmpty else { return nil }
    let place = faults.firstIndex {
      $0.operation == operation && ($0.address == nil || $0.address == address.description)
    }
    guard let place else { return nil }
    let fault = faults[place]
    faults[place].times -= 1
    if faults[place].times <= 0 { faults.remove(at: place) }
    return fault
  }

  mutating func create(
    _ creation: Creation, _ type: ResourceType?
  ) -> (Result<ResourceObject, ProviderError>, identified: ResourceObject?) {
    calls[.create, default: 0] += 1
    if let id = tokens[creation.token], let entry = objects[id] {
      return (.success(entry.object), entry.object)
    }
    let fault = takeFault(.create, creation.address)
    if let fault, !fault.acts { return (.failure(fault.error), nil) }
    guard let type else {
      return (.failure(ProviderError(.refused, message: "unknown type")), nil)
    }
    if let refusal = refusal(of: creation.attributes, type) { return (.failure(refusal), nil) }
    let object = make(creation, type)
    log.append("create \(creation.address)")
    guard var error = fault?.error else { return (.success(object), object) }
    if error.kind != .outcomeUnknown { error.partial = object }
    return (.failure(error), error.kind == .outcomeUnknown ? nil : object)
  }

  private func refusal(of attributes: Fields, _ type: ResourceType) -> ProviderError? {
    for name in Self.naming {
      guard let id = attributes[name]?.stringValue, objects[id] == nil else { continue }
      return ProviderError(
        .refused, code: "NotFound", message: "There is no object \(id)", operation: "Create",
        path: ValuePath(name))
    }
    if type.name == "network", let name = attributes["name"]?.stringValue,
      networkNames[name] != nil
    {
      return ProviderError(
        .refused, code: "Conflict", message: "The name \(name) is taken", operation: "Create",
        path: ValuePath("name"))
    }
    return nil
  }

  private mutating func make(_ creation: Creation, _ type: ResourceType) -> ResourceObject {
    let address = creation.address
    made[address, default: 0] += 1
    let key = address.key.map { "-\($0)" } ?? ""
    let id = "\(type.name)-\(address.name)\(key)-\(made[address, default: 0])"
    var attributes = Fields()
    for attribute in type.attributes {
      attributes[attribute.name] = creation.attributes[attribute.name] ?? .null
    }
    attributes["id"] = .string(id)
    if type.name == "network", attributes["zone", default: .null].isNull {
      attributes["zone"] = "z1"
    }
    fillComputed(&attributes, type)
    let object = ResourceObject(id: id, attributes: attributes)
    objects[id] = Entry(address: address, object: object)
    tokens[creation.token] = id
    count(attributes, 1)
    return object
  }

  private func fillComputed(_ attributes: inout Fields, _ type: ResourceType) {
    switch type.name {
    case "network": attributes["summary"] = .string("size \(attributes["size"]?.text ?? "none")")
    case "box":
      attributes["endpoint"] = .string("toy://\(attributes["label"]?.text ?? "")")
      attributes["token"] = .string("token-of-\(attributes["id"]?.text ?? "")")
    default: break
    }
  }

  mutating func update(
    _ update: Update, _ type: ResourceType?
  ) -> Result<ResourceObject, ProviderError> {
    calls[.update, default: 0] += 1
    let fault = takeFault(.update, update.object.address)
    if let fault, !fault.acts { return .failure(fault.error) }
    guard let type, var entry = objects[update.object.id] else {
      return .failure(
        ProviderError(.refused, code: "NotFound", message: "There is no \(update.object.id)"))
    }
    count(entry.object.attributes, -1)
    for name in update.changed {
      entry.object.attributes[name] = update.attributes[name] ?? .null
    }
    fillComputed(&entry.object.attributes, type)
    count(entry.object.attributes, 1)
    objects[update.object.id] = entry
    log.append("update \(update.object.address)")
    guard var error = fault?.error else { return .success(entry.object) }
    error.partial = entry.object
    return .failure(error)
  }

  mutating func delete(_ deletion: Deletion) -> Result<Void, ProviderError> {
    calls[.delete, default: 0] += 1
    let id = deletion.object.id
    let fault = takeFault(.delete, deletion.object.address)
    if let fault, !fault.acts { return .failure(fault.error) }
    if let entry = objects[id] {
      guard users[id, default: 0] == 0 else {
        return .failure(
          ProviderError(
            .refused, code: "InUse", message: "Something still uses \(id)", operation: "Delete"))
      }
      count(entry.object.attributes, -1)
      objects[id] = nil
    }
    log.append("delete \(deletion.object.address)")
    if let fault { return .failure(fault.error) }
    return .success(())
  }

  /// Keeps the counts of what names what; `by` is 1 for an object that comes, -1 for one that goes.
  private mutating func count(_ attributes: Fields, _ by: Int) {
    for name in Self.holding {
      if let id = attributes[name]?.stringValue { users[id, default: 0] += by }
    }
    if attributes.position(of: "size") != nil, let name = attributes["name"]?.stringValue {
      networkNames[name] = by > 0 ? attributes["id"]?.stringValue : nil
    }
  }
}

extension ToyWorld {
  /// Whether a box has a color.
  func answer(to check: Fields) -> Result<CheckAnswer, ProviderError> {
    let named = check["box"].map { $0.fields.flatMap { $0["id"] } ?? $0 }?.stringValue ?? ""
    guard let box = objects[named]?.object else {
      return .failure(
        ProviderError(.refused, message: "There is no box \(named)", path: ValuePath("box")))
    }
    let color = box.attributes["color"]?.stringValue ?? "plain"
    let wanted = check["color"]?.stringValue ?? ""
    let isSo = color == wanted
    return .success(
      CheckAnswer(
        subject: "box \(named)", deed: "be seen as \(wanted)", isPossible: isSo, holds: isSo,
        links: [
          CheckAnswer.Link(
            name: "color", question: wanted, verdict: color, isOpen: isSo,
            deciding: ["its paint"], explanation: "The box is \(color).")
        ], assumptions: ["The light is on."], remedies: isSo ? [] : ["Paint it \(wanted)."]))
  }
}

extension Value {
  /// A scalar as text.
  fileprivate var text: String? { stringValue ?? numberValue?.description }
}
