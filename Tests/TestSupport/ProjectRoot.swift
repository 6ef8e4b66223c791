import Glibc

/// Where the project's files lie, for tests that read them.
package enum ProjectRoot {
  /// The directory of the project, without a slash at the end, found from a file of its `Tests`
  /// folder; a symbolic link on the way is followed as far as it was compiled.
  package static func path(from file: String = #filePath) -> String {
    var parts = file.split(separator: "/", omittingEmptySubsequences: false)
    while let last = parts.popLast(), last != "Tests" {}
    return parts.joined(separator: "/")
  }

  /// The bytes of a file of the project; nil where it cannot be read.
  package static func bytes(of relativePath: String, from file: String = #filePath) -> [UInt8]? {
    guard let stream = unsafe fopen("\(path(from: file))/\(relativePath)", "rb") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, stream)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
