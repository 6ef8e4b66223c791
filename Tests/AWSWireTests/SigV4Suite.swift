import Diagnostics
import Foundation
import JSONSyntax
import Values

@testable import AWSWire

/// The cases of awslabs/aws-c-auth (Apache-2.0), read in place.
///
/// They lie beside the project, not in it: a clone without them skips the tests and says so.
enum SigV4Suite {
  /// The folder of the cases.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/suites/sigv4/v4").standardized

  /// The names of the cases; none where the folder is absent.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  /// One case.
  struct Case {
    let credentials: AWSCredentials
    let region: String
    let service: String
    let secondsSinceEpoch: Double
    let expiration: Int
    let rules: SigningRules
    let omitsSessionToken: Bool
    let request: WireRequest
  }

  /// A file of a case.
  static func text(_ name: String, _ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name)/\(file)"), encoding: .utf8)
  }

  /// A case by its name.
  static func read(_ name: String) throws -> Case {
    let file = SourceFile(name: name, text: try text(name, "context.json"))
    let context = JSONReader.read(file).value ?? .null
    let keys = context["credentials"] ?? .null
    let moment = CivilTime.parse(extended: context.text("timestamp"))
    return Case(
      credentials: AWSCredentials(
        accessKeyId: keys.text("access_key_id"), secretAccessKey: keys.text("secret_access_key"),
        sessionToken: keys["token"]?.stringValue),
      region: context.text("region"), service: context.text("service"),
      secondsSinceEpoch: moment ?? 0,
      expiration: Int(context["expiration_in_seconds"]?.numberText ?? "") ?? 0,
      rules: SigningRules(
        normalizesPath: context["normalize"] == .bool(true), encodesPathAgain: true,
        tellsPayloadHash: context["sign_body"] == .bool(true)),
      omitsSessionToken: context["omit_session_token"] == .bool(true),
      request: request(try text(name, "request.txt")))
  }

  /// The request of a text such as a client would send.
  static func request(_ text: String) -> WireRequest {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let first = lines.popFirst() ?? ""
    let method = first.prefix { $0 != " " }
    let target = first.dropFirst(method.count + 1).dropLast(" HTTP/1.1".count)
    let mark = target.firstIndex(of: "?")
    var fields: [(String, String)] = []
    while let line = lines.popFirst(), !line.isEmpty {
      if line.first == " ", let last = fields.popLast() {
        fields.append((last.0, "\(last.1)\n\(line)"))
      } else {
        let name = line.prefix { $0 != ":" }
        fields.append((String(name), String(line.dropFirst(name.count + 1))))
      }
    }
    var headers: WireHeaders = [:]
    for (name, value) in fields { headers.add(name, value) }
    return WireRequest(
      method: String(method), path: String(target[..<(mark ?? target.endIndex)]),
      query: mark.map { String(target[target.index(after: $0)...]) } ?? "", headers: headers,
      body: Array(lines.joined(separator: "\n").utf8))
  }
}
