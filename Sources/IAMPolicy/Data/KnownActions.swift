/// The actions that this library knows, by service.
///
/// Only CodeArtifact's list is complete and small enough to be sure of; the others are snapshots
/// to which AWS adds, so that an action they lack need not be wrong.
public enum KnownActions {
  /// The actions of a service; empty where none is known.
  public static func actions(of service: String) -> [ServiceAction] {
    table[service] ?? []
  }

  /// The services with known actions, in the order of their names.
  public static let services = ["codeartifact", "ec2", "iam", "s3", "sts"]

  /// Whether the list of a service is the whole of it, so that any other action is a mistake.
  public static func isComplete(_ service: String) -> Bool { service == "codeartifact" }

  /// Whether a list was the whole of the service's actions when it was taken.
  static func isSnapshot(_ service: String) -> Bool { ["iam", "s3", "sts"].contains(service) }

  private static let table: [String: [ServiceAction]] = [
    "codeartifact": CodeArtifactActions.all, "ec2": EC2Actions.all, "iam": IAMActions.all,
    "s3": S3ActionTable.all, "sts": STSActions.all,
  ]
}
