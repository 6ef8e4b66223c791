import IAMPolicy
import Testing

/// One condition asked of one request.
struct ConditionRow: Sendable, CustomTestStringConvertible {
  var name: String
  var values: [String]
  /// The values of the request's key; none where it does not have the key.
  var request: [String]
  var holds: Bool

  init(_ name: String, _ values: [String], _ request: [String], _ holds: Bool) {
    self.name = name
    self.values = values
    self.request = request
    self.holds = holds
  }

  var testDescription: String { "\(name) \(values) of \(request) is \(holds)" }

  /// Whether a statement with the condition applies.
  func applies(key: String = "test:Key", asked: String = "TEST:key") throws -> Bool {
    let comparison = try #require(ConditionOperator(parsing: name))
    let block = ConditionBlock(
      comparison, [ConditionTest(PolicyString(key), PolicyStringList(values))])
    var context: RequestContext = ["aws:PrincipalTag/team": "red*", "aws:many": "one"]
    context["aws:many"] = ["one", "two"]
    context[asked] = request
    return World.get(PolicySet(identity: [.allow("s3:*", if: [block])]), World.bob, context)
      == .allowed
  }
}

@Suite("Condition operators, by family of the reference's table")
struct EvaluationConditionTests {
  @Test(arguments: textRows + variableRows) func texts(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: numberRows) func numbers(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: dateRows) func dates(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: otherRows) func flagsBytesAndNull(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: addressRows) func addresses(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: arnRows) func arns(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: severalRows) func severalValues(_ row: ConditionRow) throws {
    #expect(try row.applies() == row.holds)
  }

  @Test(arguments: ConditionOperator.Comparison.allCases)
  func `a missing key fails positive operators and passes negated and IfExists ones`(
    _ comparison: ConditionOperator.Comparison
  ) throws {
    guard comparison != .null else { return }
    let name = comparison.rawValue
    let isNegated = name.contains("Not")
    #expect(try ConditionRow(name, ["1"], [], true).applies() == isNegated)
    #expect(try ConditionRow(name + "IfExists", ["1"], [], true).applies())
    #expect(try ConditionRow("ForAllValues:" + name, ["1"], [], true).applies())
    #expect(try !ConditionRow("ForAnyValue:" + name, ["1"], [], true).applies())
    #expect(try ConditionRow("ForAnyValue:" + name + "IfExists", ["1"], [], true).applies())
  }

  @Test(arguments: ConditionOperator.Comparison.allCases)
  func `values of the wrong kind match nothing`(
    _ comparison: ConditionOperator.Comparison
  ) throws {
    let name = comparison.rawValue
    guard !name.hasPrefix("String"), !name.hasPrefix("Binary"), comparison != .null else { return }
    #expect(try ConditionRow(name, ["\u{1}", ""], ["x"], true).applies() == name.contains("Not"))
  }

  @Test func `all operators and all keys of one must hold`() {
    let both: [ConditionBlock] =
      .when("StringEquals", "aws:a", "1") + .when("StringEquals", "aws:b", "2")
    let merged = [ConditionBlock(both[0].comparison, both.flatMap(\.tests))]
    for condition in [both, merged] {
      let policies = PolicySet(identity: [.allow("s3:*", if: condition)])
      #expect(World.get(policies, World.bob, ["aws:a": "1", "aws:b": "2"]) == .allowed)
      #expect(World.get(policies, World.bob, ["aws:a": "1", "aws:b": "1"]) == .implicitDeny)
      #expect(World.get(policies, World.bob, ["aws:b": "2"]) == .implicitDeny)
    }
  }

