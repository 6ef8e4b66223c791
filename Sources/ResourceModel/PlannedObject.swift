package import Values

extension ResourceType {
  /// The attributes an object will have, as far as that is known before the provider is asked.
  ///
  /// What the stack gives is taken, and what its completion filled in; another computed attribute
  /// keeps its value of `prior` unless it follows a changed attribute, and is otherwise unknown with
  /// the reference of `address`.
  /// Attributes the stack leaves out and the provider does not fill are null.
  ///
  /// - Parameters:
  ///   - desired: the attributes the stack gives, completed.
  ///   - prior: the attributes of the object that is kept; nil where a new one is made.
  ///   - changed: the names of the attributes that differ from `prior`.
  ///   - address: where the resource stands.
  /// - Returns: a value for every attribute of the type.
  package func plannedObject(
    desired: Fields, prior: Fields?, changed: Set<String> = [], address: ResourceAddress
  ) -> Fields {
    Fields(
      names,
      values: attributes.map { attribute in
        if let given = desired[attribute.name], !given.isNull { return given }
        return attribute.isComputed ? computed(attribute, prior, changed, address) : .null
      })
  }

  private func computed(
    _ attribute: Attribute, _ prior: Fields?, _ changed: Set<String>, _ address: ResourceAddress
  ) -> Value {
    if let prior, let value = prior[attribute.name], changed.isDisjoint(with: attribute.follows) {
      return attribute.isSensitive ? value.markedSensitive : value
    }
    let unknown = Value.unknown(Unknown(reference: "\(address).\(attribute.name)"))
    return attribute.isSensitive ? unknown.markedSensitive : unknown
  }
}
