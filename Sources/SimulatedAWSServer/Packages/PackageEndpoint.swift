import AWSModel
import AWSWire
import Logging
import SimulatedAWS

/// The endpoints of repositories, which package managers ask.
///
/// A request is let in by its token before its body is read. What it does is authorized as AWS
/// authorizes it, where the server does so.
struct PackageEndpoint {
  let account: ServedAccount

  /// Answers a request; `body` gives its body, and throws where it is too long or breaks off.
  func answer(
    _ request: WireRequest, body: () async throws -> [UInt8]
  ) async throws(HungUp) -> PackageAnswer {
    account.metrics.countRequest()
    let target = PackageTarget(path: request.path)
    do {
      guard let target else {
        throw PackageRefusal(
          404, "An endpoint is \(PackageTarget.prefix)DOMAIN-OWNER/REGION/FORMAT/REPOSITORY/")
      }
      guard
        let caller = PackageCredentials.caller(of: request, for: target, of: account)
      else {
        account.logger.info("A request without a valid token was refused")
        throw PackageRefusal(
          401, "The authorization token is missing, not of this domain, or expired")
      }
      var request = request
      if ["POST", "PUT"].contains(request.method) {
        do {
          request.body = try await body()
        } catch let refusal as PackageRefusal {
          throw refusal
        } catch {
          throw PackageRefusal(400, "The body broke off")
        }
      }
      let visit = PackageVisit(account: account, target: target, caller: caller)
      return try await visit.answer(request)
    } catch let refusal as PackageRefusal {
      account.metrics.countCall(nil, error: "(packages: \(refusal.status))")
      return try told(refusal, target)
    } catch let error as AWSError {
      return try told(PackageRefusal(error), target)
    } catch {
      return try told(PackageRefusal(500, "The request failed"), target)
    }
  }

  private func told(
    _ refusal: PackageRefusal, _ target: PackageTarget?
  ) throws(HungUp) -> PackageAnswer {
    guard !refusal.hangsUp else { throw HungUp() }
    account.logger.debug(
      "A package endpoint refused a request",
      metadata: ["status": "\(refusal.status)", "why": "\(refusal.message)"])
    return refusal.answer(format: target?.format ?? "pypi")
  }

  /// The connection is to be closed without an answer.
  struct HungUp: Error {}
}

/// One request to a repository's endpoint, let in by its token.
struct PackageVisit {
  let account: ServedAccount
  let target: PackageTarget
  let caller: ServedCaller

  /// Answers the request.
  func answer(_ request: WireRequest) async throws -> PackageAnswer {
    switch target.format {
    case "pypi": return try await PyPIEndpoint(visit: self).answer(request)
    case "npm": return try await NpmEndpoint(visit: self).answer(request)
    case "maven", "nuget", "ruby", "swift", "cargo", "generic":
      account.logger.warning(
        "Packages of a format are not served here", metadata: ["format": "\(target.format)"])
      throw PackageRefusal(
        501, "The simulated AWS serves the endpoints of pypi and npm, not of \(target.format)")
    default: throw PackageRefusal(404, "There is no format \(target.format)")
    }
  }

  /// Asks the repositories, if the policies allow that, and counts it.
  func perform<Request: PackageEndpointRequest, Result>(
    _ request: Request, _ body: (SimulatedPackages) async throws -> Result
  ) async throws -> Result {
    do {
      if account.settings.enforcesIAM, !caller.isRoot {
        try account.authorization(of: caller).check(request)
      }
      let services = account.cloud.services(
        region: caller.region, accessKeyId: caller.keyId)
      let result = try await body(services.packages)
      account.metrics.countCall(Request.operation, error: nil)
      return result
    } catch let error as AWSError {
      account.metrics.countCall(
        Request.operation,
        error: error.transport == nil ? error.code : ServerMetrics.hungUp)
      throw error
    }
  }

  /// The versions of a package.
  func package(_ name: String, namespace: String? = nil) async throws -> ReadPackageResponse {
    let request = ReadPackageRequest(
      domain: target.domain, repository: target.repository,
      name: PackageName(format: target.format, namespace: namespace, name: name))
    do {
      return try await perform(request) { try await $0.package(request) }
    } catch let error as AWSError where error.httpStatus == 404 {
      tellConnections(request.name)
      throw error
    }
  }

  /// Tells once of the public registries from which a package would have come at AWS.
  private func tellConnections(_ name: PackageName) {
    let connections = account.cloud.externalConnections(
      of: name, domain: target.domain, repository: target.repository, region: target.region)
    for connection in connections where account.isNew("\(target.base) \(connection)") {
      account.logger.warning(
        "Nothing is fetched from a public registry, so a package was not found",
        metadata: [
          "connection": "\(connection)", "repository": "\(target.repository)",
          "package": "\(name.shown)",
        ])
    }
  }

  /// A file of a package version.
  func asset(
    _ asset: String, of name: String, namespace: String? = nil, version: String
  ) async throws -> PackageAnswer {
    let request = ReadPackageAssetRequest(
      domain: target.domain, repository: target.repository,
      name: PackageName(format: target.format, namespace: namespace, name: name),
      version: version, asset: asset)
    let found = try await perform(request) { try await $0.asset(request) }
    return PackageAnswer(
      headers: [
        ("Content-Type", "application/octet-stream"), ("ETag", "\"\(found.asset.digests.sha256)\""),
      ], body: found.bytes)
  }
}
