import AWSModel

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
  /// The policies that have a say when a key calls: those of the user and its groups, or of the
  /// session and its role, with their boundary, and those of the things called.
  package func policies(ofAccessKey id: String, on called: CalledResources) -> PolicyTexts {
    look { simulation in
      var policies = simulation.policies(on: called)
      if let user = simulation.world.accessKeys[id].flatMap({
        simulation.world.users[$0.userId]
      }) {
        policies.identity = simulation.policies(user.inlinePolicies, user.attachedPolicies)
        policies.group = user.groupIds.compactMap { simulation.world.groups[$0] }
          .flatMap { simulation.policies($0.inlinePolicies, $0.attachedPolicies) }
        policies.boundary = user.boundary.flatMap(simulation.managed)
      } else if let session = simulation.world.sessions[id] {
        let role = simulation.world.roles[session.roleId]
        policies.identity = simulation.policies(
          role?.inlinePolicies ?? [:], role?.attachedPolicies ?? [])
        policies.boundary = role?.boundary.flatMap(simulation.managed)
        // One that was deleted allows nothing any more, rather than all.
        if !session.policyARNs.isEmpty || session.policy != nil {
          policies.session =
            session.policyARNs.compactMap(simulation.managed)
            + (session.policy.map { [PolicyTexts.Named(text: $0)] } ?? [])
        }
      }
      return policies
    }
  }

  /// The names of a CodeArtifact repository's direct upstreams; none if there is no such repository.
  package func upstreams(
    ofRepository name: String, domain: String, region: String
  ) -> Set<String> {
    look { simulation in
      let key = RepositoryEntity.key(region: region, domain: domain, name: name)
      return Set((simulation.world.repositories[key]?.upstreams ?? []).map(\.name))
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

  /// The ARN of an IAM role; of a new one at a path, if there is none of the name.
  package func roleARN(_ name: String, newPath: String?) -> String {
    look { simulation in
      let path = simulation.world.roles.first(.name(scope: "role", name.lowercased()))?.path
      return simulation.iamARN("role", path ?? newPath ?? "/", name)
    }
  }
}

extension Simulation {
  fileprivate func policies(on called: CalledResources) -> PolicyTexts {
    var policies = PolicyTexts()
    if let domain = called.domain {
      let key = DomainEntity.key(region: called.region, name: domain)
      policies.domain = world.domains[key]?.policy?.document
      if let repository = called.repository {
        let key = RepositoryEntity.key(region: called.region, domain: domain, name: repository)
        policies.repository = world.repositories[key]?.policy?.document
      }
    }
    if let bucket = called.bucket { policies.bucket = world.buckets[bucket]?.policy }
    return policies
  }

  fileprivate func policies(
    _ inline: [String: String], _ attached: [String]
  ) -> [PolicyTexts.Named] {
    inline.sorted { $0.key < $1.key }.map { PolicyTexts.Named(name: $0.key, text: $0.value) }
      + attached.sorted().compactMap(managed)
  }

  fileprivate func managed(_ arn: String) -> PolicyTexts.Named? {
    guard let policy = ManagedByAWS.byARN[arn] ?? world.policies[arn],
      let version = policy.versions.first(where: { $0.number == policy.defaultVersion })
    else { return nil }
    return PolicyTexts.Named(name: policy.name, text: version.document)
  }
}
