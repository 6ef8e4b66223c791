import AWSProvider
import ResourceModel
import Testing
import Values

extension Bench {
  /// Takes an object through its life: it is made, read, changed step by step, and removed.
  ///
  /// It can be imported by its id alone. After each step a read shows just what the step answered, nothing is left to change, and no
  /// step needed a new object.
  @discardableResult
  func journey(
    _ typeName: String, _ attributes: Fields, then steps: [Fields] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> ResourceObject {
    let type = try #require(AWSProvider.catalog[typeName], sourceLocation: sourceLocation)
    var object = try await create(typeName, attributes, sourceLocation: sourceLocation)
    #expect(
      try await read(typeName, object) == object, "after create", sourceLocation: sourceLocation)
    if typeName != "iam_access_key" {
      let imported = try await read(
        typeName, ResourceObject(id: object.id, attributes: Fields()))
      #expect(imported?.id == object.id, "import by id", sourceLocation: sourceLocation)
    }
    var written = attributes
    for (number, step) in steps.enumerated() {
      for (name, value) in step { written[name] = value }
      let desired = try completed(typeName, written, sourceLocation: sourceLocation)
      let changed = type.changes(from: object.attributes, to: desired)
      #expect(!changed.isEmpty, "step \(number) changes nothing", sourceLocation: sourceLocation)
      for name in changed {
        let attribute = try #require(type.attribute(name))
        #expect(
          !attribute.forcesReplacement(
            from: object.attributes[name] ?? .null, to: desired[name] ?? .null),
          "\(name) forces a replacement", sourceLocation: sourceLocation)
      }
      object = try await update(typeName, object, to: desired, changed: changed)
      let rest = type.changes(from: object.attributes, to: desired)
      #expect(rest.isEmpty, "after step \(number)", sourceLocation: sourceLocation)
      #expect(
        try await read(typeName, object) == object, "after step \(number)",
        sourceLocation: sourceLocation)
    }
    try await delete(typeName, object)
    #expect(
      try await read(typeName, object) == nil, "after delete", sourceLocation: sourceLocation)
    try await delete(typeName, object)
    return object
  }
}
