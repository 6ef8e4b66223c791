import AWSModel
import JSONSyntax
import Values

/// The answer of a repository's endpoint.
struct PackageAnswer {
  /// The status code.
  var status = 200

  /// The header fields besides the length.
  var headers: [(name: String, value: String)] = []

  /// The body.
  var body: [UInt8] = []

  /// An answer of a text.
  static func text(_ text: String, type: String, status: Int = 200) -> PackageAnswer {
    PackageAnswer(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
  }

  /// An answer of a JSON value.
  static func json(
    _ value: Value, type: String = "application/json", status: Int = 200
  ) -> PackageAnswer {
    PackageAnswer(
      status: status, headers: [("Content-Type", type)],
      body: JSONWriter(.compact, hidden: .revealed).bytes(of: value))
  }

  /// The answer that sends a client to another path of this server.
  static func redirect(to path: String) -> PackageAnswer {
    PackageAnswer(status: 301, headers: [("Location", path)])
  }
}

/// Why a repository's endpoint does not do what it was asked.
struct PackageRefusal: Error {
  /// The status code.
  var status: Int
  /// What is wrong, for a reader.
  var message: String
  /// Whether the connection is closed without an answer, as a fault wants it.
  var hangsUp = false

  /// A refusal.
  init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The refusal that stands for a service's error.
  init(_ error: AWSError) {
    status = error.httpStatus == 0 ? 500 : error.httpStatus
    message = error.message
    hangsUp = error.transport != nil
  }

  /// Nothing that can be asked for is there.
  static let notFound = PackageRefusal(404, "There is nothing at this path")

  /// The answer in the form that clients of a format read.
  func answer(format: String) -> PackageAnswer {
    var answer =
      format == "npm"
      ? PackageAnswer.json(
        ["error": .string(message), "message": .string(message)], status: status)
      : PackageAnswer.text(message + "\n", type: "text/plain; charset=utf-8", status: status)
    if status == 401 {
      answer.headers.append(("WWW-Authenticate", #"Basic realm="AWS CodeArtifact""#))
    }
    return answer
  }
}
