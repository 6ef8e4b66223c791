/// The way from builders to S3: Regions, routes, names and security groups (rules S3-02, S3-05,
/// S3-14 to S3-17).
extension LintRule {
  static let region = LintRule(
    network: "NET-REGION", .error,
    "An endpoint to S3 is in another Region than the bucket or domain reached through it."
  ) { facts in
    facts.endpoints.filter { $0.form == .gateway }.flatMap { endpoint -> [NetworkRemark] in
      guard let region = endpoint.region else { return [] }
      return facts.targets.filter { $0.region != region }.map { target in
        NetworkRemark(
          endpoint.address,
          "The endpoint is in \(region), and \(target.address) in \(target.region), which it "
            + "does not "
            + "reach", help: "Put both into one Region.")
      }
    }
  }

  static let noRoute = LintRule(
    network: "NET-NO-ROUTE", .error,
    "No route table leads to a gateway endpoint, or not the one of a builder's subnet."
  ) { facts in
    let gateways = facts.gateways
    let unused = gateways.filter { $0.routeTables?.isEmpty ?? false }.map { endpoint in
      NetworkRemark(
        endpoint.address, "No route table leads to the endpoint, so that nothing uses it",
        help: "List the route tables of the builders' subnets in route_table_ids.")
    }
    let routed = Set(gateways.flatMap { $0.routeTables ?? [] })
    let byVPC = Dictionary(
      gateways.map { ($0.vpc, $0) }, uniquingKeysWith: { $0.routeTables == nil ? $0 : $1 })
    let cutOff = facts.builders.compactMap { builder -> NetworkRemark? in
      guard let table = builder.routeTable, !routed.contains(table),
        let endpoint = byVPC[builder.vpc], let tables = endpoint.routeTables, !tables.isEmpty
      else { return nil }
      return NetworkRemark(
        builder.address, "Its route table \(table) does not lead to \(endpoint.address)",
        help: "Add \(table) to the endpoint's route_table_ids.")
    }
    return unused + cutOff
  }

  static let gatewayDNS = LintRule(
    network: "NET-GW-DNS", .warning,
    "A gateway endpoint is in a VPC that does not resolve names or give them."
  ) { facts in
    let used = facts.vpcsWithGateway
    return facts.vpcs.filter { used.contains($0.address) }.compactMap { vpc in
      let off = [
        ("enable_dns_support", vpc.dnsSupport), ("enable_dns_hostnames", vpc.dnsHostnames),
      ]
      .filter { $0.1 == false }.map(\.0)
      guard !off.isEmpty else { return nil }
      return NetworkRemark(
        vpc.address,
        "The VPC has a gateway endpoint to S3, but \(off.joined(separator: " and ")) "
          + "\(off.count == 1 ? "is" : "are") off",
        help: "Set \(off.joined(separator: " and ")) to true.")
    }
  }

  static let gatewayEgress = LintRule(
    network: "NET-GW-SG-EGRESS", .warning,
    "A builder's security groups do not let it reach S3 on port 443."
  ) { facts in
    let used = facts.vpcsWithGateway
    return facts.builders.filter { builder in
      guard let egress = builder.egress, used.contains(builder.vpc)
      else { return false }
      return !egress.contains { $0 == .s3PrefixList || $0 == .range("0.0.0.0/0") }
    }.map { builder in
      NetworkRemark(
        builder.address,
        "Its security groups let it reach neither S3's prefix list nor 0.0.0.0/0 on 443",
        help: "Allow egress on port 443 to the prefix list of S3.")
    }
  }

  static let interfaceDNS = LintRule(
    network: "NET-IF-PRIVATEDNS", .error,
    "An interface endpoint to S3 has private names, but its VPC has no gateway endpoint."
  ) { facts in
    let used = facts.vpcsWithGateway
    return facts.endpoints.filter { endpoint in
      endpoint.form == .interface && endpoint.privateDNS == true
        && endpoint.privateDNSForInboundOnly != false
        && !used.contains(endpoint.vpc)
    }.map { endpoint in
      NetworkRemark(
        endpoint.address,
        "Private names are for inbound queries only by default, which needs a gateway "
          + "endpoint in the "
          + "same VPC",
        help: "Add a gateway endpoint, or switch the restriction to inbound queries off.")
    }
  }

  static let interfaceUnused = LintRule(
    network: "NET-IF-UNUSED-DNS", .warning,
    "There is only an interface endpoint, but builders use the Regional names of S3."
  ) { facts in
    let used = facts.vpcsWithGateway
    let calling = Set(facts.builders.filter(\.usesRegionalNames).map(\.vpc))
    return facts.endpoints.filter { endpoint in
      endpoint.form == .interface && endpoint.privateDNS == false && !used.contains(endpoint.vpc)
        && calling.contains(endpoint.vpc)
    }.map { endpoint in
      NetworkRemark(
        endpoint.address,
        "Builders use the Regional names of S3, which do not lead to this endpoint",
        help: "Add a gateway endpoint, switch private names on, or use the endpoint's own names.")
    }
  }
}

extension NetworkFacts {
  /// The gateway endpoints.
  fileprivate var gateways: [Endpoint] { endpoints.filter { $0.form == .gateway } }

  /// The VPCs that have one, nil standing for one that is not known.
  fileprivate var vpcsWithGateway: Set<String?> { Set(gateways.map(\.vpc)) }
}
