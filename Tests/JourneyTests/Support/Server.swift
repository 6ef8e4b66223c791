import Foundation
import FoundationNetworking
import Testing

/// A `cainfra simulate serve` in the background of a shell.
struct Server {
  let process: String
  let variables: [String: String]

  /// Ends it, if it is still there.
  func end() { if let id = Int32(process) { kill(id, SIGTERM) } }

  /// Starts one with options, and waits until it listens.
  init(in shell: Shell, _ options: String) async throws {
    let started = try await shell.run(
      """
      : > ready
      cainfra simulate serve \(options) > ready 2> log &
      echo $!
      for try in $(seq 300); do
        grep -q AWS_DEFAULT_REGION ready && exit 0
        sleep 0.1
      done
      cat log >&2
      exit 1
      """)
    try #require(started.status == 0, "\(started.errors)")
    process = started.output.trimmingCharacters(in: .whitespacesAndNewlines)
    var variables: [String: String] = [:]
    for line in try shell.read("ready").split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
      if sides.count == 2 { variables[sides[0]] = sides[1] }
    }
    self.variables = variables
  }

  /// The answer to a form sent to a service, with a signature that nobody verifies.
  func call(_ service: String, _ form: String) async throws -> String {
    let url = try #require(variables["AWS_ENDPOINT_URL"].flatMap { URL(string: $0) })
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.httpBody = Data(form.utf8)
    request.timeoutInterval = 30
    let scope = "20260101/eu-west-1/\(service)/aws4_request"
    for (name, value) in [
      ("Content-Type", "application/x-www-form-urlencoded"), ("X-Amz-Date", "20260101T000000Z"),
      (
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/\(scope), SignedHeaders=host, Signature=0"
      ),
    ] { request.setValue(value, forHTTPHeaderField: name) }
    let (data, _) = try await URLSession.shared.data(for: request)
    return String(decoding: data, as: UTF8.self)
  }
}
