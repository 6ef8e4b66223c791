import Diagnostics
import YAMLSyntax

/// The files of a stack, read.
struct StackSources {
  /// The files, sorted by name.
  var files: [SourceFile] = []
  /// Their documents, in the same order; those that could not be read to their end are left out.
  var documents: [YAMLNode] = []
  /// The directory the files stand in.
  var directory = ""
  /// Whether some document could not be read, so that what is missing may stand there.
  var isIncomplete = false
  /// What was wrong.
  var diagnostics: [Diagnostic] = []

  /// Reads the YAML file at `path`, or the `*.yaml` files of the directory at `path`.
  init(path: String, files reader: any StackFileSystem) {
    do throws(StackFileError) {
      switch try reader.kind(at: path) {
      case .file?, .stream?:
        directory = Self.directory(of: path)
        read([path], reader)
      case .directory?:
        directory = path
        let names = try reader.names(in: path).filter { $0.hasSuffix(".yaml") && $0 != ".yaml" }
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !sorted.isEmpty else {
          diagnostics.append(.error("\(path) has no *.yaml file", help: "A stack needs one."))
          return
        }
        read(sorted.map { Self.join(path, $0) }, reader)
      case nil:
        diagnostics.append(
          .error(
            "There is no file or directory \(path)",
            help: "Give the path of a stack: a YAML file, or a directory of them."))
      }
    } catch {
      diagnostics.append(.unreadable(error))
    }
  }

  private mutating func read(_ paths: [String], _ reader: any StackFileSystem) {
    for path in paths {
      do throws(StackFileError) {
        let bytes = try reader.read(path)
        if let problem = YAMLReader().problem(ofSize: bytes.count, named: path) {
          isIncomplete = true
          diagnostics.append(problem)
          continue
        }
        let file = SourceFile(name: path, bytes: bytes)
        files.append(file)
        let (node, problems) = YAMLReader().read(file)
        diagnostics += problems
        if let node { documents.append(node) } else if problems.hasErrors { isIncomplete = true }
      } catch {
        isIncomplete = true
        diagnostics.append(.unreadable(error))
      }
    }
  }

  /// A name in a directory, as a path.
  static func join(_ directory: String, _ name: String) -> String {
    if directory.isEmpty || directory == "." { return name }
    return directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Diagnostic {
  /// A file or directory that the system does not let us read.
  static func unreadable(_ error: StackFileError) -> Diagnostic {
    .error("\(error.path) cannot be read: \(error.reason)")
  }
}