  @Test func `the principal's keys are filled in unless the context gives them`() {
    func holds(
      _ key: String, _ value: String, for principal: String, _ context: RequestContext = [:]
    ) -> Bool {
      World.get(
        PolicySet(identity: [.allow("s3:*", if: .when("StringEquals", key, value))]), principal,
        context) == .allowed
    }
    #expect(holds("aws:PrincipalArn", World.bob, for: World.bob))
    #expect(holds("aws:principalarn", World.ci, for: World.session))
    #expect(holds("aws:PrincipalAccount", World.owner, for: World.session))
    #expect(holds("aws:username", "bob", for: World.bob))
    #expect(!holds("aws:username", "build-7", for: World.session))
    #expect(!holds("aws:username", "bob", for: World.bob, ["AWS:UserName": "carol"]))
  }
}

// MARK: - The tables

private let textRows: [ConditionRow] = [
  ConditionRow("StringEquals", ["a", "b"], ["b"], true),
  ConditionRow("StringEquals", ["a"], ["A"], false),
  ConditionRow("StringEquals", ["a*"], ["ab"], false),
  ConditionRow("StringEquals", [], ["a"], false),
  ConditionRow("StringEquals", ["é"], ["e\u{301}"], false),
  ConditionRow("StringNotEquals", ["a", "b"], ["b"], false),
  ConditionRow("StringNotEquals", ["a", "b"], ["c"], true),
  ConditionRow("StringNotEquals", [], ["c"], true),
  ConditionRow("StringEqualsIgnoreCase", ["Abc"], ["aBC"], true),
  ConditionRow("StringNotEqualsIgnoreCase", ["Abc"], ["aBC"], false),
  ConditionRow("StringNotEqualsIgnoreCase", ["Abc"], ["abd"], true),
  ConditionRow("StringLike", ["a*c"], ["abbc"], true),
  ConditionRow("StringLike", ["a*c"], ["abbd"], false),
  ConditionRow("StringLike", ["a?c"], ["aéc"], true),
  ConditionRow("StringLike", ["*"], [""], true),
  ConditionRow("StringLike", ["A*"], ["ab"], false),
  ConditionRow("StringNotLike", ["a*"], ["ab"], false),
  ConditionRow("StringNotLike", ["a*"], ["b"], true),
]

private let variableRows: [ConditionRow] = [
  ConditionRow("StringEquals", ["${aws:username}"], ["bob"], true),
  ConditionRow("StringEquals", ["x-${AWS:UserName}-y"], ["x-bob-y"], true),
  ConditionRow("StringEqualsIgnoreCase", ["${aws:username}"], ["BOB"], true),
  ConditionRow("StringEquals", ["${aws:missing}"], ["${aws:missing}"], false),
  ConditionRow("StringNotEquals", ["${aws:missing}"], ["x"], true),
  ConditionRow("StringEquals", ["${aws:missing, 'none'}"], ["none"], true),
  ConditionRow("StringEquals", ["${aws:missing,'a}b'}!"], ["a}b!"], true),
  ConditionRow("StringEquals", ["${aws:username, 'none'}"], ["none"], false),
  ConditionRow("StringEquals", ["${aws:many}"], ["one"], false),
  ConditionRow("StringEquals", ["${*}${?}${$}"], ["*?$"], true),
  ConditionRow("StringLike", ["${*}*"], ["*tail"], true),
  ConditionRow("StringLike", ["${*}*"], ["tail"], false),
  ConditionRow("StringLike", ["${aws:PrincipalTag/team}"], ["red*"], true),
  ConditionRow("StringLike", ["${aws:PrincipalTag/team}"], ["reddish"], false),
  ConditionRow("StringLike", ["${aws:PrincipalTag/team}*"], ["red*dish"], true),
  ConditionRow("StringEquals", ["${open"], ["${open"], true),
  ConditionRow("StringEquals", ["a$b{c}"], ["a$b{c}"], true),
]

