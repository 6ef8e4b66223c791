import AWSModel
import IAMPolicy

/// What IAM accepts as names, paths, tags and documents.
extension Simulation {
  /// Refuses a name that has other characters than IAM's, or too many.
  func requireName(_ name: String, at member: String, upTo limit: Int) throws(AWSError) {
    guard name.utf8.allSatisfy(isNameByte), !name.isEmpty else {
      throw .validationError(
        name, at: member, "Member must satisfy regular expression pattern: [\\w+=,.@-]+")
    }
    guard name.utf8.count <= limit else {
      throw .validationError(
        name, at: member, "Member must have length less than or equal to \(limit)")
    }
  }

  /// Refuses a path that does not begin and end with a slash.
  func requirePath(_ path: String, isOfPolicy: Bool = false) throws(AWSError) {
    let isWhole = path.hasPrefix("/") && path.hasSuffix("/") && path.utf8.count <= 512
    let hasKnownCharacters = path.utf8.allSatisfy { byte in
      isOfPolicy ? isNameByte(byte) || byte == 47 : (0x21...0x7E).contains(byte)
    }
    guard isWhole, hasKnownCharacters, !isOfPolicy || !path.contains("//") else {
      throw .validationError(
        path, at: "path",
        "Member must begin and end with / and contain only alphanumeric characters and/or "
          + "/ and +=,.@_-")
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    case 95, 43, 61, 44, 46, 64, 45: true
    default: false
    }
  }

  /// Refuses a document that is no identity policy.
  func requireDocument(_ text: String) throws(AWSError) {
    guard (1...PolicySize.apiLimit).contains(text.unicodeScalars.count) else {
      throw .validationError(
        "\(text.prefix(20))...", at: "policyDocument",
        "Member must have length between 1 and \(PolicySize.apiLimit)")
    }
    if let problem = PolicyValidation.problem(in: text, kind: .identity) {
      throw .malformedPolicy(problem)
    }
  }

  /// Refuses a document that is too large for a managed policy.
  func requireManagedSize(_ text: String) throws(AWSError) {
    guard PolicySize.check(text, .managedPolicy) == nil else {
      throw .quotaExceeded("PolicySize", PolicySizeLimit.managedPolicy.limit)
    }
  }

  /// The tags with others set over them, checked as IAM does.
  func mergedIAM(_ tags: [Tag], with changes: [Tag]) throws(AWSError) -> [Tag] {
    var keys: Set<String> = []
    for tag in changes {
      guard keys.insert(tag.key.lowercased()).inserted else {
        throw .invalidInput(
          "Duplicate tag keys found. Please note that Tag keys are case insensitive.")
      }
      guard !tag.key.lowercased().hasPrefix("aws:") else {
        throw .invalidInput("Tag keys beginning with aws: are reserved: '\(tag.key)'")
      }
      guard (1...128).contains(tag.key.count), tag.key.unicodeScalars.allSatisfy(isTagScalar)
      else {
        throw .validationError(
          tag.key, at: "tags.member.key",
          "Member must have 1 to 128 letters, digits, spaces and _.:/=+-@")
      }
      guard tag.value.count <= 256, tag.value.unicodeScalars.allSatisfy(isTagScalar) else {
        throw .validationError(
          tag.value, at: "tags.member.value",
          "Member must have at most 256 letters, digits, spaces and _.:/=+-@")
      }
    }
    let merged = tags.merged(with: changes)
    try check(.tagsPerResource, merged.count) { .quotaExceeded("TagsPerResource", $0) }
    return merged
  }

  /// Whether a character may stand in a tag: letters, digits, white space and `_.:/=+-@`.
  func isTagScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar.value {
      case 48...57, 65...90, 97...122, 32: true
      default: "_.:/=+-@".unicodeScalars.contains(scalar)
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spaceSeparator:
      return true
    default: return false
    }
  }

  /// A page of a list of IAM's, which gives 100 at a time unless asked otherwise.
  func iamPage<Element>(
    _ all: [Element], _ marker: String?, _ maxItems: Int?, by key: (Element) -> String
  ) throws(AWSError) -> Page<Element> {
    let limit = maxItems ?? 100
    guard (1...1000).contains(limit) else {
      throw .validationError("\(limit)", at: "maxItems", "Member must be from 1 to 1000")
    }
    return Page(all, after: marker, limit: limit, key: key)
  }
}
