package import ResourceModel
import Values

/// One change to what a state says.
package enum StateChange: Hashable, Sendable {
  /// An object is there, in place of the one of the same address and deposed key.
  case put(StateResource)
  /// The object of the address and deposed key is no longer there.
  case remove(ResourceAddress, deposedKey: String?)
  /// The outputs are these.
  case outputs([StateOutput])
  /// The objects live in this account and Region.
  case place(account: String?, region: String?)

  /// The change as JSON.
  var fields: Fields {
    switch self {
    case .put(let resource): return ["put": .object(resource.fields)]
    case .remove(let address, let deposedKey):
      var fields: Fields = ["remove": .string(address.description)]
      if let deposedKey { fields["deposedKey"] = .string(deposedKey) }
      return fields
    case .outputs(let outputs): return ["outputs": StateOutput.json(outputs)]
    case .place(let account, let region):
      let text = { (text: String?) -> Value in text.map(Value.string) ?? .null }
      return ["place": ["account": text(account), "region": text(region)]]
    }
  }

  /// Reads a change.
  init(_ fields: StateFields) throws(StateFault) {
    if !fields["put"].isNull {
      self = .put(try StateResource(StateFields(fields["put"], at: fields.place(of: "put"))))
    } else if !fields["remove"].isNull {
      self = .remove(
        try fields.address("remove"), deposedKey: try fields.optionalText("deposedKey"))
    } else if !fields["outputs"].isNull {
      self = .outputs(
        try StateOutput.read(fields.object("outputs"), at: fields.place(of: "outputs")))
    } else {
      let place = try StateFields(fields["place"], at: fields.place(of: "place"))
      self = .place(
        account: try place.optionalText("account"), region: try place.optionalText("region"))
    }
  }
}
