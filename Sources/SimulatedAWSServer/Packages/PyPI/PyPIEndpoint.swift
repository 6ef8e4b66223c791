import AWSModel
import AWSWire
import SimulatedAWS

/// A repository as pip and twine see it.
struct PyPIEndpoint {
  let visit: PackageVisit

  /// Answers a request.
  func answer(_ request: WireRequest) async throws -> PackageAnswer {
    let rest = visit.target.rest
    let accept = request.headers.values(of: "Accept")
    switch (request.method, rest.count) {
    case ("POST", 1) where rest[0].isEmpty: return try await upload(request)
    case ("GET", 1) where rest == ["simple"], ("HEAD", 1) where rest == ["simple"]:
      return .redirect(to: "\(visit.target.base)simple/")
    case ("GET", 2...), ("HEAD", 2...):
      guard rest[0] == "simple" else { throw PackageRefusal.notFound }
      return try await read(Array(rest.dropFirst()), accept)
    case (_, 1) where rest[0].isEmpty:
      throw PackageRefusal(
        405, "Packages are read under simple/ and published by POST, not \(request.method)")
    default: throw PackageRefusal.notFound
    }
  }

  /// What stands under `simple/`.
  private func read(_ parts: [String], _ accept: [String]) async throws -> PackageAnswer {
    if parts == [""] { return try await projects(accept) }
    let name = PackageName.normalized(parts[0])
    switch parts.count {
    case 1: return .redirect(to: "\(visit.target.base)simple/\(URLText.encode(name))/")
    case 2 where parts[1].isEmpty:
      guard parts[0] == name else {
        return .redirect(to: "\(visit.target.base)simple/\(URLText.encode(name))/")
      }
      return try SimpleIndex.files(
        of: name, try await visit.package(name).versions, accept: accept)
    case 3: return try await visit.asset(parts[2], of: name, version: parts[1])
    default: throw PackageRefusal.notFound
    }
  }

  private func projects(_ accept: [String]) async throws -> PackageAnswer {
    let request = ReadPackageNamesRequest(
      domain: visit.target.domain, repository: visit.target.repository, format: "pypi")
    let names = try await visit.perform(request) { try await $0.names(request).names }
    return try SimpleIndex.projects(names.map(\.name), accept: accept)
  }

  private func upload(_ request: WireRequest) async throws -> PackageAnswer {
    let upload: PyPIUpload
    do {
      upload = try PyPIUpload(
        MultipartForm(request.body, contentType: request.headers["Content-Type"]))
    } catch let fault as MultipartForm.Fault {
      throw PackageRefusal(400, fault.text)
    }
    let publication = PublishPackageFileRequest(
      domain: visit.target.domain, repository: visit.target.repository,
      name: PackageName(format: "pypi", name: upload.name), packageVersion: upload.version,
      assetName: upload.fileName, requiresPython: upload.requiresPython, about: upload.about,
      addsToVersion: true)
    try await visit.perform(publication) { packages in
      let digests = AssetDigests(of: upload.content)
      try upload.check(digests)
      try await packages.publish(publication, upload.content, digests)
    }
    return .text("", type: "text/plain")
  }
}
