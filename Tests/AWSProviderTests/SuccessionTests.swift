import AWSProvider
import ResourceModel
import Testing
import Values

/// What one object of a plan gives up and another takes.
struct SuccessionTests {
  /// A step of a plan: an address, what it is and what it is to be.
  typealias Transition = (address: String, before: Fields?, after: Fields?)

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var transitions: [Transition]
    /// The successor and the predecessor, `NEW after OLD`.
    var expected: [String]

    init(_ name: String, _ transitions: [Transition], _ expected: [String]) {
      testDescription = name
      self.transitions = transitions
      self.expected = expected
    }
  }

  static func user(_ name: String) -> Fields { ["name": .string(name)] }

  static func subnet(_ network: String, of vpc: Value = "vpc-1") -> Fields {
    ["vpc_id": vpc, "cidr_block": .string(network)]
  }

  static func endpoint(_ tables: String...) -> Fields {
    ["vpc_id": "vpc-1", "route_table_ids": .set(of: tables.map(Value.string))]
  }

  static let cases = [
    Case(
      "a block under another name",
      [("iam_user.b", user("ci"), nil), ("iam_user.a", nil, user("ci"))],
      ["iam_user.a after iam_user.b"]),
    Case(
      "IAM's names are told apart without case",
      [("iam_user.b", user("CI"), nil), ("iam_user.a", nil, user("ci"))],
      ["iam_user.a after iam_user.b"]),
    Case(
      "CodeArtifact's are not",
      [
        ("codeartifact_domain.b", ["domain": "Abc"], nil),
        ("codeartifact_domain.a", nil, ["domain": "abc"]),
      ], []),
    Case(
      "another type may have the name",
      [("iam_user.b", user("ci"), nil), ("iam_group.a", nil, user("ci"))], []),
    Case(
      "a rename in place gives the old name up",
      [("iam_group.b", user("ci"), user("web")), ("iam_group.a", nil, user("ci"))],
      ["iam_group.a after iam_group.b"]),
    Case(
      "what keeps its name gives nothing up",
      [("iam_user.b", user("ci"), user("ci")), ("iam_user.a", nil, user("web"))], []),
    Case(
      "two that swap follow each other",
      [("iam_user.a", user("x"), user("y")), ("iam_user.b", user("y"), user("x"))],
      ["iam_user.a after iam_user.b", "iam_user.b after iam_user.a"]),
    Case(
      "a name that is not known is nobody's",
      [
        ("iam_user.b", user("ci"), nil),
        ("iam_user.a", nil, ["name": RuleStack.reference("iam_user.c.name")]),
      ], []),
    Case(
      "a route table goes from one endpoint to the next",
      [
        ("s3_gateway_endpoint.b", endpoint("rtb-1", "rtb-2"), endpoint("rtb-1")),
        ("s3_gateway_endpoint.a", endpoint("rtb-3"), endpoint("rtb-2", "rtb-3")),
      ], ["s3_gateway_endpoint.a after s3_gateway_endpoint.b"]),
    Case(
      "a network is cut in two",
      [
        ("subnet.whole", subnet("10.0.0.0/24"), nil),
        ("subnet.half", nil, subnet("10.0.0.0/25")),
        ("subnet.rest", nil, subnet("10.0.0.128/25")),
      ], ["subnet.half after subnet.whole", "subnet.rest after subnet.whole"]),
    Case(
      "two networks become one",
      [
        ("subnet.half", subnet("10.0.0.0/25"), nil),
        ("subnet.rest", subnet("10.0.0.128/25"), nil),
        ("subnet.whole", nil, subnet("10.0.0.0/24")),
      ], ["subnet.whole after subnet.half", "subnet.whole after subnet.rest"]),
    Case(
      "a subnet that grows follows its neighbour, not itself",
      [
        ("subnet.a", subnet("10.0.0.0/25"), subnet("10.0.0.0/24")),
        ("subnet.b", subnet("10.0.0.128/25"), subnet("10.0.1.0/24")),
      ], ["subnet.a after subnet.b"]),
    Case(
      "networks apart, and in another VPC",
      [
        ("subnet.a", subnet("10.0.0.0/24"), nil),
        ("subnet.b", nil, subnet("10.0.1.0/24")),
        ("subnet.c", nil, subnet("10.0.0.0/24", of: RuleStack.reference("vpc.new.id"))),
      ], []),
  ]

  @Test("successions", arguments: cases)
  func find(_ example: Case) throws {
    let transitions = try example.transitions.map { transition in
      ResourceTransition(
        address: try #require(ResourceAddress(parsing: transition.address)),
        before: transition.before, after: transition.after)
    }
    let found = AWSProvider.catalog.successions(transitions)
    #expect(found.map { "\($0.successor) after \($0.predecessor)" } == example.expected)
  }

  @Test("ten thousand subnets cost no more than sorting them")
  func linear() throws {
    let transitions = (0..<10_000).map { number in
      let network = "10.\(number / 256).\(number % 256).0/24"
      return ResourceTransition(
        address: ResourceAddress(type: "subnet", name: "s\(number)"),
        before: number % 2 == 0 ? Self.subnet(network) : nil,
        after: number % 2 == 0 ? nil : Self.subnet(network))
    }
    let duration = ContinuousClock().measure {
      #expect(AWSProvider.catalog.successions(transitions).isEmpty)
    }
    #expect(duration < .seconds(10))
  }
}
