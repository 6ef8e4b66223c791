import Diagnostics
import IAMPolicy
import ResourceModel
import Values

/// What a stack says about the way from builds to S3.
///
/// No resource type stands for a build, so that they are seen in what is made for them: a subnet
/// whose table has no way out, and a security group of no endpoint that lets HTTPS out.
enum NetworkReview {
  /// The findings about the network, at the attributes concerned.
  ///
  /// `NET-IF-PRIVATEDNS` and `NET-REGION` are not among them: the rule `PrivateDNS` tells the
  /// first, and all endpoints and buckets of a stack are in its one Region.
  static func findings(_ stack: LintedStack) -> [ResourceFinding] {
    let resources = StackResources(stack.planned)
    let facts = NetworkFactsOfStack(resources)
    return PolicyLint.findings(in: facts.network).compactMap { finding in
      guard let resource = finding.resource.flatMap({ facts.sources[$0] }) else { return nil }
      var told = ResourceFinding(
        finding.id, finding.severity.ofDiagnostics, at: resource.address,
        path(finding.id, resource),
        message: finding.message, help: finding.help)
      switch resource.address.type {
      case "subnet": told.severity = .warning
      case "security_group":
        told.message =
          "What has this group reaches nothing of S3, though its VPC has an endpoint to it"
        told.help = "Allow port 443 to the endpoint's cidr_blocks, if builds have the group."
      default: break
      }
      return told
    }
  }

  /// The attribute that a finding is told at.
  private static func path(_ id: String, _ resource: PlannedResource) -> ValuePath {
    switch (id, resource.address.type) {
    case ("NET-NO-ROUTE", "s3_gateway_endpoint"): ValuePath("route_table_ids")
    case ("NET-GW-DNS", _):
      ValuePath(
        resource.value("enable_dns_support").boolValue == false
          ? "enable_dns_support" : "enable_dns_hostnames")
    case ("NET-GW-SG-EGRESS", _): ValuePath("egress")
    case ("NET-IF-UNUSED-DNS", _): ValuePath("private_dns_enabled")
    default: ValuePath()
    }
  }
}

/// The facts about a stack's network, with the resources they are from.
struct NetworkFactsOfStack {
  /// The facts.
  private(set) var network = NetworkFacts()
  /// The resources by the names that the facts have for them.
  private(set) var sources: [String: PlannedResource] = [:]

  private let vpcs: [Value: PlannedResource]
  private let tables: [Value: PlannedResource]

  /// The facts of some resources.
  init(_ resources: StackResources) {
    vpcs = resources.byIdentity("vpc")
    tables = resources.byIdentity("route_table")
    for vpc in resources["vpc"] {
      network.vpcs.append(
        NetworkFacts.VPC(
          address: name(vpc), dnsSupport: vpc.value("enable_dns_support").boolValue,
          dnsHostnames: vpc.value("enable_dns_hostnames").boolValue))
    }
    for endpoint in resources["s3_gateway_endpoint"] {
      network.endpoints.append(
        NetworkFacts.Endpoint(
          address: name(endpoint), form: .gateway, vpc: vpc(of: endpoint),
          routeTables: routeTables(of: endpoint), hasPolicy: true))
    }
    for endpoint in resources["interface_endpoint"] {
      if endpoint.value("service").stringValue == "s3" {
        network.endpoints.append(
          NetworkFacts.Endpoint(
            address: name(endpoint), form: .interface, vpc: vpc(of: endpoint), hasPolicy: true,
            privateDNS: endpoint.value("private_dns_enabled").boolValue,
            privateDNSForInboundOnly: false))
      } else if endpoint.value("service").stringValue == "codeartifact.repositories" {
        network.builders.append(
          NetworkFacts.Builder(address: name(endpoint), vpc: vpc(of: endpoint)))
      }
    }
    addSubnets(resources)
    addSecurityGroups(resources)
  }

  private mutating func name(_ resource: PlannedResource) -> String {
    let name = resource.address.description
    sources[name] = resource
    return name
  }

  /// The VPC that a resource lies in; one that is not of the stack by its id.
  private func vpc(of resource: PlannedResource) -> String? {
    guard let id = resource.identity("vpc_id") else { return nil }
    return vpcs[id]?.address.description ?? id.stringValue
  }

  /// The route tables that lead to an endpoint; nil where one of them is not known.
  private func routeTables(of endpoint: PlannedResource) -> [String]? {
    guard let elements = endpoint.value("route_table_ids").elements else { return nil }
    let identities = elements.compactMap(\.identity)
    guard identities.count == elements.count else { return nil }
    return identities.map(name(ofTable:))
  }

  private func name(ofTable identity: Value) -> String {
    if let table = tables[identity] { return table.address.description }
    if case .unknown(let unknown) = identity { return unknown.reference ?? "" }
    return identity.stringValue ?? ""
  }

  // MARK: - Builds

  /// Adds the subnets whose table is declared, or is their VPC's main one, and leads nowhere.
  ///
  /// Subnets with a route of their own to a gateway have another way to S3, and those of endpoints
  /// may be theirs alone.
  private mutating func addSubnets(_ resources: StackResources) {
    let associations = resources.byIdentity("route_table_association", of: "subnet_id")
    let ofEndpoints = Set(resources["interface_endpoint"].flatMap { $0.identities("subnet_ids") })
    let isComplete = resources["route_table_association"].allSatisfy {
      $0.identity("subnet_id") != nil
    }
    guard isComplete else { return }
    for subnet in resources["subnet"] {
      guard let id = subnet.identity("id"),
        let vpc = subnet.identity("vpc_id").flatMap({ vpcs[$0] })
      else { continue }
      if let association = associations[id] {
        guard let identity = association.identity("route_table_id"), let table = tables[identity],
          table.value("routes").isNull, !ofEndpoints.contains(id)
        else { continue }
        add(subnet, vpc, table: table.address.description)
      } else if !ofEndpoints.contains(id), let main = vpc.identity("main_route_table_id") {
        add(subnet, vpc, table: name(ofTable: main))
      }
    }
  }

  private mutating func add(_ subnet: PlannedResource, _ vpc: PlannedResource, table: String) {
    network.builders.append(
      NetworkFacts.Builder(
        address: name(subnet), vpc: vpc.address.description, routeTable: table,
        usesRegionalNames: false))
  }

  /// Adds the security groups that let HTTPS out and belong to no endpoint.
  private mutating func addSecurityGroups(_ resources: StackResources) {
    let endpoints = resources["interface_endpoint"]
    let ofEndpoints = Set(endpoints.flatMap { $0.identities("security_group_ids") })
    for group in resources["security_group"] {
      let rules = group.value("egress")
      guard rules.isWhollyKnown, let id = group.identity("id"), !ofEndpoints.contains(id) else {
        continue
      }
      let networks = SecurityRules.rules(rules).filter { rule in
        rule.transport == "-1"
          || rule.transport == "tcp" && (rule.fromPort ?? 0) <= 443 && (rule.toPort ?? 0) >= 443
      }.map(\.network)
      guard !networks.isEmpty, !networks.contains(where: Self.isPublic) else { continue }
      network.builders.append(
        NetworkFacts.Builder(
          address: name(group), vpc: vpc(of: group),
          egress: networks.sorted().map { .range($0) }, usesRegionalNames: false))
    }
  }

  /// Whether a network has addresses outside the private ranges, as those of S3 are.
  private static func isPublic(_ network: String) -> Bool {
    guard let network = IPv4Network(parsing: network) else { return true }
    return !privateRanges.contains { $0.contains(network) }
  }

  private static let privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
    .compactMap { IPv4Network(parsing: $0) }
}
