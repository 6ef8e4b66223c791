import ResourceModel
import Values

extension ResourceLogic {
  /// The declaration of the type.
  var declaration: ResourceType { Self.type }

  /// An address for references to objects whose own address does not matter.
  var addressOfType: ResourceAddress { ResourceAddress(type: Self.type.name, name: "object") }

  /// The object of a creation as far as it is known without a look at it.
  func object(id: String, of creation: Creation) -> ResourceObject {
    object(id: id, creation.attributes)
  }

  /// The object of an update as far as it is known without a look at it: what was written, and
  /// what was last seen of what only AWS gives.
  func object(id: String, after update: Update) -> ResourceObject {
    var attributes = update.attributes
    for attribute in Self.type.attributes where attribute.isComputed {
      if attributes[attribute.name]?.isNull ?? true {
        attributes[attribute.name] = update.object.attributes[attribute.name]
      }
    }
    return object(id: id, attributes)
  }

  /// An object with a value for every attribute of the type: the given one, or null.
  func object(id: String, _ attributes: Fields) -> ResourceObject {
    var all = Fields()
    for attribute in Self.type.attributes {
      all[attribute.name] = attributes[attribute.name] ?? .null
    }
    if Self.type.attribute("id") != nil { all["id"] = .string(id) }
    return ResourceObject(id: id, attributes: all)
  }
}

extension ResourceObject {
  /// A reference to the object.
  func reference(at address: ResourceAddress) -> ObjectReference {
    ObjectReference(address: address, id: id, attributes: attributes)
  }
}

extension ResourceType {
  /// Whether an object shows the attributes that were written.
  ///
  /// - Parameters:
  ///   - object: what was read; nil where nothing was found.
  ///   - desired: the attributes that were written.
  ///   - names: the attributes that were changed; nil where all were given.
  /// - Returns: whether each of them has the value written, or one that means the same.
  func shows(_ object: ResourceObject?, desired: Fields, names: Set<String>?) -> Bool {
    guard let object else { return false }
    return attributes.allSatisfy { attribute in
      guard attribute.isWritable, names?.contains(attribute.name) ?? true else { return true }
      let written = desired[attribute.name] ?? .null
      let seen = object.attributes[attribute.name] ?? .null
      if written.isNull { return names == nil || attribute.isComputed || seen.isNull }
      return attribute.equivalence.areEquivalent(written.unmarked, seen.unmarked)
    }
  }
}
