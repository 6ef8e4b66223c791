import ResourceModel
import Values

/// The subnets of one VPC lie apart (VPC user guide, "Subnet CIDR blocks").
enum SubnetOverlaps {
  private struct Candidate {
    var place: Int
    var subnet: PlannedResource
    var network: IPv4Network
  }

  /// Finds overlapping subnets of one VPC: sorted by address, each is held against the one before
  /// it that reaches furthest.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    var byVPC: [Value: [Candidate]] = [:]
    for (place, subnet) in resources["subnet"].enumerated() {
      guard let vpc = subnet.identity("vpc_id"), let network = subnet.value("cidr_block").network
      else { continue }
      byVPC[vpc, default: []].append(Candidate(place: place, subnet: subnet, network: network))
    }
    let clashes = byVPC.values.flatMap(clashes(among:)).sorted { $0.later.place < $1.later.place }
    return clashes.map { earlier, later in
      later.subnet.problem(
        "The network \(later.network) overlaps \(earlier.network) of \(earlier.subnet.address) "
          + "in the same VPC",
        at: ValuePath("cidr_block"), help: "Give each subnet a network of its own.",
        others: [
          (
            earlier.subnet.address, ValuePath("cidr_block"),
            "The other subnet has \(earlier.network)"
          )
        ])
    }
  }

  private static func clashes(
    among candidates: [Candidate]
  ) -> [(earlier: Candidate, later: Candidate)] {
    let sorted = candidates.sorted {
      ($0.network.first, $0.place) < ($1.network.first, $1.place)
    }
    var clashes: [(earlier: Candidate, later: Candidate)] = []
    var furthest: Candidate?
    for candidate in sorted {
      if let other = furthest, other.network.overlaps(candidate.network) {
        clashes.append(
          other.place < candidate.place ? (other, candidate) : (candidate, other))
      }
      if let other = furthest, other.network.last >= candidate.network.last { continue }
      furthest = candidate
    }
    return clashes
  }
}
