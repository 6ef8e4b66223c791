package import ResourceModel
package import Values

/// An operation whose intent is on disk and whose outcome is not.
package struct OpenOperation: Hashable, Sendable {
  /// What was asked of the provider.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// To make an object.
    case create
    /// To change one in place.
    case update
    /// To remove one.
    case delete
  }

  /// Tells the operations of a stack apart.
  package var id: String
  /// What was asked.
  package var kind: Kind
  /// The token that was sent, the same for every try.
  package var token: String
  /// The object, its sensitive parts replaced by digests.
  ///
  /// For a creation (its id is empty until it is known) and an update as it was to become, for a
  /// removal as it was last seen.
  package var object: StateResource
  /// For an update: the names of the attributes that were to change.
  package var changed: [String]
  /// For a creation: the key under which the object it replaces is kept aside.
  package var deposing: String?
  /// Why the outcome is not known, where the provider said so; nil where the process ended first.
  package var doubt: String?

  /// An operation on `object`; sensitive parts of it are replaced by digests.
  package init(
    id: String, kind: Kind, token: String, object: StateResource, changed: [String] = [],
    deposing: String? = nil, doubt: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.token = token
    self.object = object.withDigestedSecrets
    self.changed = changed
    self.deposing = deposing
    self.doubt = doubt
  }

  /// The resource it belongs to.
  package var address: ResourceAddress { object.address }

  /// The operation as JSON.
  var fields: Fields {
    var fields: Fields = [
      "operation": .string(id), "kind": .string(kind.rawValue), "token": .string(token),
    ]
    if !changed.isEmpty { fields["changed"] = .strings(changed) }
    if let deposing { fields["deposing"] = .string(deposing) }
    if let doubt { fields["doubt"] = .string(doubt) }
    fields["object"] = .object(object.fields)
    return fields
  }

  /// Reads an operation.
  init(_ fields: StateFields) throws(StateFault) {
    let object = try StateFields(fields["object"], at: fields.place(of: "object"))
    self.init(
      id: try fields.text("operation"), kind: try fields.choice("kind", of: Kind.self),
      token: try fields.text("token"), object: try StateResource(object),
      changed: try fields.texts("changed"), deposing: try fields.optionalText("deposing"),
      doubt: try fields.optionalText("doubt"))
  }
}

extension StateResource {
  /// The object with its sensitive parts replaced by `sha256:` and their digests.
  package var withDigestedSecrets: StateResource {
    guard !sensitive.isEmpty else { return self }
    var result = self
    for path in sensitive {
      result.attributes = result.attributes.digesting(path.steps[...])
    }
    return result
  }
}

extension Fields {
  fileprivate func digesting(_ steps: ArraySlice<ValuePath.Step>) -> Fields {
    Value.object(self).digesting(steps).fields ?? self
  }
}

extension Value {
  /// What stands in place of a secret.
  package var digested: Value {
    if case .string(let text) = self, text.utf8.starts(with: "sha256:".utf8) { return self }
    return .string("sha256:\(Digest(of: self))")
  }

  fileprivate func digesting(_ steps: ArraySlice<ValuePath.Step>) -> Value {
    guard let step = steps.first else { return digested }
    switch (self, step) {
    case (.object(var fields), .field(let name)):
      guard let value = fields[name] else { return self }
      fields[name] = value.digesting(steps.dropFirst())
      return .object(fields)
    case (.list(var list), .index(let place)) where list.indices.contains(place):
      list.elements[place] = list[place].digesting(steps.dropFirst())
      return .list(list)
    case (.set(var list), .index(let place)) where list.indices.contains(place):
      list.elements[place] = list[place].digesting(steps.dropFirst())
      return .set(list)
    default:
      return self
    }
  }
}
