/// Makes the ids that AWS would make.
///
/// With a seed the ids are the same in every run; without one they are random.
struct IdentifierGenerator: Sendable {
  private var numbers: SplitMix64
  private var foreseen: [String] = []
  private var foreseenRevision: String?

  /// Creates the generator of a seed, or of one that the system chooses.
  init(seed: UInt64?) {
    var system = SystemRandomNumberGenerator()
    numbers = SplitMix64(seed: seed ?? system.next())
  }

  /// Has these ids given out before new ones are made, each once, where one of their kind is due.
  mutating func foresee(_ ids: [String], revision: String?) {
    foreseen = ids
    foreseenRevision = revision
  }

  private mutating func foreseenId(_ prefix: String) -> String? {
    let place = foreseen.firstIndex {
      $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("-")
    }
    return place.map { foreseen.remove(at: $0) }
  }

  private mutating func next() -> UInt64 { numbers.next() }

  private mutating func text(_ length: Int, of alphabet: StaticString) -> String {
    let letters = Array(alphabet.description.utf8)
    var bytes: [UInt8] = []
    for _ in 0..<length {
      bytes.append(letters[Int(next() % UInt64(letters.count))])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An EC2 id: the prefix, a hyphen and 17 hexadecimal digits.
  mutating func ec2(_ prefix: String) -> String {
    if let id = foreseenId(prefix + "-") { return id }
    let high = String(next() & 0xF, radix: 16)
    let low = String(next(), radix: 16)
    return prefix + "-" + high + String(repeating: "0", count: 16 - low.utf8.count) + low
  }

  /// An IAM id: four letters for the kind and 17 letters and digits.
  mutating func iam(_ prefix: String) -> String {
    foreseenId(prefix) ?? prefix + text(17, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  }

  /// An access key's id of 20 characters.
  mutating func accessKey() -> String {
    foreseenId("AKIA") ?? "AKIA" + text(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  }

  /// The id of a session's access key, of 20 characters.
  mutating func sessionKey() -> String {
    "ASIA" + text(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  }

  /// A session's token; AWS says nothing of its form.
  mutating func sessionToken() -> String {
    text(352, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  }

  /// A secret of 40 characters.
  mutating func secret() -> String {
    text(40, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  }

  /// Text of letters and digits, as in DNS names, revisions and tokens.
  mutating func token(_ length: Int) -> String {
    text(length, of: "abcdefghijklmnopqrstuvwxyz0123456789")
  }

  /// A policy's revision.
  mutating func revision() -> String {
    defer { foreseenRevision = nil }
    return foreseenRevision ?? token(43) + "="
  }

  /// A number below a bound.
  mutating func number(below bound: UInt64) -> UInt64 { next() % bound }

  /// A request's id in the form of a UUID.
  mutating func requestId() -> String {
    let digits = Array(
      (String(next(), radix: 16) + String(next(), radix: 16) + String(repeating: "0", count: 32))
        .utf8.prefix(32))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
