import IAMPolicy
import Testing

/// A network with a finding, and one like it without.
struct LintNetworkRow: CustomTestStringConvertible, Sendable {
  let id: String
  let resource: String
  let network: NetworkFacts
  let nearMiss: NetworkFacts

  var testDescription: String { "\(id) about \(resource)" }

  init(_ id: String, about resource: String, _ network: NetworkFacts, near: NetworkFacts) {
    self.id = id
    self.resource = resource
    self.network = network
    self.nearMiss = near
  }

  private static func gateway(
    _ tables: [String]? = ["rt"], region: String? = nil, hasPolicy: Bool? = true
  ) -> NetworkFacts.Endpoint {
    .init(
      address: "gw", form: .gateway, vpc: "vpc", region: region, routeTables: tables,
      hasPolicy: hasPolicy)
  }

  private static func interface(
    dns: Bool, inboundOnly: Bool? = nil
  ) -> NetworkFacts.Endpoint {
    .init(
      address: "if", form: .interface, vpc: "vpc", hasPolicy: true, privateDNS: dns,
      privateDNSForInboundOnly: inboundOnly)
  }

  static let all: [LintNetworkRow] = [
    LintNetworkRow(
      "EP-DEFAULT-FULL", about: "gw", NetworkFacts(endpoints: [gateway(hasPolicy: false)]),
      near: NetworkFacts(endpoints: [gateway(), gateway(hasPolicy: nil)])),
    LintNetworkRow(
      "NET-REGION", about: "gw",
      NetworkFacts(
        endpoints: [gateway(region: "eu-west-1")],
        targets: [.init(address: "bucket", region: "us-east-1")]),
      near: NetworkFacts(
        endpoints: [gateway(region: "us-east-1")],
        targets: [.init(address: "bucket", region: "us-east-1")])),
    LintNetworkRow(
      "NET-NO-ROUTE", about: "gw", NetworkFacts(endpoints: [gateway([])]),
      near: NetworkFacts(endpoints: [gateway(nil)])),
    LintNetworkRow(
      "NET-NO-ROUTE", about: "build",
      NetworkFacts(
        endpoints: [gateway()],
        builders: [.init(address: "build", vpc: "vpc", routeTable: "other")]),
      near: NetworkFacts(
        endpoints: [gateway()], builders: [.init(address: "build", vpc: "vpc", routeTable: "rt")])),
    LintNetworkRow(
      "NET-GW-DNS", about: "vpc",
      NetworkFacts(vpcs: [.init(address: "vpc", dnsHostnames: false)], endpoints: [gateway()]),
      near: NetworkFacts(
        vpcs: [.init(address: "vpc", dnsSupport: true), .init(address: "b", dnsSupport: false)],
        endpoints: [gateway()])),
    LintNetworkRow(
      "NET-GW-SG-EGRESS", about: "build",
      NetworkFacts(
        endpoints: [gateway()],
        builders: [.init(address: "build", vpc: "vpc", egress: [.range("10.0.0.0/8")])]),
      near: NetworkFacts(
        endpoints: [gateway()],
        builders: [
          .init(address: "build", vpc: "vpc", egress: [.range("10.0.0.0/8"), .s3PrefixList]),
          .init(address: "unknown", vpc: "vpc"),
        ])),
    LintNetworkRow(
      "NET-IF-PRIVATEDNS", about: "if", NetworkFacts(endpoints: [interface(dns: true)]),
      near: NetworkFacts(endpoints: [interface(dns: true), gateway()])),
    LintNetworkRow(
      "NET-IF-PRIVATEDNS", about: "if",
      NetworkFacts(endpoints: [interface(dns: true, inboundOnly: true)]),
      near: NetworkFacts(endpoints: [interface(dns: true, inboundOnly: false)])),
    LintNetworkRow(
      "NET-IF-UNUSED-DNS", about: "if",
      NetworkFacts(
        endpoints: [interface(dns: false)], builders: [.init(address: "build", vpc: "vpc")]),
      near: NetworkFacts(
        endpoints: [interface(dns: false)],
        builders: [.init(address: "build", vpc: "vpc", usesRegionalNames: false)])),
  ]
}

@Suite("Lint: networks")
struct LintNetworkTests {
  @Test(arguments: LintNetworkRow.all)
  func `a rule finds its mistake and not the near miss`(_ row: LintNetworkRow) {
    let findings = PolicyLint.findings(in: row.network).filter { $0.id == row.id }
    #expect(findings.map(\.resource) == [row.resource])
    #expect(findings.allSatisfy { $0.help != nil })
    #expect(PolicyLint.findings(in: row.nearMiss).filter { $0.id == row.id } == [])
    #expect(
      !PolicyLint.findings(in: row.network, silenced: [row.id: "known"])
        .contains { $0.id == row.id })
  }

  @Test(
    "S3-14 a gateway endpoint does not reach other Regions, an interface endpoint is not told of")
  func otherRegions() {
    func ids(_ form: NetworkFacts.Endpoint.Form) -> [String] {
      let network = NetworkFacts(
        endpoints: [.init(address: "e", form: form, vpc: "vpc", region: "eu-west-1")],
        targets: [.init(address: "bucket", region: "us-east-1")])
      return PolicyLint.findings(in: network).map(\.id).filter { $0 == "NET-REGION" }
    }
    #expect(ids(.gateway) == ["NET-REGION"])
    #expect(ids(.interface) == [])
  }

  @Test func `nothing is said about a network of which nothing is known`() {
    #expect(PolicyLint.findings(in: NetworkFacts()) == [])
  }
}
