package import ResourceModel

/// Changes of what a state says that touch no object.
extension State {
  /// Gives the objects of an address another one, where the type stays the same.
  ///
  /// A block's address stands for all its instances, which keep their keys. Dependencies on the
  /// address follow.
  ///
  /// - Parameters:
  ///   - source: the address as it is.
  ///   - target: the address that it gets.
  /// - Returns: the new addresses by the old ones; empty where the state has nothing there.
  package mutating func move(
    _ source: ResourceAddress, to target: ResourceAddress
  ) -> [ResourceAddress: ResourceAddress] {
    var moves: [ResourceAddress: ResourceAddress] = [:]
    for resource in resources {
      if resource.address == source {
        moves[source] = target
      } else if source.key == nil, target.key == nil, resource.address.block == source {
        moves[resource.address] = target.instance(resource.address.key)
      }
    }
    guard !moves.isEmpty else { return [:] }
    for place in resources.indices {
      if let new = moves[resources[place].address] { resources[place].address = new }
      resources[place].dependencies = resources[place].dependencies.map { moves[$0] ?? $0 }.sorted()
    }
    resources.sort(by: StateResource.precedes)
    return moves
  }

  /// Drops the objects that `isDropped` picks, and the dependencies on addresses that are left
  /// without any object.
  ///
  /// - Returns: the objects dropped.
  package mutating func remove(
    where isDropped: (StateResource) -> Bool
  ) -> [StateResource] {
    let dropped = resources.filter(isDropped)
    resources.removeAll(where: isDropped)
    let left = Set(resources.map(\.address))
    let gone = Set(dropped.map(\.address)).subtracting(left)
    for place in resources.indices {
      resources[place].dependencies.removeAll { gone.contains($0) }
    }
    return dropped
  }
}
