/// A line of the listing of a simulated account.
package struct SimulatedThing: Hashable, Codable, Sendable {
  /// What it is.
  package var kind: EntityKind

  /// Its id: EC2's id, IAM's unique id or ARN, a bucket's name, a domain's or repository's path.
  package var id: String

  /// The Region it lives in; `global` for IAM's.
  package var region: String

  /// Its name, if it has one besides the id.
  package var name: String?
}

/// What a simulated account holds.
package struct SimulatedSummary: Hashable, Sendable {
  /// The account's 12 digits.
  package var account: String

  /// The things in the order of their kinds, Regions and ids.
  package var things: [SimulatedThing]

  /// How many there are of each kind, in the order of the kinds; kinds without any are left out.
  package var counts: [(kind: EntityKind, count: Int)] {
    var counts: [EntityKind: Int] = [:]
    for thing in things { counts[thing.kind, default: 0] += 1 }
    return EntityKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }
}
