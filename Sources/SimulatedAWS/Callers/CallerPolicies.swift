package import AWSModel
package import IAMPolicy

/// The things whose own policies may have a say in a call.
package struct CalledResources: Hashable, Sendable {
  /// The Region asked.
  package var region: String
  /// The CodeArtifact domain, and the repository in it.
  package var domain: String?
  /// The CodeArtifact repository.
  package var repository: String?
  /// The bucket.
  package var bucket: String?

  /// No things of a Region.
  package init(region: String) { self.region = region }
}

extension SimulatedAWS {
  /// The policies that have a say when a user's key calls: those of the user and its groups, its
  /// boundary, and those of the things called.
  package func policies(ofAccessKey id: String, on called: CalledResources) -> PolicySet {
    look { simulation in
      var policies = simulation.policies(on: called)
      guard let key = simulation.world.accessKeys[id],
        let user = simulation.world.users[key.userId]
      else { return policies }
      policies.identity = simulation.policies(user.inlinePolicies, user.attachedPolicies)
      policies.group = user.groupIds.compactMap { simulation.world.groups[$0] }
        .flatMap { simulation.policies($0.inlinePolicies, $0.attachedPolicies) }
      policies.boundary = user.boundary.flatMap { simulation.managed($0, as: .boundary) }
      return policies
    }
  }

  /// The ARN of an IAM user; of a new one at a path, if there is none of the name.
  package func userARN(_ name: String, newPath: String?) -> String {
    look { simulation in
      let path = simulation.world.users.first(.name(scope: "user", name.lowercased()))?.path
      return simulation.iamARN("user", path ?? newPath ?? "/", name)
    }
  }

  /// The ARN of an IAM group; of a new one at a path, if there is none of the name.
  package func groupARN(_ name: String, newPath: String?) -> String {
    look { simulation in
      let path = simulation.world.groups.first(.name(scope: "group", name.lowercased()))?.path
      return simulation.iamARN("group", path ?? newPath ?? "/", name)
    }
  }

  /// The tags of the user whose access key it is.
  package func userTags(ofAccessKey id: String) -> [Tag] {
    look { simulation in
      simulation.world.accessKeys[id].flatMap { simulation.world.users[$0.userId] }?.tags ?? []
    }
  }
}

extension Simulation {
  fileprivate func policies(on called: CalledResources) -> PolicySet {
    var policies = PolicySet()
    if let domain = called.domain {
      let key = DomainEntity.key(region: called.region, name: domain)
      policies.domain = document(world.domains[key]?.policy?.document, as: .domain, nil)
      if let repository = called.repository {
        let key = RepositoryEntity.key(region: called.region, domain: domain, name: repository)
        policies.repository = document(
          world.repositories[key]?.policy?.document, as: .repository, nil)
      }
    }
    if let bucket = called.bucket {
      policies.bucket = document(world.buckets[bucket]?.policy, as: .bucket, nil)
    }
    return policies
  }

  fileprivate func policies(
    _ inline: [String: String], _ attached: [String]
  ) -> [IAMPolicy.AttachedPolicy] {
    inline.sorted { $0.key < $1.key }.compactMap { document($0.value, as: .identity, $0.key) }
      + attached.sorted().compactMap { managed($0, as: .identity) }
  }

  fileprivate func managed(_ arn: String, as kind: PolicyKind) -> IAMPolicy.AttachedPolicy? {
    guard let policy = ManagedByAWS.byARN[arn] ?? world.policies[arn] else { return nil }
    let version = policy.versions.first { $0.number == policy.defaultVersion }
    return document(version?.document, as: kind, policy.name)
  }

  private func document(
    _ text: String?, as kind: PolicyKind, _ name: String?
  ) -> IAMPolicy.AttachedPolicy? {
    text.flatMap { PolicyDocument.read($0, as: kind).document }
      .map { IAMPolicy.AttachedPolicy($0, name: name) }
  }
}
