import AWSModel

/// What must go before a user can be deleted (IAM user guide, "Deleting an IAM user").
struct IAMUserRemoval {
  /// The name of the user.
  let user: String
  /// The service.
  let iam: any IAMAPI

  /// Takes the user out of all groups.
  func leaveGroups() async throws {
    let groups = try await allPages { marker in
      let answer = try await iam.listGroupsForUser(
        ListGroupsForUserRequest(userName: user, marker: marker))
      return (answer.groups, answer.isTruncated == true ? answer.marker : nil)
    }
    for group in groups {
      try await ignoringNotFound { () throws(AWSError) in
        try await iam.removeUserFromGroup(
          RemoveUserFromGroupRequest(groupName: group.groupName, userName: user))
      }
    }
  }

  /// Removes the user's access keys, inline policies and attachments.
  func dropEverything() async throws {
    let keys = try await allPages { marker in
      let answer = try await iam.listAccessKeys(
        ListAccessKeysRequest(userName: user, marker: marker))
      return (answer.accessKeyMetadata, answer.isTruncated == true ? answer.marker : nil)
    }
    for key in keys {
      try await ignoringNotFound { () throws(AWSError) in
        try await iam.deleteAccessKey(
          DeleteAccessKeyRequest(userName: user, accessKeyId: key.accessKeyId))
      }
    }
    let policies = try await allPages { marker in
      let answer = try await iam.listUserPolicies(
        ListUserPoliciesRequest(userName: user, marker: marker))
      return (answer.policyNames, answer.isTruncated == true ? answer.marker : nil)
    }
    for policy in policies {
      try await ignoringNotFound { () throws(AWSError) in
        try await iam.deleteUserPolicy(
          DeleteUserPolicyRequest(userName: user, policyName: policy))
      }
    }
    let attached = try await allPages { marker in
      let answer = try await iam.listAttachedUserPolicies(
        ListAttachedUserPoliciesRequest(userName: user, marker: marker))
      return (answer.attachedPolicies, answer.isTruncated == true ? answer.marker : nil)
    }
    for policy in attached {
      try await ignoringNotFound { () throws(AWSError) in
        try await iam.detachUserPolicy(
          DetachUserPolicyRequest(userName: user, policyArn: policy.policyArn))
      }
    }
  }
}
