import Foundation

/// The project's files, as text.
enum SourceTree {
  /// The folder of `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path() != "/" {
      folder.deleteLastPathComponent()
      let manifest = folder.appending(path: "Package.swift").path()
      if FileManager.default.fileExists(atPath: manifest) { break }
    }
    return folder
  }()

  /// A Swift file of a target.
  struct File {
    var target: String
    var name: String
    var lines: [String]
  }

  /// The Swift files below `Sources`, sorted by name.
  static let sources: [File] = {
    let folder = root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path())?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { name in
        guard let target = name.split(separator: "/").first,
          let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return File(target: String(target), name: name, lines: lines.map(String.init))
      }
  }()
}
