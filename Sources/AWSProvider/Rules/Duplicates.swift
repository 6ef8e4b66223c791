import ResourceModel
import Values

/// Names that AWS keeps unique, and things of which there is one.
enum Duplicates {
  /// What a resource holds, and no other can hold at the same time.
  struct Holding: Hashable {
    /// The resource type.
    var type: String
    /// The values that together may occur once.
    var parts: [Value]
  }

  /// What may occur once.
  private struct Unique {
    /// The resource type.
    var type: String
    /// The attributes that together may occur once; the problem is told at the last.
    var attributes: [String]
    /// Whether case does not tell names apart.
    var foldsCase = false
    /// The message, with `"%"` in place of the name.
    var message: String

    /// What the resource holds of it; nil where that is not known.
    func holding(of resource: PlannedResource) -> Holding? {
      let parts = attributes.compactMap { name in
        resource.identity(name).map { foldsCase ? folded($0) : $0 }
      }
      return parts.count == attributes.count ? Holding(type: type, parts: parts) : nil
    }
  }

  private static let table = [
    Unique(
      type: "s3_bucket", attributes: ["bucket"], message: "There is another bucket \"%\""),
    Unique(
      type: "s3_bucket_policy", attributes: ["bucket"],
      message: "The bucket \"%\" has another policy; a bucket has one"),
    Unique(
      type: "iam_user", attributes: ["name"], foldsCase: true,
      message: "There is another user \"%\"; names are told apart without case"),
    Unique(
      type: "iam_group", attributes: ["name"], foldsCase: true,
      message: "There is another group \"%\"; names are told apart without case"),
    Unique(
      type: "iam_policy", attributes: ["name"], foldsCase: true,
      message: "There is another policy \"%\"; names are told apart without case"),
    Unique(
      type: "iam_user_policy", attributes: ["user", "name"],
      message: "The user has another inline policy \"%\""),
    Unique(
      type: "iam_user_policy_attachment", attributes: ["user", "policy_arn"],
      message: "The policy is attached to the user twice"),
    Unique(
      type: "security_group", attributes: ["vpc_id", "name"],
      message: "There is another security group \"%\" in the same VPC"),
    Unique(
      type: "route_table_association", attributes: ["subnet_id"],
      message: "The subnet has another association; a subnet has one"),
    Unique(
      type: "codeartifact_domain", attributes: ["domain"],
      message: "There is another domain \"%\""),
    Unique(
      type: "codeartifact_repository", attributes: ["domain", "repository"],
      message: "There is another repository \"%\" in the same domain"),
    Unique(
      type: "codeartifact_domain_permissions_policy", attributes: ["domain"],
      message: "The domain \"%\" has another permissions policy; a domain has one"),
    Unique(
      type: "codeartifact_repository_permissions_policy", attributes: ["domain", "repository"],
      message: "The repository \"%\" has another permissions policy; a repository has one"),
  ]

  /// Finds resources of a stack that AWS would take for one.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    table.flatMap { unique in
      var seen: [Holding: PlannedResource] = [:]
      return resources[unique.type].compactMap { resource -> ResourceProblem? in
        guard let holding = unique.holding(of: resource) else { return nil }
        guard let other = seen[holding] else {
          seen[holding] = resource
          return nil
        }
        let path = ValuePath(unique.attributes[unique.attributes.count - 1])
        let name = resource.value(path.attribute ?? "").stringValue.map { " \"\($0)\"" } ?? ""
        return resource.problem(
          unique.message.replacing(" \"%\"", with: name), at: path,
          others: [(other.address, path, "\(other.address) is the other")])
      }
    }
  }

  /// What the resource holds.
  static func holdings(of resource: PlannedResource) -> [Holding] {
    (byType[resource.address.type] ?? []).compactMap { $0.holding(of: resource) }
  }

  private static let byType = Dictionary(grouping: table, by: \.type)

  private static func folded(_ value: Value) -> Value {
    value.stringValue.map { .string($0.lowercased()) } ?? value
  }
}
