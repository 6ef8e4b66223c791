/// The user whose access key it is.
package struct AccessKeyOwner: Hashable, Sendable {
  /// The key's id.
  package let accessKeyId: String
  /// The key's secret.
  package let secret: String
  /// Whether the key may be used.
  package let isActive: Bool
  /// The user's ARN.
  package let userARN: String
  /// The user's unique id, such as `AIDA…`.
  package let userId: String
}

extension SimulatedAWS {
  /// The user whose access key it is; nil if there is no such key.
  package func owner(ofAccessKey id: String) -> AccessKeyOwner? {
    look { simulation in
      guard let key = simulation.world.accessKeys[id],
        let user = simulation.world.users[key.userId]
      else { return nil }
      return AccessKeyOwner(
        accessKeyId: id, secret: key.secret, isActive: key.status == "Active",
        userARN: simulation.iamARN("user", user.path, user.name), userId: user.key)
    }
  }
}
