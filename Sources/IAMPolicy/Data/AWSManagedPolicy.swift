/// A managed policy that AWS provides in every account.
public struct AWSManagedPolicy: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The day it was created, as `YYYY-MM-DD`.
  public var created: String
  /// The id of the version whose text this is.
  public var versionID: String
  /// What AWS says it is for.
  public var summary: String
  /// The text of the document.
  public var text: String

  /// The ARN, the same in every account of a partition.
  public func arn(partition: String = "aws") -> String {
    "arn:\(partition):iam::aws:policy/\(name)"
  }

  /// The two policies for CodeArtifact.
  ///
  /// The first is printed in the CodeArtifact user guide, "Provision an IAM user"; both are in the
  /// AWS managed policy reference.
  public static let codeArtifact: [AWSManagedPolicy] = [
    AWSManagedPolicy(
      name: "AWSCodeArtifactAdminAccess", created: "2020-06-16", versionID: "v1",
      summary: "All actions of CodeArtifact.",
      text: text(allowing: #"["codeartifact:*"]"#)),
    AWSManagedPolicy(
      name: "AWSCodeArtifactReadOnlyAccess", created: "2020-06-25", versionID: "v1",
      summary: "All reading actions of CodeArtifact.",
      text: text(
        allowing: #"["codeartifact:Describe*","codeartifact:Get*","codeartifact:List*","#
          + #""codeartifact:ReadFromRepository"]"#)),
  ]

  /// The document of both: some actions on everything, and the bearer token.
  private static func text(allowing actions: String) -> String {
    #"{"Version":"2012-10-17","Statement":["#
      + #"{"Action":\#(actions),"Effect":"Allow","Resource":"*"},"#
      + #"{"Effect":"Allow","Action":"sts:GetServiceBearerToken","Resource":"*","#
      + #""Condition":{"StringEquals":{"sts:AWSServiceName":"codeartifact.amazonaws.com"}}}]}"#
  }
}
