import AWSProvider
import ResourceModel
import Testing
import Values

/// What a plan says of the connections that a change of an S3 gateway endpoint drops.
struct DroppedConnectionsTests {
  private static let address = ResourceAddress(type: "s3_gateway_endpoint", name: "packages")
  private static let unknown = RuleStack.reference("route_table.new.id")

  private static func endpoint(_ tables: [Value], id: Value = "vpce-1") -> Fields {
    ["id": id, "vpc_id": "vpc-1", "route_table_ids": .set(of: tables)]
  }

  private static let tables = [
    RuleStack("", [("route_table.a", ["id": "rtb-a"]), ("route_table.new", [:])])
  ].flatMap(\.resources)

  private func messages(_ before: Fields?, _ after: Fields?) -> [String] {
    let transition = ResourceTransition(address: Self.address, before: before, after: after)
    return AWSProvider.catalog.changeRules.flatMap { $0([transition], Self.tables) }.map {
      #expect($0.address == Self.address && !$0.problem.isError)
      #expect("\($0.problem.path)" == "route_table_ids")
      return $0.problem.message
    }
  }

  private func warning(_ tables: String) -> [String] {
    ["Open connections to S3 of the subnets that use \(tables) will drop"]
  }

  @Test("S3-11 an endpoint on tables that exist drops their connections, on new ones none")
  func creation() {
    let unmade = RuleStack.reference("s3_gateway_endpoint.packages.id")
    #expect(messages(nil, Self.endpoint([Self.unknown], id: unmade)) == [])
    #expect(
      messages(nil, Self.endpoint(["rtb-a", "rtb-z", Self.unknown], id: unmade))
        == warning("route_table.a, rtb-z"))
  }

  @Test("S3-11 tables that an endpoint takes up or leaves drop their connections, others none")
  func update() {
    let before = Self.endpoint(["rtb-a", "rtb-z"])
    #expect(messages(before, before) == [])
    #expect(messages(before, Self.endpoint(["rtb-a", "rtb-y"])) == warning("rtb-y, rtb-z"))
    #expect(messages(before, Self.endpoint(["rtb-a", "rtb-z", Self.unknown])) == [])
  }

  @Test("S3-11 an endpoint that is replaced drops the connections of all its tables")
  func replacement() {
    let after = Self.endpoint(
      ["rtb-a"], id: RuleStack.reference("s3_gateway_endpoint.packages.id"))
    #expect(messages(Self.endpoint(["rtb-a"]), after) == warning("route_table.a"))
  }
}