private let numberRows: [ConditionRow] = [
  ConditionRow("NumericEquals", ["10"], ["10.0"], true),
  ConditionRow("NumericEquals", ["1", "2"], ["2"], true),
  ConditionRow("NumericEquals", ["1"], ["one"], false),
  ConditionRow("NumericNotEquals", ["10"], ["10"], false),
  ConditionRow("NumericNotEquals", ["10"], ["11"], true),
  ConditionRow("NumericLessThan", ["10"], ["9.99"], true),
  ConditionRow("NumericLessThan", ["10"], ["10"], false),
  ConditionRow("NumericLessThanEquals", ["10"], ["10"], true),
  ConditionRow("NumericLessThanEquals", ["10"], ["10.1"], false),
  ConditionRow("NumericGreaterThan", ["-1"], ["0"], true),
  ConditionRow("NumericGreaterThan", ["0"], ["0"], false),
  ConditionRow("NumericGreaterThanEquals", ["3600"], ["3600"], true),
  ConditionRow("NumericGreaterThanEquals", ["9007199254740993"], ["9007199254740992"], false),
]

private let dateRows: [ConditionRow] = [
  ConditionRow("DateEquals", ["2024-02-29T12:00:00Z"], ["1709208000"], true),
  ConditionRow("DateEquals", ["2024-02-29T12:00:00Z"], ["2024-02-29T14:00:00+02:00"], true),
  ConditionRow("DateEquals", ["2024-02-29"], ["2024-02-29T00:00:00.000Z"], true),
  ConditionRow("DateEquals", ["1969-12-31T23:59:59Z"], ["-1"], true),
  ConditionRow("DateEquals", ["2023-02-29"], ["2023-02-29"], false),
  ConditionRow("DateEquals", ["2024-03"], ["2024-03-01T00:00Z"], true),
  ConditionRow("DateNotEquals", ["2024-01-01"], ["2024-01-02"], true),
  ConditionRow("DateNotEquals", ["2024-01-01"], ["2024-01-01T00:00:00Z"], false),
  ConditionRow("DateLessThan", ["2024-01-01T00:00:00Z"], ["2023-12-31T23:59:59.999Z"], true),
  ConditionRow("DateLessThan", ["2024-01-01T00:00:00Z"], ["2024-01-01T00:00:00Z"], false),
  ConditionRow("DateLessThanEquals", ["2024-01-01T00:00:00Z"], ["1704067200"], true),
  ConditionRow("DateGreaterThan", ["2024-01-01"], ["2024-01-01T00:00:01-00:00"], true),
  ConditionRow("DateGreaterThan", ["2024-01-01"], ["tomorrow"], false),
  ConditionRow("DateGreaterThanEquals", ["2024-01-01"], ["2024-01-01"], true),
  ConditionRow("DateGreaterThanEquals", ["2024-01-01"], ["2024-01-01T00:00:00+01:00"], false),
  ConditionRow("DateLessThan", ["2024-13-01"], ["2023-01-01"], false),
  ConditionRow("DateLessThan", ["9999-12-31T24:00:00Z"], ["2023-01-01"], false),
]

private let otherRows: [ConditionRow] = [
  ConditionRow("Bool", ["true"], ["True"], true),
  ConditionRow("Bool", ["false"], ["true"], false),
  ConditionRow("Bool", ["true", "false"], ["false"], true),
  ConditionRow("Bool", ["true"], ["1"], false),
  ConditionRow("BinaryEquals", ["QmluYXJ5"], ["QmluYXJ5"], true),
  ConditionRow("BinaryEquals", ["QmluYXJ5"], ["qmluYXJ5"], false),
  ConditionRow("Null", ["true"], [], true),
  ConditionRow("Null", ["true"], ["x"], false),
  ConditionRow("Null", ["false"], ["x"], true),
  ConditionRow("Null", ["false"], [], false),
  ConditionRow("Null", ["false"], [""], true),
]

