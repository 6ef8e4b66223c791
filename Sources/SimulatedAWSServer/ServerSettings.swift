package import AWSWire

/// How a simulated AWS is served.
package struct ServerSettings: Sendable {
  /// The address to listen on; one of ``loopbackAddresses``.
  package var host = "127.0.0.1"

  /// The port to listen on; 0 for a free one.
  package var port = 0

  /// Whether requests must be signed by a key that the account knows.
  package var verifiesSignatures = false

  /// Whether each call must be allowed by the policies of the key that signed it.
  package var enforcesIAM = false

  /// The key of the account's root user, which may do everything.
  package var rootKey: AWSCredentials

  /// What a connection may ask of the server.
  package var limits = ConnectionLimits()

  /// The settings with their defaults.
  package init(rootKey: AWSCredentials) { self.rootKey = rootKey }

  /// The addresses that only this machine reaches.
  ///
  /// No other is served: whoever reaches the server is let in.
  package static let loopbackAddresses = ["127.0.0.1", "::1"]

  /// A key for the root user, made anew for each start.
  package static func freshRootKey() -> AWSCredentials {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let all = letters + Array("abcdefghijklmnopqrstuvwxyz0189")
    func text(_ alphabet: [Character], _ count: Int) -> String {
      String((0..<count).compactMap { _ in alphabet.randomElement() })
    }
    return AWSCredentials(
      accessKeyId: "AKIA" + text(letters, 16), secretAccessKey: text(all, 40))
  }
}

/// What a connection may ask of the server.
package struct ConnectionLimits: Hashable, Sendable {
  /// The longest request line and header together, in bytes.
  package var headBytes = 32 * 1024

  /// The most header fields of a request.
  package var fields = 100

  /// The longest body, in bytes: what `PutObject` takes in one piece is far above what a policy or
  /// a form needs.
  package var bodyBytes = 8 * 1024 * 1024

  /// The longest body of an upload of a package, in bytes.
  package var packageBytes = 256 * 1024 * 1024

  /// How much of the uploads of packages may be held in memory at a time, in bytes; an upload that
  /// finds no room is refused with status 503.
  package var uploadBytes = 1024 * 1024 * 1024

  /// How long a request line and header may take to arrive, in seconds.
  package var headSeconds = 10

  /// How long a connection may be silent, in seconds, in a body or between requests.
  package var idleSeconds = 30

  /// How long a client may leave an answer lying that was written to it, in seconds.
  package var takingSeconds = 60

  /// The most connections at a time; those that come then wait.
  package var connections = 256

  /// The limits with their defaults.
  package init() {}

  /// The longest body that may be sent to a path, with or without a query, in bytes.
  func bodyBytes(of target: some StringProtocol) -> Int {
    let path = target.prefix { $0 != "?" }
    return path.hasPrefix(PackageTarget.prefix) || path == "/v1/package/version/publish"
      ? packageBytes : bodyBytes
  }
}
