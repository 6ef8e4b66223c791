import ResourceModel
import Values

/// Objects of a plan that take over what AWS gives to one alone: a name, a subnet's network, the
/// route to S3 in a route table.
///
/// A block that is given another name in the stack is one object removed and one made; made first,
/// it would be refused.
enum Successions {
  /// Finds the successions, in the order of the successors.
  static func find(_ transitions: [ResourceTransition]) -> [Succession] {
    var givers: [Duplicates.Holding: ResourceAddress] = [:]
    for transition in transitions {
      for holding in transition.change(of: holdings).given { givers[holding] = transition.address }
    }
    let found = transitions.flatMap { transition in
      transition.change(of: holdings).taken.compactMap { holding in
        givers[holding].map { Succession(transition.address, to: $0) }
      }
    }
    return found + networks(transitions)
  }

  private static func holdings(_ resource: PlannedResource) -> [Duplicates.Holding] {
    guard resource.address.type == "s3_gateway_endpoint" else {
      return Duplicates.holdings(of: resource)
    }
    return resource.identities("route_table_ids").map {
      Duplicates.Holding(type: "s3_gateway_endpoint", parts: [$0])
    }
  }

  // MARK: - Networks

  private struct Subnet: Hashable {
    var vpc: Value
    var network: IPv4Network
  }

  private struct Candidate {
    var address: ResourceAddress
    var network: IPv4Network
    var isTaken: Bool
  }

  /// Subnets whose network lies in one that goes, or around it.
  ///
  /// Networks lie apart or one in the other. Sorted, with the larger first, each lies in those
  /// before it that have not ended; of those that go, and of those that come, no two overlap.
  private static func networks(_ transitions: [ResourceTransition]) -> [Succession] {
    var byVPC: [Value: [Candidate]] = [:]
    for transition in transitions where transition.address.type == "subnet" {
      let change = transition.change { subnet -> [Subnet] in
        guard let vpc = subnet.identity("vpc_id"), let network = subnet.value("cidr_block").network
        else { return [] }
        return [Subnet(vpc: vpc, network: network.canonical)]
      }
      for (subnets, isTaken) in [(change.given, false), (change.taken, true)] {
        for subnet in subnets {
          byVPC[subnet.vpc, default: []].append(
            Candidate(address: transition.address, network: subnet.network, isTaken: isTaken))
        }
      }
    }
    return byVPC.values.flatMap(overlaps).sorted {
      ($0.successor, $0.predecessor) < ($1.successor, $1.predecessor)
    }
  }

  private static func overlaps(among candidates: [Candidate]) -> [Succession] {
    let sorted = candidates.sorted {
      ($0.network.first, $1.network.last) < ($1.network.first, $0.network.last)
    }
    var around: [Candidate] = []
    var found: [Succession] = []
    for candidate in sorted {
      while let last = around.last, last.network.last < candidate.network.first {
        around.removeLast()
      }
      for other in around where other.isTaken != candidate.isTaken {
        let (successor, predecessor) = candidate.isTaken ? (candidate, other) : (other, candidate)
        guard successor.address != predecessor.address else { continue }
        found.append(Succession(successor.address, to: predecessor.address))
      }
      around.append(candidate)
    }
    return found
  }
}

extension ResourceTransition {
  /// What the object gives up and what it takes, of what `holdings` says a resource holds.
  fileprivate func change<Holding: Hashable>(
    of holdings: (PlannedResource) -> [Holding]
  ) -> (given: [Holding], taken: [Holding]) {
    func held(_ attributes: Fields?) -> [Holding] {
      attributes.map { holdings(PlannedResource(address: address, attributes: $0)) } ?? []
    }
    let (old, new) = (held(before), held(after))
    let (oldSet, newSet) = (Set(old), Set(new))
    return (old.filter { !newSet.contains($0) }, new.filter { !oldSet.contains($0) })
  }
}
