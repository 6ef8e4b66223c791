import AWSProvider
import Foundation
import ResourceModel
import StateStore
import Testing
import Values

@testable import CainfraCommands

/// The rehearsal on the real AWS begins with what the state knows.
@Suite("The account that is drawn from a state")
struct KnownWorldTests {
  @Test("has every object of every example, with its id", arguments: StacksTests.paths)
  func examples(path: String) async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    try shell.write(text, to: "s.yaml")
    let outcome = try await shell.run("cainfra apply --auto-approve --state state.json s.yaml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let name = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("stack: ") }?.dropFirst(7))
    let state = try await FileStateStore(path: "\(shell.folder)/state.json", stack: String(name))
      .load().state
    #expect(!state.resources.isEmpty)

    let context = StackContext(
      stack: state.stack, region: try #require(state.region), account: state.account)
    let world = await KnownWorld.of(
      state.resources, account: try #require(state.account), context)
    #expect(world.missing.isEmpty, "\(world.missing)")
    let references = state.resources.map {
      ObjectReference(address: $0.address, id: $0.id, attributes: $0.attributes)
    }
    for (resource, answer) in zip(state.resources, await world.provider.read(references)) {
      let object = try #require(try answer.get(), "\(resource.address) is not there")
      #expect(object.id == resource.id, "\(resource.address)")
      for name in ["vpc_id", "arn", "main_route_table_id", "policy_revision", "tags"] {
        #expect(
          object.attributes[name] == resource.attributes[name], "\(resource.address) \(name)")
      }
    }

    // A rehearsal counts its tokens from 0; what it makes is new.
    let address = try #require(ResourceAddress(parsing: "vpc.other"))
    let made = try await world.provider.create(
      Creation(
        address: address,
        attributes: Fields([
          ("cidr_block", .string("192.168.0.0/16")), ("instance_tenancy", .string("default")),
          ("enable_dns_support", .bool(true)), ("enable_dns_hostnames", .bool(false)),
        ]), token: String(repeating: "0", count: 32), context: context))
    #expect(!state.resources.contains { $0.id == made.id })
  }
}
