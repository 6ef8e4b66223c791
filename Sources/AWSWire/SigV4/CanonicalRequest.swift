import Crypto

/// A request in the one form that both sides of a signature bring it to.
///
/// The form is that of the IAM user guide, "Create a signed AWS API request"; the cases of
/// awslabs/aws-c-auth hold it.
struct CanonicalRequest: Hashable, Sendable {
  /// The text that is hashed.
  let text: String

  /// The names of the headers that are signed, in order, with `;` between them.
  let signedHeaders: String

  /// A request whose headers of some names, in lower case, are signed.
  init(
    _ request: WireRequest, signing names: Set<String>, payloadHash: String,
    rules: SigningRules, leavingOut omitted: Set<String> = []
  ) {
    let names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    signedHeaders = names.joined(separator: ";")
    let headers = names.map { name in
      "\(name):\(request.headers.values(of: name).map(Self.trimmed).joined(separator: ","))\n"
    }
    text = [
      request.method, Self.path(request.path, rules),
      Self.query(request.query, leavingOut: omitted), headers.joined(), signedHeaders,
      payloadHash,
    ].joined(separator: "\n")
  }

  /// The text that is signed.
  func stringToSign(at moment: CivilTime, in scope: SigningScope) -> String {
    let hash = Hexadecimal.encode(Array(SHA256.hash(data: Array(text.utf8))))
    return "AWS4-HMAC-SHA256\n\(moment.basic)\n\(scope)\n\(hash)"
  }

  /// The path, normalised and encoded as the rules say.
  static func path(_ path: String, _ rules: SigningRules) -> String {
    let path = rules.normalizesPath ? normalized(path) : path
    let encoded =
      rules.encodesPathAgain
      ? PercentEncoding.encode(path, keepingSlash: true)
      : PercentEncoding.encode(PercentEncoding.decodedBytes(path.utf8), keepingSlash: true)
    return encoded.isEmpty ? "/" : encoded
  }

  /// The path without `.`, `..` and doubled slashes.
  private static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    let written = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in written {
      switch part {
      case "", ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    let isFolder = written.last.map { ["", ".", ".."].contains($0) } ?? true
    return "/" + parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }

  /// The items of the query in the order of their encoded names and values.
  private static func query(_ query: String, leavingOut omitted: Set<String>) -> String {
    let items = query.utf8.split(separator: UInt8(ascii: "&")).compactMap {
      item -> (name: String, value: String)? in
      let sign = item.firstIndex(of: UInt8(ascii: "="))
      let name = PercentEncoding.encode(
        PercentEncoding.decodedBytes(item[..<(sign ?? item.endIndex)]))
      let value = sign.map {
        PercentEncoding.encode(PercentEncoding.decodedBytes(item[item.index(after: $0)...]))
      }
      return omitted.contains(name) ? nil : (name, value ?? "")
    }
    return items.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
      .map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  /// A header's value without white space at its ends and with single spaces inside.
  private static func trimmed(_ value: String) -> String {
    value.utf8.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
