import AWSModel
import AWSWire
import Foundation
import Logging
import SimulatedAWS
import Synchronization
import Testing
import Values

@testable import SimulatedAWSServer

/// What package managers are answered, without a network.
@Suite struct PackageEndpointTests {
  @Test func anEndpointLeadsBackToTheServer() async throws {
    let shop = try await Shop()
    let endpoint = try await shop.client.send(
      GetRepositoryEndpointRequest(domain: "corp", repository: "app", format: "pypi")
    ).repositoryEndpoint
    #expect(endpoint == "http://localhost/_packages/corp-123456789012/eu-west-1/pypi/app/")
  }

  @Test(arguments: [
    ("/_packages/corp-123456789012/eu-west-1/pypi/app/simple/x/", "corp", ["simple", "x", ""]),
    ("/_packages/my-corp-123456789012/eu-west-1/npm/app/@a%2fb", "my-corp", ["@a/b"]),
    ("/_packages/corp-123456789012/eu-west-1/npm/app/", "corp", [""]),
  ])
  func pathsAreRead(path: String, domain: String, rest: [String]) throws {
    let target = try #require(PackageTarget(path: path))
    #expect(target.domain == domain)
    #expect(target.owner == "123456789012")
    #expect(target.rest == rest)
  }

  @Test(arguments: [
    "/", "/_packages/", "/_packages/corp-1/eu-west-1/pypi/app", "/_packages/corp/eu/pypi/app/",
    "/_packages/corp-1//pypi/app/", "/_packages/-/eu/pypi/app/", "/_packages/corp-1/eu/pypi/app/%",
    "/_packages/corp-1/eu/pypi/app/%2", "/_packages/corp-1/eu/pypi/app/%ff",
    "/_packages/corp-1/eu/pypi/app/a%00b",
  ])
  func aPathThatIsNoneIsRefused(path: String) async throws {
    #expect(PackageTarget(path: path) == nil)
    let shop = try await Shop()
    #expect(await shop.ask("GET", path).status == 404)
  }

  // MARK: Tokens

  @Test func withoutATokenNothingIsAnsweredAndNoBodyIsRead() async throws {
    let shop = try await Shop()
    for authorization in [
      nil, "", "Basic", "Basic x", "Bearer", "Bearer x", "Bearer \(shop.token) x",
      "Digest \(shop.token)", "Basic \(Shop.base64("user:\(shop.token)"))",
      "Basic \(Shop.base64("aws:\(shop.token)x"))", "Basic \(Shop.base64("aws"))",
    ] {
      for method in ["GET", "POST", "PUT"] {
        let answer = await shop.ask(
          method, shop.path("simple/"), authorization: authorization, body: nil)
        #expect(answer.status == 401, "\(authorization ?? "nil")")
        #expect(answer.headers.contains { $0.name == "WWW-Authenticate" })
      }
    }
  }

  @Test func uploadsFindRoomOrAreRefused() {
    let budget = UploadBudget(limit: 10)
    #expect(budget.take(6))
    #expect(!budget.take(5))
    #expect(budget.take(4))
    #expect(!budget.take(1))
    budget.give(6)
    #expect(budget.take(6))
    #expect(!budget.take(.max))
  }

