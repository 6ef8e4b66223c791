import Planning
import ResourceModel
import StackLanguage
import TestSupport
import Testing
import Values

/// What takes over a name is made after the object that gives it up has gone.
struct SuccessionTests {
  /// Networks of one name follow one another; a zone names another network by a plain text.
  private static let catalog = ResourceTypeCatalog(
    [ToyTypes.network],
    impliedDependencies: { resources, _ in
      resources.flatMap { part in
        resources.filter { $0.attributes["name"] == part.attributes["zone"] }.map {
          ImpliedDependency(part.address, on: $0.address, path: ValuePath("zone"))
        }
      }
    },
    successions: { transitions in
      transitions.flatMap { new in
        transitions.compactMap { old in
          guard let name = new.after?["name"], name == old.before?["name"],
            new.before?["name"] != name, old.after?["name"] != name
          else { return nil }
          return Succession(new.address, to: old.address)
        }
      }
    })

  private static func world(_ networks: (String, String)...) async throws -> World {
    var world = World(stack: ToyStack(catalog: catalog), provider: ToyProvider(catalog: catalog))
    for (address, name) in networks { world.stack.add(address, ["name": .value(.string(name))]) }
    try await world.apply()
    return world
  }

  @Test("a block under another name: the old object goes first")
  func renamed() async throws {
    var world = try await Self.world(("network.z", "n"))
    world.stack = ToyStack(catalog: Self.catalog)
    world.stack.add("network.a", ["name": "n"])
    #expect(try await world.plan().isBefore("delete network.z", "create network.a"))
  }

  @Test("what names the old object by a text is replaced between the two")
  func dependents() async throws {
    var world = try await Self.world(("network.z", "n"))
    world.stack.add("network.part", ["name": "part", "zone": "n"])
    try await world.apply()
    world.stack = ToyStack(catalog: Self.catalog)
    world.stack.add("network.a", ["name": "n"])
    world.stack.add("network.part", ["name": "part", "zone": "n"])
    let plan = try await world.plan()
    #expect(
      plan.stepLines == [
        "delete network.part", "delete network.z", "create network.a", "create network.part",
      ])
    #expect(plan["network.part"]?.reason == .dependencyReplaced)
    #expect(plan["network.part"]?.cause == address("network.a"))
  }

  @Test("a name is handed on along a chain of replacements")
  func chain() async throws {
    var world = try await Self.world(("network.a", "1"), ("network.b", "2"), ("network.c", "3"))
    world.stack = ToyStack(catalog: Self.catalog)
    for (address, name) in [("network.a", "2"), ("network.b", "3"), ("network.c", "4")] {
      world.stack.add(address, ["name": .value(.string(name))])
    }
    let plan = try await world.plan()
    #expect(plan.isBefore("delete network.c", "create network.b"))
    #expect(plan.isBefore("delete network.b", "create network.a"))
    #expect(!plan.isBefore("delete network.a", "create network.c"))
  }

  @Test("two that swap names have both gone before either is made")
  func swap() async throws {
    var world = try await Self.world(("network.a", "1"), ("network.b", "2"))
    world.stack = ToyStack(catalog: Self.catalog)
    world.stack.add("network.a", ["name": "2"])
    world.stack.add("network.b", ["name": "1"])
    let plan = try await world.plan()
    #expect(plan.isBefore("delete network.a", "create network.b"))
    #expect(plan.isBefore("delete network.b", "create network.a"))
  }

  @Test("where each needs the other to go first, the order of dependencies holds")
  func contradiction() async throws {
    var world = try await Self.world(("network.a", "1"))
    world.stack = ToyStack(catalog: Self.catalog)
    world.stack.add("network.z", ["name": "1"])
    world.stack.add(
      "network.a", ["name": "2"], dependsOn: ["network.z"],
      lifecycle: Lifecycle(createBeforeDestroy: true))
    #expect(
      try await world.plan().stepLines == [
        "create network.z", "create network.a", "remove network.a",
      ])
  }
}
