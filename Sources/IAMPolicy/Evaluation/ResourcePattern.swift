/// A pattern of ARNs, compared field by field.
///
/// From the IAM user guide, "IAM JSON policy elements: Resource": a wildcard stays in its field,
/// but in the last one crosses `/` and `:`. Only the pattern `*` matches what is no ARN.
struct ResourcePattern: Sendable {
  private enum Form: Sendable {
    case everything
    case nothing
    case fields([TextPattern])
  }

  private let form: Form

  /// The order in which fields are compared: those that differ most often first.
  private static let order = [5, 4, 3, 2, 1, 0]

  /// The pattern `text` of a document of the given version.
  init(_ text: String, version: PolicyVersion) {
    let reading: TextPattern.Reading = version == .v2012 ? [.wildcards, .variables] : .wildcards
    if TextPattern(text, reading).matchesEverything {
      form = .everything
    } else if ARNPattern(text) != nil {
      form = .fields(ARNPattern.fields(of: text).map { TextPattern($0, reading) })
    } else {
      form = .nothing
    }
  }

  /// Whether an ARN, given by its six fields, matches; nil stands for what is no ARN.
  func matches(_ fields: [[UInt8]]?, in context: RequestContext) -> Bool {
    switch form {
    case .everything: return true
    case .nothing: return false
    case .fields(let patterns):
      guard let fields, fields.count == patterns.count else { return false }
      return Self.order.allSatisfy { place in
        patterns[place].matches(fields[place], in: context)
      }
    }
  }
}
