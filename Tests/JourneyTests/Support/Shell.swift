import Foundation
import Subprocess

/// Runs shell commands in a folder of their own, with the built `cainfra` on the path.
struct Shell {
  /// What a command printed, and how it ended.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The folder the commands run in.
  let folder: String

  /// A shell in a new, empty folder.
  init() throws {
    folder = NSTemporaryDirectory() + "cainfra-journey-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    let path = "\(folder)/\(name)"
    let parent = URL(filePath: path).deletingLastPathComponent().path()
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// The bytes of a file of the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
  }

  /// Runs one command line through `sh`; ends in 143 or the like where a signal ends it.
  func run(_ command: String, environment: [String: String] = [:]) async throws -> Outcome {
    var variables = environment
    variables["PATH"] =
      Self.binaryFolder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    variables["NO_COLOR"] = "1"
    let exports = variables.sorted { $0.key < $1.key }
      .map { "export \($0.key)='\($0.value)'\n" }.joined()
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", "\(exports)cd '\(folder)' && { \(command)\n}"],
      output: .string(limit: 64 << 20), error: .string(limit: 64 << 20))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Outcome(
      output: result.standardOutput, errors: result.standardError, status: status)
  }

  /// The folder of the binary: `CAINFRA_BIN`, else the one that was built with these tests.
  static let binaryFolder: String = {
    if let folder = ProcessInfo.processInfo.environment["CAINFRA_BIN"] { return folder }
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let folder = URL(filePath: executable).deletingLastPathComponent()
    if FileManager.default.fileExists(atPath: folder.appending(path: "cainfra").path()) {
      return folder.path()
    }
    return Project.root + "/.build/debug"
  }()
}

/// Where the project's own files are.
enum Project {
  /// The folder of `Package.swift`.
  static let root: String = {
    var folder = URL(filePath: #filePath)
    while folder.path() != "/" {
      folder.deleteLastPathComponent()
      let manifest = folder.appending(path: "Package.swift").path()
      if FileManager.default.fileExists(atPath: manifest) { break }
    }
    return folder.path(percentEncoded: false).hasSuffix("/")
      ? String(folder.path(percentEncoded: false).dropLast()) : folder.path(percentEncoded: false)
  }()

  /// The paths of the files in a folder of the project that end in `suffix`, sorted.
  static func files(in folder: String, suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(root)/\(folder)/\($0)" }
  }
}
