/// What a package is called in a repository: its format, its namespace if it has one, its name.
package struct PackageName: Codable, Hashable, Sendable {
  /// The format, such as `pypi`.
  package var format: String

  /// npm's scope without `@`, Maven's group; nil for formats without.
  package var namespace: String?

  /// The name; Python's in the normalized form.
  package var name: String

  /// The name as it is, but for Python's, which is normalized.
  package init(format: String, namespace: String? = nil, name: String) {
    self.format = format
    self.namespace = namespace?.isEmpty == true ? nil : namespace
    self.name = format == "pypi" ? Self.normalized(name) : name
  }

  /// The key of the package in a repository.
  func key(in repository: RepositoryEntity) -> String {
    "\(repository.key)/\(format)/\(namespace ?? "")/\(name)"
  }

  /// A Python project's name as indexes compare it: in lower case, each run of `-`, `_` and `.` as
  /// one `-` (PEP 503).
  package static func normalized(_ name: String) -> String {
    var output: [UInt8] = []
    var isInRun = false
    for byte in name.lowercased().utf8 {
      let isSeparator = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x2E
      if isSeparator, isInRun { continue }
      output.append(isSeparator ? UInt8(ascii: "-") : byte)
      isInRun = isSeparator
    }
    return String(decoding: output, as: UTF8.self)
  }
}