  @Test func pipSendsTheTokenAsAPasswordAndNpmAsABearer() async throws {
    let shop = try await Shop()
    for authorization in ["Basic \(Shop.base64("aws:\(shop.token)"))", "bearer \(shop.token)"] {
      #expect(
        await shop.ask("GET", shop.path("simple/"), authorization: authorization).status == 200)
    }
  }

  @Test func aTokenOpensItsDomainAndRegionOnly() async throws {
    let shop = try await Shop()
    _ = try await shop.client.send(CreateDomainRequest(domain: "other"))
    for path in [
      "/_packages/other-123456789012/eu-west-1/pypi/app/simple/",
      "/_packages/corp-123456789012/eu-west-2/pypi/app/simple/",
      "/_packages/corp-210987654321/eu-west-1/pypi/app/simple/",
    ] { #expect(await shop.ask("GET", path).status == 401) }
  }

  @Test func anExpiredTokenOpensNothing() async throws {
    let shop = try await Shop()
    #expect(await shop.ask("GET", shop.path("simple/")).status == 200)
    shop.seconds.withLock { $0 += 43_200 }
    #expect(await shop.ask("GET", shop.path("simple/")).status == 401)
  }

  // MARK: pip and twine

  @Test func whatTwineUploadsPipFinds() async throws {
    let shop = try await Shop()
    #expect(await shop.upload("Tiny.Pkg", "1.0", python: ">=3.8 & <4").status == 200)
    let page = await shop.ask("GET", shop.path("simple/tiny-pkg/", in: "app"))
    let text = String(decoding: page.body, as: UTF8.self)
    let digest = AssetDigests(of: Array("wheel".utf8)).sha256
    #expect(text.contains("<a href=\"1.0/Tiny.Pkg-1.0-py3-none-any.whl#sha256=\(digest)\""))
    #expect(text.contains("data-requires-python=\"&gt;=3.8 &amp; &lt;4\""))
    #expect(page.type == "text/html; charset=utf-8")
    let file = await shop.ask(
      "GET", shop.path("simple/tiny-pkg/1.0/Tiny.Pkg-1.0-py3-none-any.whl", in: "app"))
    #expect(file.body == Array("wheel".utf8))
    let names = await shop.ask("GET", shop.path("simple/", in: "app"))
    #expect(String(decoding: names.body, as: UTF8.self).contains("<a href=\"tiny-pkg/\">"))
  }

  @Test func theIndexIsJSONWhereThatIsPreferred() async throws {
    let shop = try await Shop()
    _ = await shop.upload("tiny", "1.0", python: ">=3.8")
    let json = "application/vnd.pypi.simple.v1+json"
    let pip = "\(json), application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01"
    let page = await shop.ask("GET", shop.path("simple/tiny/"), accept: pip)
    #expect(page.type == json)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(page.body)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files[0]["filename"] as? String == "tiny-1.0-py3-none-any.whl")
    #expect(files[0]["requires-python"] as? String == ">=3.8")
    #expect(
      (files[0]["hashes"] as? [String: String])?["sha256"]
        == AssetDigests(of: Array("wheel".utf8)).sha256)
    #expect(await shop.ask("GET", shop.path("simple/"), accept: pip).type == json)
    #expect(await shop.ask("GET", shop.path("simple/"), accept: "image/png").status == 406)
  }

  @Test(arguments: [
    ([], "text/html"), (["*/*"], "text/html"), (["text/*;q=0.5, x/y"], "x/y"),
    (["text/html;q=0, */*"], "x/y"), (["x/y;q=0.1", "text/html;q=0.2"], "text/html"),
    (["image/png"], nil), ([",;,q=,/"], nil), (["x/y;q=nan"], nil), (["X/Y"], "x/y"),
  ])
  func accepting(fields: [String], chosen: String?) {
    #expect(AcceptHeader.choose(fields, from: ["text/html", "x/y"]) == chosen)
  }

  @Test(arguments: [
    ("simple", "simple/"), ("simple/tiny", "simple/tiny/"),
    ("simple/Tiny_Pkg/", "simple/tiny-pkg/"),
  ])
  func pipIsSentToTheNormalForm(asked: String, sent: String) async throws {
    let shop = try await Shop()
    let answer = await shop.ask("GET", shop.path(asked))
    #expect(answer.status == 301)
    #expect(answer.headers.first { $0.name == "Location" }?.value == shop.path(sent))
  }

  @Test func aFileIsPublishedOnce() async throws {
    let shop = try await Shop()
    #expect(await shop.upload("tiny", "1.0").status == 200)
    #expect(await shop.upload("tiny", "1.0").status == 409)
    #expect(await shop.upload("tiny", "1.0", file: "tiny-1.0.tar.gz").status == 200)
  }

  @Test func everyRequestIsCountedOnce() async throws {
    let shop = try await Shop()
    let before = shop.client.account.metrics.json.fields?["requests"]?.numberValue?.intValue ?? 0
    _ = await shop.upload("tiny", "1.0")
    _ = await shop.upload("tiny", "1.0")
    _ = await shop.ask("GET", shop.path("nowhere"))
    let metrics = shop.client.account.metrics.json.fields
    #expect(metrics?["requests"] == .int(before + 3))
    #expect(
      metrics?["errors"]?.fields?["codeartifact:PublishPackageVersion"]
        == ["ConflictException": 1])
    #expect(metrics?["refused"] == ["(packages: 404)": 1])
  }

  static let wrongUploads: [(String, [String: String?])] = [
    ("another action", [":action": "submit"]), ("no action", [":action": nil]),
    ("another protocol", ["protocol_version": "2"]), ("no name", ["name": nil]),
    ("a name of another kind", ["name": "-tiny"]), ("a name with a slash", ["name": "ti/ny"]),
    ("no version", ["version": nil]), ("no metadata", ["metadata_version": nil]),
    ("a version with a slash", ["version": "1/0"]),
    ("another SHA-256", ["sha256_digest": String(repeating: "0", count: 64)]),
    ("another MD5", ["md5_digest": "00"]), ("another project's file", ["name": "other"]),
  ]

  @Test(arguments: wrongUploads)
  func aWrongUploadIsRefused(what: String, changes: [String: String?]) async throws {
    let shop = try await Shop()
    let answer = await shop.upload("tiny", "1.0", changes: changes)
    #expect(answer.status == 400, "\(what): \(answer.text)")
    #expect(await shop.ask("GET", shop.path("simple/tiny/")).status == 404)
  }

  @Test(arguments: ["../tiny-1.0.whl", "tiny-1.0.exe", "tiny.whl", "", "tiny-1.0\u{7F}.whl"])
  func aFileOfAnotherNameIsRefused(file: String) async throws {
    let shop = try await Shop()
    #expect(await shop.upload("tiny", "1.0", file: file).status == 400)
  }

  // MARK: npm

  @Test func whatNpmPublishesNpmFinds() async throws {
    let shop = try await Shop()
    #expect(await shop.publish("@corp/ui", "1.0.0").status == 200)
    for path in ["@corp%2fui", "@corp/ui"] {
      let answer = await shop.ask("GET", shop.path(path, in: "app", format: "npm"))
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      #expect(object["dist-tags"] as? [String: String] == ["latest": "1.0.0"])
      let versions = try #require(object["versions"] as? [String: [String: Any]])
      let dist = try #require(versions["1.0.0"]?["dist"] as? [String: String])
      let url =
        "http://localhost" + shop.path("@corp/ui/-/ui-1.0.0.tgz", in: "app", format: "npm")
      #expect(dist["tarball"] == url)
      #expect(dist["shasum"] == AssetDigests(of: Array("tarball".utf8)).sha1)
    }
    let tarball = await shop.ask(
      "GET", shop.path("@corp/ui/-/ui-1.0.0.tgz", in: "app", format: "npm"))
    #expect(tarball.body == Array("tarball".utf8))
    #expect(await shop.publish("@corp/ui", "1.0.0").status == 409)
    #expect(await shop.ask("GET", shop.path("@corp/ui/1.0.0", format: "npm")).status == 200)
    #expect(await shop.ask("GET", shop.path("@corp/ui/2.0.0", format: "npm")).status == 404)
  }

  @Test func tagsStandForVersions() async throws {
    let shop = try await Shop()
    _ = await shop.publish("ui", "1.0.0")
    _ = await shop.publish("ui", "2.0.0-rc.1", tag: "next")
    let tags = shop.path("-/package/ui/dist-tags", format: "npm")
    #expect(await shop.ask("GET", tags).text == #"{"latest":"1.0.0","next":"2.0.0-rc.1"}"#)
    #expect(await shop.ask("PUT", tags + "/old", body: Array(#""1.0.0""#.utf8)).status == 200)
    #expect(await shop.ask("PUT", tags + "/old", body: Array(#""9.0.0""#.utf8)).status == 404)
    #expect(await shop.ask("PUT", tags + "/1.0.0", body: Array(#""1.0.0""#.utf8)).status == 400)
    #expect(await shop.ask("PUT", tags + "/old", body: Array("{".utf8)).status == 400)
    #expect(await shop.ask("DELETE", tags + "/next").status == 200)
    #expect(await shop.ask("DELETE", tags + "/latest").status == 400)
    #expect(await shop.ask("GET", tags).text == #"{"latest":"1.0.0","old":"1.0.0"}"#)
  }

  static let wrongPublications = [
    "", "[]", "{", "{}", #"{"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1":{"name":"ui","version":"1"}},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.1"}},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ux","version":"1.0.0"}},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0"}},"_attachments":{"x":{"data":"???"}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0"}},"_attachments":{"x":{"data":""}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0"}},"_attachments":{"x":{"data":"eA==","length":7}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0","dist":{"shasum":"00"}}},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0","dist":{"integrity":"sha512-AA=="}}},"_attachments":{"x":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"name":"ui","version":"1.0.0"}},"_attachments":{"x":{"data":"eA=="},"y":{"data":"eA=="}}}"#,
    #"{"name":"ui","versions":{"1.0.0":{"deprecated":"no"}}}"#,
  ]

  @Test(arguments: wrongPublications) func aWrongPublicationIsRefused(body: String) async throws {
    let shop = try await Shop()
    let answer = await shop.ask("PUT", shop.path("ui", format: "npm"), body: Array(body.utf8))
    #expect([400, 404].contains(answer.status), "\(answer.status) \(answer.text)")
    #expect(await shop.ask("GET", shop.path("ui", format: "npm")).status == 404)
  }

  @Test(arguments: [
    "..", ".x", "_x", "a b", "@a", "@/b", "@a/", "@a/b/c/d/e", "a//b", "%00", "-/what", "-",
    "-/package/ui", "-/package/@a", "@a%2fb%2fc", "-/v1/search",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    let shop = try await Shop()
    for method in ["GET", "PUT", "DELETE", "POST"] {
      let answer = await shop.ask(method, shop.path(path, format: "npm"), body: [])
      #expect([400, 404, 405].contains(answer.status), "\(method) \(path): \(answer.status)")
    }
  }

  @Test(arguments: [
    ("1.2.3", true), ("1.2.3-rc.1", true), ("1.2.3+build.5", true), ("0.0.0-a-b", true),
    ("1.2", false), ("1.2.3.4", false), ("01.2.3", false), ("1.2.3-", false), ("v1.2.3", false),
    ("1.2.x", false), ("", false), ("1.2.3-a..b", false), ("1.2.3+", false), ("1.2.3/4", false),
  ])
  func versions(text: String, isVersion: Bool) {
    #expect(NpmName.isVersion(text) == isVersion)
  }

  @Test(arguments: ["maven", "nuget", "generic", "cargo", "swift", "ruby"])
  func otherFormatsAreNotServed(format: String) async throws {
    let shop = try await Shop()
    #expect(await shop.ask("GET", shop.path("x", format: format)).status == 501)
    #expect(await shop.ask("GET", shop.path("x", format: "deb")).status == 404)
  }

  // MARK: Who may

  @Test func thePoliciesOfTheUserDecide() async throws {
    let shop = try await Shop { $0.enforcesIAM = true }
    #expect(await shop.upload("tiny", "1.0").status == 200)
    let reader = try await shop.user(
      "reader", allowing: ["codeartifact:ReadFromRepository"])
    let page = shop.path("simple/tiny/", in: "app")
    let file = shop.path("simple/tiny/1.0/tiny-1.0-py3-none-any.whl", in: "app")
    #expect(await reader.ask("GET", page).status == 200)
    #expect(await reader.ask("GET", file).status == 200)
    let refused = await reader.upload("tiny", "2.0")
    #expect(refused.status == 403)
    #expect(
      refused.text.contains(
        "User: arn:aws:iam::123456789012:user/reader is not authorized to perform: "
          + "codeartifact:PublishPackageVersion on resource: arn:aws:codeartifact:eu-west-1:"
          + "123456789012:package/corp/store/pypi//tiny because no identity-based policy allows"))
    let publisher = try await shop.user(
      "publisher", allowing: ["codeartifact:PublishPackageVersion"])
    #expect(await publisher.upload("tiny", "2.0").status == 200)
    #expect(await publisher.ask("GET", page).status == 403)
    #expect(await publisher.publish("ui", "1.0.0").status == 200)
    let tag = shop.path("-/package/ui/dist-tags/old", format: "npm")
    #expect(await publisher.ask("PUT", tag, body: Array(#""1.0.0""#.utf8)).status == 403)
  }

  @Test func thePolicyOfTheRepositoryDecidesToo() async throws {
    let shop = try await Shop { $0.enforcesIAM = true }
    _ = await shop.upload("tiny", "1.0")
    let reader = try await shop.user(
      "reader", allowing: ["codeartifact:ReadFromRepository"])
    let page = shop.path("simple/tiny/", in: "app")
    #expect(await reader.ask("GET", page).status == 200)
    _ = try await shop.client.send(
      PutRepositoryPermissionsPolicyRequest(
        domain: "corp", repository: "app",
        policyDocument: """
          {"Version":"2012-10-17","Statement":[{"Effect":"Deny",\
          "Principal":{"AWS":"arn:aws:iam::123456789012:user/reader"},\
          "Action":"codeartifact:ReadFromRepository","Resource":"*"}]}
          """))
    let refused = await reader.ask("GET", page)
    #expect(refused.status == 403)
    #expect(refused.text.contains("with an explicit deny in a resource-based policy"))
    #expect(await reader.ask("GET", shop.path("simple/tiny/")).status == 200)
  }

  @Test func policiesNamePackagesByTheirARNs() async throws {
    let shop = try await Shop { $0.enforcesIAM = true }
    _ = await shop.upload("tiny", "1.0")
    let owner = try await shop.user(
      "owner", allowing: ["codeartifact:*"],
      on: "arn:aws:codeartifact:eu-west-1:123456789012:package/corp/store/pypi//tiny")
    let listed = try await owner.client.send(
      ListPackageVersionsRequest(
        domain: "corp", repository: "store", format: "pypi", package: "tiny"))
    #expect(listed.versions.count == 1)
    #expect(await owner.upload("tiny", "2.0").status == 200)
    #expect(await owner.upload("other", "1.0").status == 403)
    let refused = await #expect(throws: AWSError.self) {
      try await owner.client.send(ListPackagesRequest(domain: "corp", repository: "store"))
    }
    #expect(refused?.message.contains(":repository/corp/store") == true)
  }

  @Test func aFaultIsAnsweredAsAWSWould() async throws {
    let shop = try await Shop()
    shop.client.account.cloud.setFaults(
      try FaultPlan("throttle=1,only=codeartifact:ReadFromRepository"))
    #expect(await shop.ask("GET", shop.path("simple/tiny/")).status == 429)
    shop.client.account.cloud.setFaults(try FaultPlan("reset-after=1"))
    #expect(await shop.ask("GET", shop.path("simple/tiny/")).status == 0)
  }
}

