import AWSModel

extension WireNames {
  /// The names of IAM's and STS's request parameters: `tags` is `Tags.member.1`.
  static let queryRequests = WireNames([
    (PolicyDescriptorType.self, ["arn": Name("arn")])
  ]) { member, isList in
    Name(capitalized(member), element: isList ? "member" : nil)
  }

  /// The names in IAM's and STS's answers; policy documents are percent-encoded (RFC 3986).
  static let queryAnswers = WireNames([
    (GetGroupPolicyResponse.self, ["policyDocument": document("PolicyDocument")]),
    (GetRolePolicyResponse.self, ["policyDocument": document("PolicyDocument")]),
    (GetUserPolicyResponse.self, ["policyDocument": document("PolicyDocument")]),
    // moto leaves them out.
    (
      ManagedPolicyDetail.self,
      [
        "policyId": Name("PolicyId", isDispensable: true),
        "policyName": Name("PolicyName", isDispensable: true),
      ]
    ),
    (PolicyDetail.self, ["policyDocument": document("PolicyDocument")]),
    (PolicyVersion.self, ["document": document("Document")]),
    (Role.self, ["assumeRolePolicyDocument": document("AssumeRolePolicyDocument")]),
    (RoleDetail.self, ["assumeRolePolicyDocument": document("AssumeRolePolicyDocument")]),
  ]) { member, isList in
    Name(capitalized(member), element: isList ? "member" : nil)
  }

  private static func document(_ name: String) -> Name { Name(name, isPercentEncoded: true) }
}
