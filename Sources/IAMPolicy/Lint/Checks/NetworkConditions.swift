/// Conditions on where a request comes from (rules S3-06 to S3-10).
extension LintRule {
  static let sourceIP = LintRule(
    "NET-SOURCEIP", .error, in: [.identity, .endpoint, .bucket],
    "aws:SourceIp is tested in requests that travel through an endpoint, which do not have it."
  ) { subject in
    subject.statements.flatMap { statement -> [LintRemark] in
      guard travels(statement, subject) else { return [] }
      return statement.tests(of: "aws:SourceIp").compactMap { comparison, test in
        outcome(comparison, isAllow: statement.isAllow).map { outcome in
          LintRemark(
            "Requests through an endpoint have no aws:SourceIp, so that this \(outcome)",
            at: test.key.place,
            help: "Test aws:SourceVpce or aws:SourceVpc, which are ids, in its place.")
        }
      }
    }
  }

  static let sourceIPPrivate = LintRule(
    "NET-SOURCEIP-PRIVATE", .warning, in: PolicyKind.allCases,
    "aws:SourceIp is compared with private addresses, which it never is."
  ) { subject in
    subject.statements.flatMap { $0.tests(of: "aws:SourceIp") }.flatMap(\.test.values.values)
      .filter { AddressRange($0.text)?.isPrivate ?? false }
      .map { value in
        LintRemark(
          "\"\(value.text)\" is private, but aws:SourceIp is the public address of the caller",
          at: value.place,
          help: "Write the public range, or test aws:SourceVpc or aws:VpcSourceIp.")
      }
  }

  static let sourceVpceARN = LintRule(
    "NET-SOURCEVPCE-ARN", .error, in: PolicyKind.allCases,
    "aws:SourceVpce or aws:SourceVpc is compared with an ARN; they are ids."
  ) { subject in
    idTests(subject).filter { $0.value.text.hasPrefix("arn:") }.map { test in
      LintRemark(
        "\"\(test.key)\" is compared with an ARN, but it is an id", at: test.value.place,
        help: "Write the id alone, such as \(test.prefix)1a2b3c4d.")
    }
  }

  static let sourceVpceFormat = LintRule(
    "NET-SOURCEVPCE-FORMAT", .error, in: PolicyKind.allCases,
    "A value of aws:SourceVpce or aws:SourceVpc has not the form of an id."
  ) { subject in
    idTests(subject).filter { test in
      !test.value.text.hasPrefix("arn:") && !ARNGrammar.isOpen(test.value.text) && !isID(test)
    }.map { test in
      LintRemark(
        "\"\(test.value.text)\" is no id for \(test.key)", at: test.value.place,
        help: "Such an id is \(test.prefix) and 8 or 17 hexadecimal digits.")
    }
  }

  static let sourceVpceUnknown = LintRule(
    "NET-SOURCEVPCE-UNKNOWN", .warning, in: [.identity, .bucket],
    "aws:SourceVpce or aws:SourceVpc names an endpoint or VPC that is not known here."
  ) { subject in
    idTests(subject).filter { test in
      let known =
        test.prefix == "vpc-" ? subject.context.vpcs : subject.context.endpoints?.map(\.id)
      guard let known, isID(test) else { return false }
      return !known.contains(test.value.text)
    }.map { test in
      LintRemark(
        "\"\(test.value.text)\" is neither in the stack nor in its state", at: test.value.place,
        help: "Check the id: a wrong one in a Deny locks everyone out.")
    }
  }

