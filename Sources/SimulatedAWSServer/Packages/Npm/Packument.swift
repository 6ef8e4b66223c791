import AWSModel
import AWSWire
import Diagnostics
import FoundationEssentials
import JSONSyntax
import SimulatedAWS
import Values

/// What npm is told of a package: its versions, its tags, and where the tarballs are.
struct Packument {
  /// The only file of a version, as CodeArtifact names it.
  static let assetName = "package.tgz"

  let name: NpmName
  let package: ReadPackageResponse
  /// The URL of the repository's endpoint, with a slash at its end.
  let base: String

  /// All versions.
  var document: Value {
    let tags = self.tags
    let latest = package.versions.last { $0.version == tags["latest"] }
    let times = package.versions.map { ($0.version, Value.string(Self.time($0))) }
    var fields: [(String, Value)] = [
      ("_id", .string(name.full)), ("name", .string(name.full)),
      (
        "dist-tags",
        .fields(tags.sorted { $0.key < $1.key }.map { ($0.key, Value.string($0.value)) })
      ),
      ("versions", .fields(package.versions.map { ($0.version, manifest(of: $0)) })),
      ("time", .fields(times)),
    ]
    if let summary = latest?.about.summary { fields.append(("description", .string(summary))) }
    if let readme = latest?.about.readme { fields.append(("readme", .string(readme))) }
    return .fields(fields)
  }

  /// The tags; `latest` is the version published last where nobody has said otherwise.
  var tags: [String: String] {
    var tags = package.tags
    if tags["latest"] == nil {
      let stable = package.versions.last { !$0.version.contains("-") }
      tags["latest"] = (stable ?? package.versions.last)?.version
    }
    return tags
  }

  /// The version of a text that is a version or a tag; nil if there is none.
  func manifest(of text: String) -> Value? {
    let version = tags[text] ?? text
    return package.versions.first { $0.version == version }.map { manifest(of: $0) }
  }

  private func manifest(of version: ReadPackageResponse.Version) -> Value {
    var fields = Self.manifest(of: version)
    fields["_id"] = .string("\(name.full)@\(version.version)")
    fields["name"] = .string(name.full)
    fields["version"] = .string(version.version)
    if let asset = version.assets.first(where: { $0.name == Self.assetName }) {
      fields["dist"] = [
        "tarball": .string("\(base)\(name.path)/-/\(name.name)-\(version.version).tgz"),
        "shasum": .string(asset.digests.sha1),
        "integrity": .string("sha512-" + Self.base64(ofHexadecimal: asset.digests.sha512)),
      ]
    }
    return .object(fields)
  }

  /// The `package.json` of a version as it was published.
  static func manifest(of version: ReadPackageResponse.Version) -> Fields {
    let text = version.about.manifest ?? "{}"
    return JSONReader.read(SourceFile(name: "package.json", text: text)).value?.fields ?? Fields()
  }

  private static func time(_ version: ReadPackageResponse.Version) -> String {
    CivilTime(secondsSinceEpoch: version.publishedAt.secondsSinceEpoch)
      .extended(withMilliseconds: true)
  }

  /// A digest in Base64, as npm's `integrity` has it.
  static func base64(ofHexadecimal digits: String) -> String {
    var bytes: [UInt8] = []
    var rest = digits[...]
    while let byte = UInt8(rest.prefix(2), radix: 16), rest.count >= 2 {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return Data(bytes).base64EncodedString()
  }
}
