/// Files that stand in memory, for tests.
package struct MemoryFiles: StackFileSystem {
  private var contents: [String: [UInt8]] = [:]

  /// The given texts by path; a directory exists where a path goes through it.
  package init(_ texts: [String: String]) {
    for (path, text) in texts { contents[path] = Array(text.utf8) }
  }

  package func kind(at path: String) -> StackFileKind? {
    if contents[path] != nil { return .file }
    let prefix = Self.prefix(path)
    return contents.keys.contains { $0.hasPrefix(prefix) } ? .directory : nil
  }

  package func read(_ path: String) throws(StackFileError) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw StackFileError(path: path, reason: "No such file or directory")
    }
    return bytes
  }

  package func names(in path: String) -> [String] {
    let prefix = Self.prefix(path)
    let below = contents.keys.filter { $0.hasPrefix(prefix) }
    let names = below.compactMap { $0.dropFirst(prefix.count).split(separator: "/").first }
    return Set(names).map(String.init)
  }

  package func resolved(_ path: String) -> String { path == "." ? "/" : "/" + path }

  private static func prefix(_ path: String) -> String {
    if path == "." { return "" }
    return path.hasSuffix("/") ? path : path + "/"
  }
}
