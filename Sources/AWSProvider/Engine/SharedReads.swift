import AWSModel
import ResourceModel
import Values

/// What several types read from one answer, asked for at most once in a batch of reads.
actor SharedReads {
  private let cloud: Cloud
  private let batch: ReadBatch
  private var details: Task<AuthorizationDetails, any Error>?
  private var tables: Task<[String: RouteTable], any Error>?
  private var groups: Task<[String: SecurityGroup], any Error>?
  private var endpoints: Task<[String: VpcEndpoint], any Error>?

  /// Answers to share among the reads of some objects.
  init(_ cloud: Cloud, for references: [ObjectReference]) {
    self.cloud = cloud
    batch = ReadBatch(references)
  }

  /// All users, groups and customer policies of the account; nil where one object is read, which is
  /// asked for alone.
  func authorizationDetails() async throws -> AuthorizationDetails? {
    guard batch.count > 1 else { return nil }
    if let details { return try await details.value }
    let task = Task { [cloud] in try await AuthorizationDetails(reading: cloud.iam) }
    details = task
    return try await task.value
  }

  /// The route tables of the batch, the main ones of its VPCs, and those of its associations, as far
  /// as they are known, by id.
  func routeTables() async throws -> [String: RouteTable] {
    if let tables { return try await tables.value }
    let task = Task { [cloud, batch] in try await cloud.routeTables(batch) }
    tables = task
    return try await task.value
  }

  /// The security groups of the batch and the default ones of its VPCs, by id.
  func securityGroups() async throws -> [String: SecurityGroup] {
    if let groups { return try await groups.value }
    let task = Task { [cloud, batch] in try await cloud.securityGroups(batch) }
    groups = task
    return try await task.value
  }

  /// The endpoints of the batch, of both types, by id; without those that are gone or going.
  func vpcEndpoints() async throws -> [String: VpcEndpoint] {
    if let endpoints { return try await endpoints.value }
    let task = Task { [cloud, batch] in
      try await cloud.vpcEndpoints(batch.ids("s3_gateway_endpoint", "interface_endpoint"))
    }
    endpoints = task
    return try await task.value
  }
}

/// The objects that are read together.
struct ReadBatch: Sendable {
  private let references: [String: [ObjectReference]]
  /// How many there are.
  let count: Int

  /// The batch of some references.
  init(_ references: [ObjectReference]) {
    self.references = Dictionary(grouping: references, by: \.address.type)
    count = references.count
  }

  /// The ids of the objects of some types.
  func ids(_ types: String...) -> [String] {
    types.flatMap { references[$0, default: []].map(\.id) }
  }

  /// The texts of an attribute of the objects of a type, as they were last seen.
  func texts(_ attribute: String, of type: String) -> [String] {
    references[type, default: []].compactMap { $0.attributes.text(attribute) }
  }
}

/// The users, groups and customer policies of an account, by name and ARN, as
/// `iam:GetAccountAuthorizationDetails` tells them.
struct AuthorizationDetails: Sendable {
  /// The users by name.
  var users: [String: UserDetail] = [:]
  /// The groups by name.
  var groups: [String: GroupDetail] = [:]
  /// The customer managed policies by ARN.
  var policies: [String: ManagedPolicyDetail] = [:]
  /// The names of the users of each group.
  var members: [String: [String]] = [:]

  /// Reads all pages.
  init(reading iam: any IAMAPI) async throws {
    var marker: String?
    repeat {
      let answer = try await iam.getAccountAuthorizationDetails(
        GetAccountAuthorizationDetailsRequest(
          filter: ["User", "Group", "LocalManagedPolicy"], maxItems: 1000, marker: marker))
      for user in answer.userDetailList {
        users[user.userName] = user
        for group in user.groupList { members[group, default: []].append(user.userName) }
      }
      for group in answer.groupDetailList { groups[group.groupName] = group }
      for policy in answer.policies { policies[policy.arn] = policy }
      marker = answer.isTruncated == true ? answer.marker : nil
    } while marker != nil
  }
}