/// A served account with a domain of two repositories, `app` behind `store`, and a token.
struct Shop {
  let client: TestClient
  let token: String
  let seconds: SharedSeconds

  /// The time of the account.
  final class SharedSeconds: Sendable {
    private let value = Mutex(1_800_000_000.0)
    func withLock<Result: Sendable>(_ body: (inout Double) -> Result) -> Result {
      value.withLock { body(&$0) }
    }
  }

  struct Answer {
    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var text: String { String(decoding: body, as: UTF8.self) }
    var type: String? { headers.first { $0.name == "Content-Type" }?.value }
  }

  init(_ change: (inout ServerSettings) -> Void = { _ in }) async throws {
    let seconds = SharedSeconds()
    self.seconds = seconds
    client = TestClient(
      serving: .inMemory(
        seed: 1, clock: { Timestamp(secondsSinceEpoch: seconds.withLock { $0 }) }), change)
    _ = try await client.send(CreateDomainRequest(domain: "corp"))
    _ = try await client.send(CreateRepositoryRequest(domain: "corp", repository: "store"))
    _ = try await client.send(
      CreateRepositoryRequest(
        domain: "corp", repository: "app",
        upstreams: [UpstreamRepository(repositoryName: "store")]))
    token = try await client.send(GetAuthorizationTokenRequest(domain: "corp")).authorizationToken
  }