private let addressRows: [ConditionRow] = [
  ConditionRow("IpAddress", ["203.0.113.0/24"], ["203.0.113.255"], true),
  ConditionRow("IpAddress", ["203.0.113.0/24"], ["203.0.114.0"], false),
  ConditionRow("IpAddress", ["203.0.113.7"], ["203.0.113.7"], true),
  ConditionRow("IpAddress", ["203.0.113.77/24"], ["203.0.113.1"], true),
  ConditionRow("IpAddress", ["0.0.0.0/0"], ["255.255.255.255"], true),
  ConditionRow("IpAddress", ["0.0.0.0/0"], ["::1"], false),
  ConditionRow("IpAddress", ["203.0.113.0/33"], ["203.0.113.1"], false),
  ConditionRow("IpAddress", ["203.0.113.0/24"], ["203.0.113.256"], false),
  ConditionRow("IpAddress", ["2001:DB8::/32"], ["2001:db8:0:1:2:3:4:5"], true),
  ConditionRow("IpAddress", ["2001:db8::/33"], ["2001:db8:8000::1"], false),
  ConditionRow("IpAddress", ["::/0"], ["fe80::1"], true),
  ConditionRow("IpAddress", ["::1"], ["0:0:0:0:0:0:0:1"], true),
  ConditionRow("IpAddress", ["::ffff:203.0.113.7"], ["::ffff:cb00:7107"], true),
  ConditionRow("IpAddress", ["1::2::3"], ["1::2:3"], false),
  ConditionRow("NotIpAddress", ["203.0.113.0/24"], ["203.0.113.1"], false),
  ConditionRow("NotIpAddress", ["203.0.113.0/24", "10.0.0.0/8"], ["192.0.2.1"], true),
]

private let arnRows: [ConditionRow] = [
  ConditionRow("ArnEquals", ["arn:aws:iam::*:user/bob"], ["arn:aws:iam::1:user/bob"], true),
  ConditionRow("ArnLike", ["arn:aws:iam::1:user/*"], ["arn:aws:iam::1:user/a/b:c"], true),
  ConditionRow("ArnLike", ["arn:aws:*:user/bob"], ["arn:aws:iam::1:user/bob"], false),
  ConditionRow("ArnLike", ["arn:aws:iam:*:user/bob"], ["arn:aws:iam::1:user/bob"], false),
  ConditionRow(
    "ArnLike", ["arn:aws:iam::1:user/${aws:username}"], ["arn:aws:iam::1:user/bob"], true),
  ConditionRow("ArnLike", ["arn:aws:iam::1:user/B*"], ["arn:aws:iam::1:user/bob"], false),
  ConditionRow("ArnLike", ["*"], ["arn:aws:iam::1:user/bob"], true),
  ConditionRow("ArnLike", ["arn:aws:iam::1:user/bob"], ["bob"], false),
  ConditionRow("ArnNotEquals", ["arn:aws:iam::1:user/bob"], ["arn:aws:iam::1:user/bob"], false),
  ConditionRow("ArnNotLike", ["arn:aws:iam::1:user/*"], ["arn:aws:iam::2:user/bob"], true),
]

private let severalRows: [ConditionRow] = [
  ConditionRow("ForAllValues:StringEquals", ["a", "b"], ["a", "b", "a"], true),
  ConditionRow("ForAllValues:StringEquals", ["a", "b"], ["a", "c"], false),
  ConditionRow("ForAllValues:StringNotEquals", ["a"], ["b", "c"], true),
  ConditionRow("ForAllValues:StringNotEquals", ["a"], ["a", "b"], false),
  ConditionRow("ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], true),
  ConditionRow("ForAnyValue:StringEquals", ["a"], ["b", "c"], false),
  ConditionRow("ForAnyValue:StringNotEquals", ["a"], ["a", "b"], true),
  ConditionRow("ForAnyValue:StringNotEquals", ["a"], ["a"], false),
  ConditionRow("ForAnyValue:StringLike", ["team-*"], ["x", "team-a"], true),
  ConditionRow("StringEquals", ["a"], ["b", "a"], true),
  ConditionRow("StringNotEquals", ["a"], ["b", "a"], false),
  ConditionRow("StringNotEquals", ["a"], ["b", "c"], true),
]
