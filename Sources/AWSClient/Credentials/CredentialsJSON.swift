import AWSWire
import Diagnostics
import JSONSyntax
import Values

/// Credentials as metadata services and helper programs write them.
enum CredentialsJSON {
  /// The JSON object in some bytes.
  ///
  /// - Throws: ``ClientProblem`` that names the source and nothing of what it said.
  static func object(_ bytes: [UInt8], from source: String) throws(ClientProblem) -> Value {
    let file = SourceFile(name: source, bytes: bytes)
    guard bytes.count <= 64 << 10,
      let value = JSONReader.read(file, duplicateNames: .lastWins).value, value.fields != nil
    else { throw ClientProblem("The answer of \(source) is not a JSON object") }
    return value
  }

  /// The credentials in an object.
  static func credentials(
    in value: Value, token: String, from source: String
  ) throws(ClientProblem) -> FoundCredentials {
    guard let id = text("AccessKeyId", value), let secret = text("SecretAccessKey", value) else {
      throw ClientProblem(
        "The answer of \(source) has no \"AccessKeyId\" with a \"SecretAccessKey\"")
    }
    var expiresAt: Double?
    if let written = text("Expiration", value) {
      guard let moment = moment(written) else {
        throw ClientProblem("The \"Expiration\" in the answer of \(source) is no time")
      }
      expiresAt = moment
    }
    return FoundCredentials(
      AWSCredentials(
        accessKeyId: id, secretAccessKey: secret, sessionToken: text(token, value)),
      expiresAt: expiresAt, source: source)
  }

  /// The text of a member; nil where it is none or empty.
  static func text(_ name: String, _ value: Value) -> String? {
    value[name]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The moment that a text of ISO 8601 in UTC tells, in the forms that AWS's tools write.
  static func moment(_ text: String) -> Double? {
    for zone in ["+00:00", "+0000", "UTC"] where text.hasSuffix(zone) {
      return CivilTime.parse(extended: "\(text.dropLast(zone.count))Z")
    }
    return CivilTime.parse(extended: text)
  }
}
