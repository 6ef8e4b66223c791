import Diagnostics

/// What the fields of an ARN in a policy must look like.
///
/// Only what IAM refuses is told here; whether the resource exists, and suits the action, is not
/// grammar. An empty resource is accepted: policies that AWS manages have some.
enum ARNGrammar {
  /// The partitions of AWS.
  static let partitions = [
    "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc",
  ]

  /// What is wrong with a text that should be an ARN, and what to do; nil where nothing is.
  static func fault(in text: String) -> (message: String, help: String?)? {
    let form = "An ARN has the form arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE."
    let fields = ARNPattern.fields(of: text)
    guard fields[0] == "arn" else {
      return ("\"\(text)\" is no ARN: it does not begin with \"arn:\"", form)
    }
    guard let arn = ARNPattern(text) else {
      return ("The ARN \"\(text)\" has \(fields.count) of its six fields", form)
    }
    if !isOpen(arn.partition), !partitions.contains(arn.partition) {
      return (
        "The ARN \"\(text)\" has the partition \"\(arn.partition)\", which does not exist",
        Suggestion.didYouMean(arn.partition, among: partitions)
          ?? "The partition is \"aws\", in China \"aws-cn\"."
      )
    }
    if !isOpen(arn.service), !isServiceName(arn.service) {
      return (
        "The ARN \"\(text)\" has no valid service: \"\(arn.service)\"",
        "Services are written in lower-case letters, digits and hyphens."
      )
    }
    if arn.account.utf8.allSatisfy(isDigit), !arn.account.isEmpty, arn.account.utf8.count != 12 {
      return (
        "The ARN \"\(text)\" has an account of \(arn.account.utf8.count) digits",
        "An account number has twelve digits."
      )
    }
    return nil
  }

  /// Whether a text is a twelve-digit account number.
  static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(isDigit)
  }

  /// Whether a text has a wildcard or a policy variable, and so may stand for many.
  static func isOpen(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      || text.contains("${")
  }

  private static func isServiceName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        isDigit(byte) || byte == UInt8(ascii: "-")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// What a value of `Resource` or `NotResource` must look like.
enum ResourceGrammar {
  /// The mistake in a resource; nil where it is `*` or a well-formed ARN.
  static func problem(with resource: PolicyString) -> PolicyProblem? {
    guard resource.text != "*", let fault = ARNGrammar.fault(in: resource.text) else { return nil }
    return PolicyProblem(
      .arn, "A resource must be \"*\" or an ARN. \(fault.message)", at: resource.place,
      help: fault.help)
  }
}
