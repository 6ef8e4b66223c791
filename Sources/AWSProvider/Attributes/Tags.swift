import AWSModel
import ResourceModel
import Values

/// Tags as the resource types share them: one declaration, one way to and from AWS.
///
/// Tags whose key begins with `cainfra:` are cainfra's own marks of ownership, and those that
/// begin with `aws:` are AWS's; neither is shown to the user nor changed by a change of tags.
enum Tags {
  /// The tag that finds an object again whose creation was never answered.
  static let ownershipKey = "cainfra:op"
  /// The most tags a resource may have.
  static let limit = 50

  private static let hiddenPrefixes = ["cainfra:", "aws:"]

  /// The declaration of `tags`.
  static let attribute = Attribute(
    "tags", .map(.string),
    constraints: [
      .count(0...limit),
      .rule(
        name: "tags",
        documentation: """
          Keys have 1 to 128 characters and values at most 256: letters, digits, spaces and \
          `_ . : / = + - @`. Keys do not begin with `aws:` or `cainfra:`.
          """,
        check: { problem(in: $0) }),
    ],
    documentation: """
      Labels, at most 50. They are merged over the stack's `defaults.tags`; keys are told apart \
      by case.
      """)

  /// What is wrong with a map of tags, or nil.
  static func problem(in value: Value) -> String? {
    for (key, value) in value.fields ?? Fields() {
      if let prefix = hiddenPrefixes.first(where: { key.lowercased().hasPrefix($0) }) {
        return "The tag key \"\(key)\" begins with \"\(prefix)\", which is reserved"
      }
      if !(1...128).contains(key.unicodeScalars.count) {
        return "The tag key \"\(key)\" must have 1 to 128 characters"
      }
      guard let text = value.stringValue else { continue }
      if text.unicodeScalars.count > 256 {
        return "The value of the tag \"\(key)\" must have at most 256 characters"
      }
      if let scalar = (key + text).unicodeScalars.first(where: { !isAllowed($0) }) {
        return
          "The tag \"\(key)\" has the character \"\(scalar)\", which AWS does not take in tags"
      }
    }
    return nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spaceSeparator, .nonspacingMark, .spacingMark:
      true
    default: "_.:/=+-@".unicodeScalars.contains(scalar)
    }
  }

  /// The tags an attribute gives, in order.
  static func written(_ attributes: Fields) -> [Tag] {
    attributes.textMap("tags").map { Tag(key: $0.key, value: $0.value) }
  }

  /// The tags to make an object with: those the stack gives, and the mark of ownership where
  /// AWS's limit leaves room for it.
  static func forCreation(_ creation: Creation) -> [Tag] {
    let tags = written(creation.attributes)
    return tags.count < limit ? tags + [Tag(key: ownershipKey, value: creation.token)] : tags
  }

  /// The specification of an EC2 creation's tags; none where there are no tags.
  static func specification(
    _ resourceType: String, _ creation: Creation, owned: Bool
  ) -> [TagSpecification] {
    let tags = owned ? forCreation(creation) : written(creation.attributes)
    return tags.isEmpty ? [] : [TagSpecification(resourceType: resourceType, tags: tags)]
  }

  /// Whether the tags hold the mark of ownership of a creation.
  static func mark(_ tags: [Tag], of creation: Creation) -> Bool {
    tags.contains { $0.key == ownershipKey && $0.value == creation.token }
  }

  /// What the tags of an object of the name asked for tell about a creation.
  ///
  /// An object without the mark is somebody else's: the call that would have made it was refused,
  /// and asking again is refused too.
  static func finding(_ id: String, in tags: [Tag], of creation: Creation) -> Finding {
    if mark(tags, of: creation) { return .made(id: id) }
    guard written(creation.attributes).count < limit else {
      return .undecided(
        "\(id) exists, but its \(limit) tags left no room for cainfra's mark; look when it was made"
      )
    }
    return .notMade
  }

  /// Whether a tag is not the stack's to see.
  static func isHidden(_ key: String) -> Bool {
    hiddenPrefixes.contains { key.hasPrefix($0) }
  }

  /// The value of `tags` for what AWS holds: null where there is none to see.
  static func value(_ tags: [Tag]) -> Value {
    let visible = tags.filter { !isHidden($0.key) }
    return Value(mapOf: visible.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// What to add or overwrite, and which keys to remove, to come from one set of tags to another.
  static func changes(of update: Update) -> (set: [Tag], remove: [Tag])? {
    guard update.changed.contains("tags") else { return nil }
    let old = written(update.object.attributes)
    let new = written(update.attributes)
    let newKeys = Set(new.map(\.key))
    let oldTags = Set(old)
    return (
      set: new.filter { !oldTags.contains($0) },
      remove: old.filter { !newKeys.contains($0.key) }
    )
  }
}

extension Cloud {
  /// Brings the tags of an EC2 object from what was last seen to what is asked for.
  func changeTags(of id: String, _ update: Update) async throws {
    guard let (set, remove) = Tags.changes(of: update) else { return }
    if !remove.isEmpty {
      try await ec2.deleteTags(
        DeleteTagsRequest(
          resources: [id], tags: remove.map { UnwantedTag(key: $0.key, value: $0.value) }))
    }
    if !set.isEmpty {
      try await ec2.createTags(CreateTagsRequest(resources: [id], tags: set))
    }
  }

  /// The EC2 object that carries a creation's mark of ownership.
  func findOwned(_ resourceType: String, _ creation: Creation) async throws -> Finding {
    let answer = try await ec2.describeTags(
      DescribeTagsRequest(
        filters: [
          Filter(name: "key", values: [Tags.ownershipKey]),
          Filter(name: "value", values: [creation.token]),
          Filter(name: "resource-type", values: [resourceType]),
        ]))
    if let tag = answer.tags.first { return .made(id: tag.resourceId) }
    guard Tags.written(creation.attributes).count < Tags.limit else {
      return .undecided(
        "It has \(Tags.limit) tags, which left no room for cainfra's mark; look whether it exists")
    }
    return .notMade
  }
}
