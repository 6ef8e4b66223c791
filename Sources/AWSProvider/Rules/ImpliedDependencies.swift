import ResourceModel
import Values

/// Dependencies of resources that name others of the stack by plain text, not by reference.
enum ImpliedDependencies {
  /// The attributes that name another resource: whose, which, of what type, by which attribute.
  private static let names: [(type: String, attribute: String, of: String, by: String)] = [
    ("codeartifact_repository", "domain", "codeartifact_domain", "domain"),
    ("codeartifact_domain_permissions_policy", "domain", "codeartifact_domain", "domain"),
    ("codeartifact_repository_permissions_policy", "domain", "codeartifact_domain", "domain"),
    ("s3_bucket_policy", "bucket", "s3_bucket", "bucket"),
    ("iam_group", "users", "iam_user", "name"),
    ("iam_user_policy", "user", "iam_user", "name"),
    ("iam_user_policy_attachment", "user", "iam_user", "name"),
    ("iam_access_key", "user", "iam_user", "name"),
  ]

  /// Finds the dependencies: linear in the number of names.
  static func find(_ planned: [PlannedResource], _ context: StackContext) -> [ImpliedDependency] {
    let resources = StackResources(planned)
    var found: [ImpliedDependency] = []
    for (type, attribute, target, by) in names {
      let targets = resources.byIdentity(target, of: by)
      for resource in resources[type] {
        let value = resource.value(attribute)
        for identity in (value.elements ?? [value]).compactMap(\.identity) {
          guard let other = targets[identity] else { continue }
          found.append(
            ImpliedDependency(resource.address, on: other.address, path: ValuePath(attribute)))
        }
      }
    }
    return found + repositories(resources) + policies(resources, context)
      + gatewayEndpoints(resources)
  }

  /// A repository comes after its upstreams, and a repository's policy after the repository.
  private static func repositories(_ resources: StackResources) -> [ImpliedDependency] {
    let index = RepositoryIndex(resources)
    var found: [ImpliedDependency] = []
    for repository in index.repositories {
      for (place, name) in (repository.value("upstreams").elements ?? []).enumerated() {
        guard let upstream = index.repository(name, inDomainOf: repository),
          upstream.address != repository.address
        else { continue }
        found.append(
          ImpliedDependency(
            repository.address, on: upstream.address, path: ValuePath("upstreams").index(place)))
      }
    }
    for policy in resources["codeartifact_repository_permissions_policy"] {
      let name = policy.value("repository")
      guard let repository = index.repository(name, inDomainOf: policy) else { continue }
      found.append(
        ImpliedDependency(policy.address, on: repository.address, path: ValuePath("repository")))
    }
    return found
  }

  /// A user comes after the policy that bounds it, an attachment after the policy it attaches:
  /// both name it by its ARN.
  private static func policies(
    _ resources: StackResources, _ context: StackContext
  ) -> [ImpliedDependency] {
    guard let account = context.account else { return [] }
    var byARN: [String: PlannedResource] = [:]
    for policy in resources["iam_policy"] {
      guard let name = policy.value("name").stringValue else { continue }
      let path = policy.value("path").stringValue ?? "/"
      byARN["arn:aws:iam::\(account):policy\(path)\(name)"] = policy
    }
    let users = [
      ("iam_user", "permissions_boundary"), ("iam_user_policy_attachment", "policy_arn"),
    ]
    return users.flatMap { type, attribute in
      resources[type].compactMap { resource in
        resource.value(attribute).stringValue.flatMap { byARN[$0] }.map {
          ImpliedDependency(resource.address, on: $0.address, path: ValuePath(attribute))
        }
      }
    }
  }

  /// An interface endpoint for S3 with private DNS comes after the gateway endpoints of its VPC.
  private static func gatewayEndpoints(_ resources: StackResources) -> [ImpliedDependency] {
    let gateways = resources.byIdentity("s3_gateway_endpoint", of: "vpc_id")
    return resources["interface_endpoint"].compactMap { endpoint in
      guard endpoint.value("service").stringValue == "s3",
        endpoint.value("private_dns_enabled").boolValue == true,
        let gateway = endpoint.identity("vpc_id").flatMap({ gateways[$0] })
      else { return nil }
      return ImpliedDependency(
        endpoint.address, on: gateway.address, path: ValuePath("private_dns_enabled"))
    }
  }
}
