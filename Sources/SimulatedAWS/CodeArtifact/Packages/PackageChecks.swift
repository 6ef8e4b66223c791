import AWSModel

/// What CodeArtifact accepts as the names of packages, versions and assets.
extension Simulation {
  /// The formats of packages.
  static let packageFormats = [
    "npm", "pypi", "maven", "nuget", "generic", "ruby", "swift", "cargo",
  ]

  /// The formats whose packages have a namespace always, and those whose may have one.
  private static let namespaced: Set<String> = ["generic", "maven", "swift"]
  private static let mayBeNamespaced = namespaced.union(["npm"])

  /// The name of a package, checked.
  func packageName(
    _ format: String, _ namespace: String?, _ name: String, needsNamespace: Bool = true
  ) throws(AWSError) -> PackageName {
    try requireFormat(format)
    let namespace = namespace?.isEmpty == true ? nil : namespace
    try requireWord(name, "package")
    if let namespace {
      try requireWord(namespace, "namespace")
      guard Self.mayBeNamespaced.contains(format) else {
        throw .validation("Packages of the format '\(format)' have no namespace.")
      }
    } else if needsNamespace, Self.namespaced.contains(format) {
      throw .validation("Packages of the format '\(format)' need a namespace.")
    }
    return PackageName(format: format, namespace: namespace, name: name)
  }

  /// Refuses a format that is none.
  func requireFormat(_ format: String) throws(AWSError) {
    guard Self.packageFormats.contains(format) else {
      throw .validation(
        "The format '\(format)' is none of \(Self.packageFormats.joined(separator: ", ")).")
    }
  }

  /// Refuses a version that is not `[^!#/\s]+`, which AWS's model has without `!`: Python's epochs
  /// have one.
  func requireVersion(_ version: String) throws(AWSError) {
    try requireWord(version, "packageVersion")
  }

  /// Refuses a text that is not `[^#/\s]+` of at most 255 characters.
  private func requireWord(_ text: String, _ member: String) throws(AWSError) {
    let isFine = text.unicodeScalars.allSatisfy {
      $0 != "#" && $0 != "/" && !$0.properties.isWhitespace
        && $0.properties.generalCategory != .control
    }
    guard isFine, (1...255).contains(text.count) else {
      throw .invalidMember(text, member, "[^#/\\s]+")
    }
  }

  /// Refuses the name of an asset that is not one of a file.
  func requireAssetName(_ name: String) throws(AWSError) {
    let isFine = name.unicodeScalars.allSatisfy {
      $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
    }
    guard isFine, (1...255).contains(name.utf8.count), name != ".", name != ".." else {
      throw .invalidMember(name, "assetName", "\\P{C}+")
    }
  }
}
