import Glibc
import StackLanguage

/// The files of the project that tests read, and write when they record.
enum ProjectFiles {
  /// The root of the project: three levels above this file.
  private static let root = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/\($1)" }

  /// The names of the `*.yaml` files of a folder without that ending, sorted.
  static func names(in folder: String) -> [String] {
    let names = (try? DiskFiles().names(in: "\(root)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The bytes of a file; none where it cannot be read.
  static func bytes(of path: String) -> [UInt8] {
    (try? DiskFiles().read("\(root)/\(path)")) ?? []
  }

  /// The text of a file.
  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  /// Writes a file anew; whether that succeeded.
  static func write(_ text: String, to path: String) -> Bool {
    guard let stream = unsafe fopen("\(root)/\(path)", "wb") else { return false }
    defer { unsafe fclose(stream) }
    let bytes = Array(text.utf8)
    return unsafe fwrite(bytes, 1, bytes.count, stream) == bytes.count
  }

  /// Whether `CAINFRA_RECORD=1` asks for expectations to be written.
  static var isRecording: Bool {
    guard let value = unsafe getenv("CAINFRA_RECORD") else { return false }
    return unsafe String(cString: value) == "1"
  }
}
