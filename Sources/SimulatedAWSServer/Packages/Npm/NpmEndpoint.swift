import AWSModel
import AWSWire
import Diagnostics
import JSONSyntax
import SimulatedAWS
import Values

/// A repository as npm sees it.
struct NpmEndpoint {
  let visit: PackageVisit

  /// Answers a request.
  func answer(_ request: WireRequest) async throws -> PackageAnswer {
    var rest = visit.target.rest
    if rest.last == "" { rest.removeLast() }
    if rest.first == "-" { return try await answerBesides(Array(rest.dropFirst()), request) }
    guard let (name, parts) = Self.name(in: rest) else { throw PackageRefusal.notFound }
    let method = request.method == "HEAD" ? "GET" : request.method
    switch (method, parts.count) {
    case ("GET", 0): return .json(try await packument(name, request).document)
    case ("PUT", 0): return try await put(name, request)
    case ("GET", 1):
      guard let manifest = try await packument(name, request).manifest(of: parts[0]) else {
        throw PackageRefusal(404, "version not found: \(name.full)@\(parts[0])")
      }
      return .json(manifest)
    case ("GET", 2) where parts[0] == "-": return try await tarball(parts[1], of: name)
    case ("DELETE", _), ("PUT", _):
      throw PackageRefusal(
        405, "Versions are deleted through the interface, by DeletePackageVersions")
    default: throw PackageRefusal.notFound
    }
  }

  /// The package that a path begins with, and the parts behind it.
  ///
  /// A scope stands in a part of its own or, with the slash encoded, in that of the name.
  private static func name(in parts: [String]) -> (name: NpmName, rest: [String])? {
    guard let first = parts.first else { return nil }
    if first.hasPrefix("@"), !first.contains("/") {
      guard parts.count > 1 else { return nil }
      return NpmName("\(first)/\(parts[1])").map { ($0, Array(parts.dropFirst(2))) }
    }
    return NpmName(first).map { ($0, Array(parts.dropFirst())) }
  }

  // MARK: Reading

  private func packument(_ name: NpmName, _ request: WireRequest) async throws -> Packument {
    let host = request.headers["Host"] ?? "localhost"
    return Packument(
      name: name, package: try await visit.package(name.name, namespace: name.scope),
      base: "http://\(host)\(visit.target.base)")
  }

  private func tarball(_ file: String, of name: NpmName) async throws -> PackageAnswer {
    let prefix = "\(name.name)-"
    guard file.hasPrefix(prefix), file.hasSuffix(".tgz"), file.utf8.count > prefix.utf8.count + 4
    else { throw PackageRefusal.notFound }
    return try await visit.asset(
      Packument.assetName, of: name.name, namespace: name.scope,
      version: String(file.dropFirst(prefix.count).dropLast(4)))
  }

  // MARK: Publishing

  private func put(_ name: NpmName, _ request: WireRequest) async throws -> PackageAnswer {
    guard let document = Self.json(request.body)?.fields else {
      throw PackageRefusal(400, "The body is not a JSON object")
    }
    guard document["_attachments"]?.fields?.isEmpty == false else {
      return try await deprecate(name, document, request)
    }
    let publication = try NpmPublication(document, of: name)
    let asked = PublishPackageFileRequest(
      domain: visit.target.domain, repository: visit.target.repository, name: name.packageName,
      packageVersion: publication.version, assetName: Packument.assetName,
      about: publication.about, tags: publication.tags, addsToVersion: false)
    try await visit.perform(asked) { packages in
      let digests = AssetDigests(of: publication.content)
      try publication.check(digests)
      try await packages.publish(asked, publication.content, digests)
    }
    return .json(["ok": true, "success": true])
  }

  /// Takes over which versions are deprecated, of a document without a tarball.
  private func deprecate(
    _ name: NpmName, _ document: Fields, _ request: WireRequest
  ) async throws -> PackageAnswer {
    let told = document["versions"]?.fields ?? Fields()
    guard document["name"]?.stringValue == name.full, !told.isEmpty else {
      throw PackageRefusal(400, "The document publishes nothing of \(name.full)")
    }
    let package = try await visit.package(name.name, namespace: name.scope)
    var manifests: [String: String] = [:]
    for version in package.versions {
      guard let wanted = told[version.version]?.fields else { continue }
      var manifest = Packument.manifest(of: version)
      guard manifest["deprecated"] != wanted["deprecated"] else { continue }
      manifest["deprecated"] = wanted["deprecated"]
      manifests[version.version] = NpmPublication.text(of: manifest)
    }
    try await putMetadata(name, manifests: manifests)
    return .json(["ok": true])
  }

  private func putMetadata(
    _ name: NpmName, tags: [String: String?] = [:], manifests: [String: String] = [:]
  ) async throws {
    let asked = PutPackageMetadataRequest(
      domain: visit.target.domain, repository: visit.target.repository, name: name.packageName,
      tags: tags, manifests: manifests)
    try await visit.perform(asked) { try await $0.putMetadata(asked) }
  }

  // MARK: What is no package

  private func answerBesides(_ parts: [String], _ request: WireRequest) async throws
    -> PackageAnswer
  {
    switch (request.method, parts) {
    case ("GET", ["ping"]): return .json([:])
    case ("GET", ["whoami"]):
      let name = visit.caller.owner?.arn.split(separator: "/").last.map(String.init)
      return .json(["username": .string(name ?? "root")])
    default: break
    }
    guard parts.first == "package", let (name, rest) = Self.name(in: Array(parts.dropFirst())),
      rest.first == "dist-tags"
    else { throw PackageRefusal.notFound }
    switch (request.method, rest.count) {
    case ("GET", 1):
      let tags = try await packument(name, request).tags
      return .json(.fields(tags.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    case ("PUT", 2), ("POST", 2):
      guard let version = Self.json(request.body)?.stringValue, Self.isTag(rest[1]) else {
        throw PackageRefusal(400, "A tag is a word that is no version, and its body a version")
      }
      try await putMetadata(name, tags: [rest[1]: version])
      return .json(["ok": true])
    case ("DELETE", 2):
      guard rest[1] != "latest" else {
        throw PackageRefusal(400, "The tag latest cannot be removed")
      }
      try await putMetadata(name, tags: [rest[1]: nil])
      return .json(["ok": true])
    default: throw PackageRefusal.notFound
    }
  }

  private static func isTag(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count) && !NpmName.isVersion(text)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func json(_ body: [UInt8]) -> Value? {
    JSONReader.read(SourceFile(name: "body", bytes: body)).value
  }
}
