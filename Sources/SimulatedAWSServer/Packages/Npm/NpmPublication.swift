import AWSModel
import Diagnostics
import FoundationEssentials
import JSONSyntax
import SimulatedAWS
import Values

/// What `npm publish` sends: the version's `package.json` and its tarball in one JSON document.
struct NpmPublication {
  /// The version.
  let version: String
  /// The tags that stand for it from now on.
  let tags: [String]
  /// What it tells of itself.
  let about: PackageMetadata
  /// The tarball.
  let content: ArraySlice<UInt8>

  /// How long `package.json` and readme may be together, in bytes.
  private static let textLimit = 4 * 1024 * 1024

  private let told: (integrity: String?, shasum: String?)

  /// Reads a document that publishes a version of a package.
  init(_ document: Fields, of name: NpmName) throws(PackageRefusal) {
    guard document["name"]?.stringValue == name.full else {
      throw PackageRefusal(400, "The document is not of \(name.full)")
    }
    guard let versions = document["versions"]?.fields, versions.count == 1,
      let version = versions.first, let manifest = version.value.fields
    else { throw PackageRefusal(400, "A publication has one version") }
    guard NpmName.isVersion(version.key), manifest["version"]?.stringValue == version.key,
      manifest["name"]?.stringValue == name.full
    else { throw PackageRefusal(400, "The version is none, or not that of its package.json") }
    guard let attachments = document["_attachments"]?.fields, attachments.count == 1,
      let attachment = attachments.first?.value, let text = attachment["data"]?.stringValue,
      let data = Data(base64Encoded: text), !data.isEmpty
    else { throw PackageRefusal(400, "A publication has one attachment, in Base64") }
    if let length = attachment["length"], length.numberValue?.intValue != data.count {
      throw PackageRefusal(400, "The attachment has another length than told")
    }
    self.version = version.key
    content = Array(data)[...]
    tags = (document["dist-tags"]?.fields ?? Fields())
      .filter { $0.value.stringValue == version.key }.map(\.key)
    let dist = manifest["dist"]
    told = (dist?["integrity"]?.stringValue, dist?["shasum"]?.stringValue)
    about = Self.about(name, manifest, readme: document["readme"]?.stringValue)
    let texts = [about.manifest, about.readme].compactMap { $0?.utf8.count }.reduce(0, +)
    guard texts <= Self.textLimit else {
      throw PackageRefusal(400, "The package.json and the readme are too long")
    }
  }

  /// Refuses a tarball that has other digests than the document tells.
  func check(_ digests: AssetDigests) throws(PackageRefusal) {
    let sha512 = "sha512-" + Packument.base64(ofHexadecimal: digests.sha512)
    let isWhole =
      told.integrity.map { $0.split(separator: " ").contains { $0 == sha512 } } ?? true
    guard isWhole, told.shasum.map({ $0.lowercased() == digests.sha1 }) ?? true else {
      throw PackageRefusal(400, "The tarball has another digest than its package.json tells")
    }
  }

  private static func about(
    _ name: NpmName, _ manifest: Fields, readme: String?
  ) -> PackageMetadata {
    var about = PackageMetadata()
    about.displayName = name.name
    about.summary = manifest["description"]?.stringValue
    about.homePage = manifest["homepage"]?.stringValue
    let repository = manifest["repository"]
    about.sourceCodeRepository = repository?.stringValue ?? repository?["url"]?.stringValue
    let license = manifest["license"]
    about.licenses = [license?.stringValue ?? license?["type"]?.stringValue].compactMap(\.self)
    about.readme = manifest["readme"]?.stringValue ?? readme
    for (key, type) in [
      ("dependencies", "regular"), ("devDependencies", "dev"), ("peerDependencies", "peer"),
      ("optionalDependencies", "optional"),
    ] {
      for (dependency, requirement) in manifest[key]?.fields ?? Fields() {
        guard let needed = NpmName(dependency) else { continue }
        about.dependencies.append(
          PackageDependency(
            namespace: needed.scope, package: needed.name, dependencyType: type,
            versionRequirement: requirement.stringValue))
      }
    }
    about.manifest = text(of: manifest)
    return about
  }

  /// A `package.json` as it is kept: without what the registry adds anew.
  static func text(of manifest: Fields) -> String {
    let kept = manifest.filter { !["dist", "readme", "_attachments"].contains($0.key) }
      .map { ($0.key, $0.value) }
    return JSONWriter(.compact, hidden: .revealed).text(of: .fields(kept))
  }
}
