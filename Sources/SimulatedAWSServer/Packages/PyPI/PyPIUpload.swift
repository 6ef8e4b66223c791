import AWSModel
import SimulatedAWS

/// A file that twine uploads, with what it tells of its package (the legacy upload API of PyPI).
struct PyPIUpload {
  /// The project's name as its author spells it.
  let name: String
  /// The version.
  let version: String
  /// The file's name.
  let fileName: String
  /// The file.
  let content: ArraySlice<UInt8>
  /// The versions of Python it is for.
  let requiresPython: String?
  /// What it tells of its package.
  let about: PackageMetadata

  private let told: (md5: String?, sha256: String?)

  /// How long the texts of all fields may be together, in bytes: descriptions are the longest.
  private static let textLimit = 4 * 1024 * 1024

  /// What files Python's package indexes take.
  private static let fileTypes = [".whl", ".tar.gz", ".zip", ".egg", ".tar.bz2"]

  /// Reads a form.
  init(_ form: MultipartForm) throws {
    var fields: [String: [String]] = [:]
    var file: MultipartForm.Part?
    var left = Self.textLimit
    for part in form.parts {
      if part.name == "content" {
        guard file == nil else { throw PackageRefusal(400, "There is more than one content") }
        file = part
        continue
      }
      left -= part.content.count
      guard left >= 0, let text = String(validating: part.content, as: UTF8.self) else {
        throw PackageRefusal(400, "The field \(part.name) is too long or no text")
      }
      fields[part.name, default: []].append(text)
    }
    func one(_ field: String) -> String? {
      fields[field]?.first.flatMap { $0.isEmpty || $0 == "UNKNOWN" ? nil : $0 }
    }
    guard fields[":action"] == ["file_upload"] else {
      throw PackageRefusal(400, "The :action must be file_upload")
    }
    guard fields["protocol_version"] ?? ["1"] == ["1"] else {
      throw PackageRefusal(400, "The protocol_version must be 1")
    }
    guard let name = one("name"), Self.isProject(name), let version = one("version"),
      one("metadata_version") != nil
    else { throw PackageRefusal(400, "A name, a version or a metadata_version is missing") }
    guard let file, let fileName = file.fileName, !file.content.isEmpty else {
      throw PackageRefusal(400, "The content is missing")
    }
    guard let type = Self.fileTypes.first(where: { fileName.hasSuffix($0) }),
      Self.isFile(fileName.dropLast(type.utf8.count), of: name)
    else {
      throw PackageRefusal(400, "The file \(fileName) is not named as one of \(name)")
    }
    self.name = name
    self.version = version
    self.fileName = fileName
    content = file.content
    requiresPython = one("requires_python")
    told = (one("md5_digest"), one("sha256_digest"))
    about = Self.about(name, one, fields)
  }

  /// Refuses content that has other digests than the form tells.
  func check(_ digests: AssetDigests) throws(PackageRefusal) {
    guard told.sha256.map({ $0.lowercased() == digests.sha256 }) ?? true,
      told.md5.map({ $0.lowercased() == digests.md5 }) ?? true
    else { throw PackageRefusal(400, "The content of \(fileName) has another digest than told") }
  }

  private static func about(
    _ name: String, _ one: (String) -> String?, _ fields: [String: [String]]
  ) -> PackageMetadata {
    var about = PackageMetadata()
    about.displayName = name
    about.summary = one("summary")
    about.homePage = one("home_page")
    about.sourceCodeRepository =
      (fields["project_urls"] ?? []).lazy
      .compactMap { url -> String? in
        let sides = url.split(separator: ",", maxSplits: 1)
        guard sides.count == 2, ["source", "repository"].contains(sides[0].lowercased()) else {
          return nil
        }
        return sides[1].drop { $0 == " " }.description
      }.first
    about.licenses = [one("license_expression") ?? one("license")].compactMap(\.self)
    about.readme = one("description")
    about.dependencies = (fields["requires_dist"] ?? []).map { requirement in
      let name = requirement.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      return PackageDependency(
        package: PackageName.normalized(String(name)), dependencyType: "regular",
        versionRequirement: String(
          requirement[name.endIndex...].split(separator: ";").first?.filter { $0 != " " } ?? ""))
    }
    return about
  }

  /// Whether a text may be a project's name (core metadata specification).
  private static func isProject(_ name: String) -> Bool {
    func isAlphanumeric(_ byte: UInt8?) -> Bool {
      switch byte {
      case .some(0x30...0x39), .some(0x41...0x5A), .some(0x61...0x7A): true
      default: false
      }
    }
    return isAlphanumeric(name.utf8.first) && isAlphanumeric(name.utf8.last)
      && name.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
  }

  /// Whether a file's name begins with a project's: the separators may be others.
  private static func isFile(_ stem: Substring, of name: String) -> Bool {
    let stem = PackageName.normalized(String(stem))
    return stem.hasPrefix(PackageName.normalized(name) + "-")
  }
}