  private init(_ shop: Shop, client: TestClient, token: String) {
    self.client = client
    self.token = token
    seconds = shop.seconds
  }

  /// The same as a user sees it who may get a token, and what is named besides.
  func user(
    _ name: String, allowing actions: [String], on resource: String = "*"
  ) async throws -> Shop {
    _ = try await client.send(CreateUserRequest(userName: name))
    let list = actions.map { "\"\($0)\"" }.joined(separator: ",")
    _ = try await client.send(
      PutUserPolicyRequest(
        userName: name, policyName: "all",
        policyDocument: """
          {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[\(list)],\
          "Resource":"\(resource)"},{"Effect":"Allow","Action":[\
          "codeartifact:GetAuthorizationToken","sts:GetServiceBearerToken"],"Resource":"*"}]}
          """))
    let key = try await client.send(CreateAccessKeyRequest(userName: name)).accessKey
    var other = client
    other.key = AWSCredentials(
      accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey)
    let token = try await other.send(GetAuthorizationTokenRequest(domain: "corp"))
    return Shop(self, client: other, token: token.authorizationToken)
  }

  func path(_ rest: String, in repository: String = "store", format: String = "pypi") -> String {
    "/_packages/corp-123456789012/eu-west-1/\(format)/\(repository)/\(rest)"
  }

