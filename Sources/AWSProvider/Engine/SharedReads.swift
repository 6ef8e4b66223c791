import AWSModel

/// What several types read from one answer, asked for at most once in a batch of reads.
actor SharedReads {
  private let iam: (any IAMAPI)?
  private var details: Task<AuthorizationDetails, any Error>?

  /// Answers to share in one batch; without `iam` nothing is shared, and each object is asked for
  /// by itself.
  init(_ iam: (any IAMAPI)?) {
    self.iam = iam
  }

  /// All users, groups and customer policies of the account; nil where each is asked for alone.
  func authorizationDetails() async throws -> AuthorizationDetails? {
    guard let iam else { return nil }
    if let details { return try await details.value }
    let task = Task { try await AuthorizationDetails(reading: iam) }
    details = task
    return try await task.value
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
