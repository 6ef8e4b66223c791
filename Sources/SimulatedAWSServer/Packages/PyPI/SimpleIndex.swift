import AWSModel
import AWSWire
import SimulatedAWS
import Values

/// The pages of a Python package index: the simple repository API, as HTML (PEP 503) and as JSON
/// (PEP 691).
enum SimpleIndex {
  private static let json = "application/vnd.pypi.simple.v1+json"
  private static let html = "application/vnd.pypi.simple.v1+html"

  /// The page of all projects.
  static func projects(_ names: [String], accept: [String]) throws -> PackageAnswer {
    switch try type(accept) {
    case json:
      return .json(
        ["meta": meta, "projects": .array(names.map { ["name": .string($0)] })], type: json)
    case let type:
      let links = names.map { "<a href=\"\(URLText.encode($0))/\">\(escaped($0))</a><br/>" }
      return page("Simple index", links, type)
    }
  }

  /// The page of a project's files.
  static func files(
    of name: String, _ versions: [ReadPackageResponse.Version], accept: [String]
  ) throws -> PackageAnswer {
    let files = versions.flatMap { version in version.assets.map { (version.version, $0) } }
    switch try type(accept) {
    case json:
      return .json(
        [
          "meta": meta, "name": .string(name),
          "versions": .strings(versions.map(\.version)),
          "files": .array(files.map { file(version: $0, asset: $1) }),
        ], type: json)
    case let type:
      return page("Links for \(name)", files.map { link(version: $0, asset: $1) }, type)
    }
  }

  private static func type(_ accept: [String]) throws -> String {
    guard let type = AcceptHeader.choose(accept, from: ["text/html", html, json]) else {
      throw PackageRefusal(406, "The index is there as text/html, \(html) and \(json)")
    }
    return type
  }

  private static let meta: Value = ["api-version": "1.1"]

  /// A file's place, seen from the page of its project.
  private static func place(_ version: String, _ asset: PackageAsset) -> String {
    "\(URLText.encode(version))/\(URLText.encode(asset.name))"
  }

  private static func file(version: String, asset: PackageAsset) -> Value {
    var fields: [(String, Value)] = [
      ("filename", .string(asset.name)), ("url", .string(place(version, asset))),
      ("hashes", ["sha256": .string(asset.digests.sha256)]), ("size", .int(asset.size)),
      (
        "upload-time",
        .string(
          CivilTime(secondsSinceEpoch: asset.publishedAt.secondsSinceEpoch).extended())
      ),
    ]
    if let python = asset.requiresPython { fields.append(("requires-python", .string(python))) }
    return .fields(fields)
  }

  private static func link(version: String, asset: PackageAsset) -> String {
    let python = asset.requiresPython.map { " data-requires-python=\"\(escaped($0))\"" } ?? ""
    return "<a href=\"\(place(version, asset))#sha256=\(asset.digests.sha256)\"\(python)>"
      + "\(escaped(asset.name))</a><br/>"
  }

  private static func page(_ title: String, _ links: [String], _ type: String) -> PackageAnswer {
    .text(
      """
      <!DOCTYPE html>
      <html>
        <head>
          <meta name="pypi:repository-version" content="1.1">
          <title>\(escaped(title))</title>
        </head>
        <body>
          <h1>\(escaped(title))</h1>
          \(links.joined(separator: "\n    "))
        </body>
      </html>

      """, type: "\(type); charset=utf-8")
  }

  /// A text as it stands in HTML, in an attribute too.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