  static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  /// Asks with the token, unless another header is given; no body must be read where it is nil.
  func ask(
    _ method: String, _ path: String, authorization: String? = "token", accept: String? = nil,
    type: String? = nil, body: [UInt8]? = nil
  ) async -> Answer {
    var headers: WireHeaders = ["Host": "localhost"]
    if let authorization {
      headers["Authorization"] = authorization == "token" ? "Bearer \(token)" : authorization
    }
    if let accept { headers["Accept"] = accept }
    if let type { headers["Content-Type"] = type }
    let request = WireRequest(method: method, path: path, headers: headers)
    do {
      let answer = try await PackageEndpoint(account: client.account).answer(request) {
        guard let body else {
          Issue.record("the body was read")
          return []
        }
        return body
      }
      return Answer(status: answer.status, headers: answer.headers, body: answer.body)
    } catch {
      return Answer(status: 0)
    }
  }

  /// Uploads a file as twine does.
  func upload(
    _ name: String, _ version: String, file: String? = nil, python: String? = nil,
    changes: [String: String?] = [:]
  ) async -> Answer {
    var fields: [String: String] = [
      ":action": "file_upload", "protocol_version": "1", "metadata_version": "2.1",
      "name": name, "version": version,
      "sha256_digest": AssetDigests(of: Array("wheel".utf8)).sha256,
    ]
    if let python { fields["requires_python"] = python }
    for (field, value) in changes { fields[field] = value }
    var text = ""
    for (field, value) in fields {
      text += "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
    }
    let file = file ?? "\(name)-\(version)-py3-none-any.whl"
    text += "--XX\r\nContent-Disposition: form-data; name=\"content\"; filename=\"\(file)\"\r\n"
    text += "\r\nwheel\r\n--XX--\r\n"
    return await ask(
      "POST", path(""), type: "multipart/form-data; boundary=XX", body: Array(text.utf8))
  }

  /// Publishes a version as npm does.
  func publish(_ name: String, _ version: String, tag: String = "latest") async -> Answer {
    let digests = AssetDigests(of: Array("tarball".utf8))
    let body = """
      {"_id":"\(name)","name":"\(name)","dist-tags":{"\(tag)":"\(version)"},"versions":{\
      "\(version)":{"name":"\(name)","version":"\(version)","dist":{\
      "integrity":"sha512-\(Packument.base64(ofHexadecimal: digests.sha512))",\
      "shasum":"\(digests.sha1)"}}},"_attachments":{"x.tgz":{\
      "content_type":"application/octet-stream","data":"\(Self.base64("tarball"))","length":7}}}
      """
    let place = name.replacing("/", with: "%2f")
    return await ask("PUT", path(place, format: "npm"), body: Array(body.utf8))
  }
}
