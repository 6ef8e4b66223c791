/// What the client touches of the world outside, so that tests can hand in their own.
package struct Surroundings: Sendable {
  /// The environment variables; an empty one counts as not set.
  package var environment: [String: String]
  /// The content of a file; nil if there is none, an error where it cannot be read.
  package var readFile: @Sendable (String) throws(ClientProblem) -> [UInt8]?
  /// Puts a file that only its owner may read in place of another, whole or not at all.
  package var replaceFile: @Sendable (String, [UInt8]) throws(ClientProblem) -> Void
  /// Runs a command without a shell and gives what it printed.
  package var run: @Sendable (String) async throws(ClientProblem) -> [UInt8]
  /// The time now, in seconds since 1970-01-01T00:00:00Z.
  package var now: @Sendable () -> Double
  /// Waits; throws where the work was cancelled meanwhile.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A number from 0 up to but not including 1.
  package var random: @Sendable () -> Double
  /// Carries HTTP messages.
  package var transport: any HTTPTransport

  /// Surroundings; sleep and chance are the real ones unless others are given.
  package init(
    environment: [String: String],
    readFile: @escaping @Sendable (String) throws(ClientProblem) -> [UInt8]?,
    replaceFile: @escaping @Sendable (String, [UInt8]) throws(ClientProblem) -> Void,
    run: @escaping @Sendable (String) async throws(ClientProblem) -> [UInt8],
    now: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    transport: any HTTPTransport
  ) {
    self.environment = environment
    self.readFile = readFile
    self.replaceFile = replaceFile
    self.run = run
    self.now = now
    self.sleep = sleep
    self.random = random
    self.transport = transport
  }

  /// The value of a variable; nil where it is not set or empty.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a variable says `true`.
  func says(_ name: String) -> Bool { variable(name)?.lowercased() == "true" }

  /// A file's text without white space around it; throws where there is none.
  func text(ofFile path: String) throws(ClientProblem) -> String {
    guard let bytes = try readFile(path) else {
      throw ClientProblem("The file \(path) does not exist")
    }
    guard bytes.count <= 64 << 10, let text = String(validating: bytes, as: UTF8.self) else {
      throw ClientProblem("The file \(path) is not a text of at most 64 KiB")
    }
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let trimmed = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    guard !trimmed.isEmpty else { throw ClientProblem("The file \(path) is empty") }
    return String(trimmed)
  }
}
