/// The S3 buckets that a service reads or writes from inside a VPC.
public struct ServiceBuckets: Hashable, Sendable {
  /// How sure a row of the table is.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// AWS's own page prints it, and the page is at hand.
    case seed
    /// An AWS page or an AWS-owned sample repository says it.
    case docs
    /// It is generally known, but has not been read again: to be verified before it is relied on.
    case recall
  }

  /// The name of the purpose, as stacks and the command line write it.
  public var name: String
  /// What the buckets are for.
  public var service: String
  /// The ARNs of the buckets.
  ///
  /// `REGION` stands for the Region, `REGIONCOMPACT` for the Region without hyphens, `ACCOUNT`
  /// for the account. Where AWS prints `*` for the Region between two dots, it stands here too.
  public var patterns: [String]
  /// The fewest actions that do.
  public var actions: [String]
  /// The name of the statement that allows just this.
  public var sid: String
  /// Where the row is from.
  public var source: String
  /// How sure it is.
  public var confidence: Confidence
  /// What else is to be known: a sentence without its full stop; nil where nothing is.
  public var note: String?

  init(
    _ name: String, _ service: String, _ patterns: [String],
    actions: [String] = ["s3:GetObject"], sid: String, source: String, _ confidence: Confidence,
    note: String? = nil
  ) {
    self.name = name
    self.service = service
    self.patterns = patterns.map { "arn:aws:s3:::" + $0 }
    self.actions = actions
    self.sid = sid
    self.source = source
    self.confidence = confidence
    self.note = note
  }

  /// The note as it follows another sentence.
  var noteSentence: String { note.map { ". \($0)" } ?? "" }

  /// Whether no list of buckets exists, so that the service needs access to all of S3.
  public var needsFullAccess: Bool { patterns.isEmpty }

  /// Whether the account must be known to name the buckets.
  public var needsAccount: Bool { patterns.contains { $0.contains("ACCOUNT") } }

  /// The ARNs of the buckets in a Region and, where they carry it, of an account.
  ///
  /// A pattern that needs the account is left out where `account` is nil.
  public func bucketARNs(region: String, account: String?) -> [String] {
    patterns.compactMap { pattern in
      if pattern.contains("ACCOUNT"), account == nil { return nil }
      let parts = pattern.split(separator: ".", omittingEmptySubsequences: false)
      let named = parts.map { $0 == "*" ? region : String($0) }.joined(separator: ".")
      return
        named
        .replacing("REGIONCOMPACT", with: region.replacing("-", with: ""))
        .replacing("REGION", with: region)
        .replacing("ACCOUNT", with: account ?? "")
    }
  }
}