  static let consoleLockout = LintRule(
    "NET-CONSOLE-LOCKOUT", .security, in: [.bucket],
    "Everything is denied outside one VPC or endpoint, the console and its administrators included."
  ) { subject in
    let exempting: Set<String> = [
      "aws:principalarn", "aws:userid", "aws:principalaccount", "aws:principalorgid",
      "aws:username", "aws:principaltype",
    ]
    return subject.denies.filter { statement in
      let tests = statement.allTests
      return statement.isForEveryone
        && statement.listedActions.contains {
          $0.isEverything || ($0.service == "s3" && $0.isWholeService)
        }
        && tests.contains { $0.comparison.comparison.isNegated && isSource($0.test.key.text) }
        && !tests.contains { comparison, test in
          let key = test.key.text.lowercased()
          return exempting.contains(key) || key.hasPrefix("aws:principaltag/")
        }
    }.map { statement in
      LintRemark(
        "Outside the VPC or endpoint everything on the bucket is denied, for its "
          + "administrators and "
          + "the console too", at: statement.place,
        help:
          "Except an administrator with ArnNotEquals aws:PrincipalArn, or deny only the actions on "
          + "objects.")
    }
  }

  static let sourceVpceOfSeveral = LintRule(
    "NET-VPCE-MULTI", .information, in: [.bucket],
    "aws:SourceVpce names one of several endpoints of a VPC."
  ) { subject in
    guard let endpoints = subject.context.endpoints else { return [] }
    let tests = idTests(subject).filter { $0.prefix == "vpce-" }
    let named = Set(tests.map(\.value.text))
    return tests.compactMap { test in
      guard let own = endpoints.first(where: { $0.id == test.value.text }) else { return nil }
      let others = endpoints.filter { $0.vpc == own.vpc && !named.contains($0.id) }
      guard let other = others.first else { return nil }
      return LintRemark(
        "\"\(own.vpc)\" has other endpoints too, such as \(other.id)", at: test.value.place,
        help: "Test aws:SourceVpc to cover all endpoints of the VPC.")
    }
  }

  // MARK: - What a test does

  /// Whether requests of a statement come through an endpoint, and it does not tell them apart.
  private static func travels(_ statement: LintStatement, _ subject: LintSubject) -> Bool {
    let sources = statement.tests(of: "aws:SourceVpce", "aws:SourceVpc", "aws:VpcSourceIp")
    if statement.isAllow, sources.contains(where: \.comparison.demandsValue) { return true }
    guard sources.isEmpty, statement.tests(of: "aws:ViaAWSService").isEmpty else { return false }
    return subject.kind == .endpoint || subject.context.travelsThroughEndpoint == true
  }

  /// What a test of a key that is not there makes of its statement; nil where that is meant.
  private static func outcome(_ comparison: ConditionOperator, isAllow: Bool) -> String? {
    let isNegated = comparison.comparison.isNegated
    guard comparison.comparison != .null else { return nil }
    let holds = isNegated || comparison.ifExists || comparison.qualifier == .forAllValues
    switch (isAllow, holds) {
    case (true, false): return "never allows anything"
    case (true, true): return isNegated ? "allows every address" : nil
    case (false, true): return "denies every such request"
    case (false, false): return "never denies such a request"
    }
  }

  private typealias IDTest = (key: String, prefix: String, value: PolicyString)

  /// The values that the ids of endpoints and VPCs are compared with.
  private static func idTests(_ subject: LintSubject) -> [IDTest] {
    subject.statements.flatMap(\.allTests).flatMap { comparison, test -> [IDTest] in
      guard comparison.comparison.isOfStrings, isSource(test.key.text) else { return [] }
      let prefix = test.key.text.lowercased() == "aws:sourcevpc" ? "vpc-" : "vpce-"
      return test.values.values.map { (test.key.text, prefix, $0) }
    }
  }

  private static func isSource(_ key: String) -> Bool {
    ["aws:sourcevpce", "aws:sourcevpc"].contains(key.lowercased())
  }

  private static func isID(_ test: IDTest) -> Bool {
    guard test.value.text.hasPrefix(test.prefix) else { return false }
    let digits = test.value.text.dropFirst(test.prefix.count)
    return [8, 17].contains(digits.utf8.count)
      && digits.unicodeScalars.allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
