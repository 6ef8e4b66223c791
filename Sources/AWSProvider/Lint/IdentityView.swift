import IAMPolicy
import Values

/// What stands beside an identity policy.
struct IdentityView {
  /// How much of it is known.
  enum Knowledge: String {
    /// All of it.
    case known
    /// Parts of it are not known yet, or stand elsewhere.
    case unknown
    /// The stack does not declare who has the policy, so that others may complete it.
    case apart
  }

  /// The other documents.
  var documents: [PolicyDocument] = []
  /// The other documents as they are, to tell views apart.
  var sources: [Value] = []
  /// The characters that earlier inline policies of the user take.
  var sizeBefore = 0
  /// Whether the identity is described as one that only reads.
  var isReader = false
  /// How much of the others is known.
  var other: Knowledge

  /// The findings that say that something is missing, which another policy may give.
  static let idsOfAbsence: Set<String> = [
    "CA-BEARER-MISSING", "CA-NUGET-READ", "CA-MAVEN-METADATA", "CA-UPSTREAM-PERM",
  ]
}
