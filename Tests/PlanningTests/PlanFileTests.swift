import Diagnostics
import JSONSyntax
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Saved plans")
struct PlanFileTests {
  /// A plan with a change of every kind, a secret in each place one can be, and a warning.
  private func plan() async throws -> (plan: Plan, world: World) {
    var world = try await World.networkAndBox()
    world.stack.add(
      "box.old", ["network_id": .ref("network.main.id"), "password": "hunter2"])
    world.stack.output("secret", .value("hunter2"), sensitive: true)
    try await world.apply()
    world.stack.remove("box.old")
    world.stack.change("box.web", ["password": "hunter2-new", "label": .sensitive("hunter2-x")])
    world.stack.add("network.new", ["name": "new"])
    world.stack.add("box.new", ["network_id": .ref("network.new.id")])
    world.stack.output("id", .ref("box.new.id"))
    world.provider.tamper(id: world.id("box.web")) { $0["tags"] = ["Name": "drifted"] }
    var plan = try await world.plan()
    let range = world.stack.desired().resources[0].nameRange
    plan.warnings = [
      .warning("careful", at: range, help: "Look.", notes: [.init("here too", at: range)])
    ]
    plan.rehearsal = RehearsalReport(steps: 3, refusals: [.error("no", at: range)])
    plan.variables = ["size": 3, "names": .set(of: ["a", "b"])]
    plan.sensitiveVariables = ["password"]
    return (plan, world)
  }

  @Test("no secret is in the file")
  func noSecrets() async throws {
    let text = String(decoding: PlanFile.write(try await plan().plan), as: UTF8.self)
    #expect(!text.contains("hunter2"))
    #expect(!text.contains("token-of"))
    #expect(text.contains("\"sensitive\""))
  }

  @Test("everything else comes back: actions, unknowns, sets, places, steps, drift, outputs")
  func roundTrip() async throws {
    var (plan, _) = try await plan()
    let access = AccessChange(
      principal: "user ci", verb: .undenied, summary: "a:* except a:B on * if k Equals v",
      actions: ["a:*"], exceptActions: ["a:B"], levels: ["Read"], resources: ["*"],
      exceptResources: ["r"], condition: ["Equals": ["k": ["v"]]])
    plan.changes[0].access = AccessReport(changes: [access], remarks: ["More is not known"])
    let (read, diagnostics) = PlanFile.read(PlanFile.write(plan), name: "p.json")
    #expect(diagnostics == [])
    let again = try #require(read)
    #expect(again.changes.map(\.access) == plan.changes.map(\.access))
    #expect(again.mode == plan.mode && again.context == plan.context)
    #expect(again.lineage == plan.lineage && again.serial == plan.serial)
    #expect(again.inputsDigest == plan.inputsDigest && again.provider == plan.provider)
    #expect(again.variables == plan.variables)
    #expect(again.sensitiveVariables == ["password"])
    #expect(again.steps == plan.steps)
    #expect(again.changes.map(\.action) == plan.changes.map(\.action))
    #expect(again.changes.map(\.reason) == plan.changes.map(\.reason))
    #expect(again.changes.map(\.dependencies) == plan.changes.map(\.dependencies))
    #expect(again.changes.map { $0.range?.location } == plan.changes.map { $0.range?.location })
    #expect(again["box.new"]?.after?["network_id"] == plan["box.new"]?.after?["network_id"])
    #expect(again["box.web"]?.after?["rules"] == plan["box.web"]?.after?["rules"])
    #expect(again["box.web"]?.after?["password"]?.containsSensitive == true)
    #expect(again["box.web"]?.after?["password"]?.isWhollyKnown == false)
    #expect(again.drift.map(\.differences) == plan.drift.map(\.differences))
    #expect(again.outputs.map(\.action) == plan.outputs.map(\.action))
    #expect(again.rehearsal?.steps == 3)
    #expect(again.warnings.map(\.message) == ["careful"])
    let formatter = DiagnosticText()
    #expect(
      again.warnings.map(formatter.text(of:)) == plan.warnings.map(formatter.text(of:)),
      "a warning of a saved plan still shows its line")
  }

  @Test("a saved plan can be carried out, secrets coming from the stack again")
  func carriedOut() async throws {
    var (plan, world) = try await plan()
    let read = try #require(PlanFile.read(PlanFile.write(plan), name: "p.json").plan)
    world.state = try await PlanSimulation.apply(
      read, world.stack.desired(), world.state, world.provider)
    #expect(try await !world.plan().hasChanges)
    let box = world.state.resources.first { $0.address.description == "box.web" }
    #expect(box?.attributes["password"] == "hunter2-new")
  }

  @Test(
    "a changed, damaged, foreign or newer file is refused with what is wrong",
    arguments: [
      ("\"serial\": 2", "\"serial\": 3", "its checksum does not fit its content"),
      ("\"action\": \"create\"", "\"action\": \"delete\"", "its checksum does not fit"),
      ("\"format\": 1", "\"format\": 2", "was written by a newer cainfra"),
      ("\"format\": 1", "\"format\": \"x\"", "it does not say its format"),
      ("\"kind\": \"cainfra plan\"", "\"kind\": \"else\"", "it is not a saved plan"),
    ])
  func refused(old: String, new: String, reason: String) async throws {
    let text = String(decoding: PlanFile.write(try await plan().plan), as: UTF8.self)
    #expect(text.contains(old))
    let changed = Self.replacingFirst(old, with: new, in: text)
    let (read, diagnostics) = PlanFile.read(Array(changed.utf8), name: "p.json")
    #expect(read == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains(reason) == true)
    #expect(diagnostics.first?.message.contains("p.json") == true)
  }

  @Test("Row 43: with any byte changed it is refused, or the same plan")
  func everyByte() async throws {
    let bytes = PlanFile.write(try await plan().plan)
    let (whole, _) = PlanFile.read(bytes, name: "p.json")
    let written = PlanFile.write(try #require(whole))
    for place in stride(from: 0, to: bytes.count, by: 17) {
      var changed = bytes
      changed[place] ^= UInt8(1) << (place % 8)
      let (read, diagnostics) = PlanFile.read(changed, name: "p.json")
      if let read {
        #expect(PlanFile.write(read) == written, "byte \(place)")
      } else {
        #expect(diagnostics.hasErrors, "byte \(place)")
      }
    }
  }

  @Test("a file cut anywhere is refused, and crashes nothing")
  func truncated() async throws {
    let bytes = PlanFile.write(try await plan().plan)
    for length in stride(from: 0, to: bytes.count - 2, by: max(1, bytes.count / 50)) {
      let (read, diagnostics) = PlanFile.read(Array(bytes[..<length]), name: "p.json")
      #expect(read == nil && diagnostics.hasErrors)
    }
  }

  @Test(
    "a stale plan is told with the planned and the present serial",
    arguments: [
      ("lineage-1", 2, "inputs-1", nil),
      (
        "lineage-1", 5, "inputs-1", "it was made at serial 2 of the state, which is now at serial 5"
      ),
      ("lineage-2", 2, "inputs-1", "made for another state"),
      ("lineage-1", 2, "inputs-2", "files or variables have changed"),
    ])
  func stale(lineage: String, serial: Int, digest: String, reason: String?) async throws {
    let (plan, world) = try await plan()
    var state = world.state
    state.lineage = lineage
    state.serial = serial
    let diagnostic = plan.check(state: state, inputsDigest: digest)
    #expect((diagnostic == nil) == (reason == nil))
    if let reason { #expect(diagnostic?.message.contains(reason) == true) }
  }

  @Test("the schema describes what is written")
  func schema() async throws {
    let (plan, _) = try await plan()
    let schema = PlanSchema.jsonSchema()
    #expect(JSONSchemaCheck(schema).problems(of: PlanFile.document(plan)) == [])
    var broken = plan
    broken.lineage = ""
    guard case .object(var fields) = PlanFile.document(broken) else { return }
    fields["surprise"] = true
    #expect(JSONSchemaCheck(schema).problems(of: .object(fields)) == ["$: surprise is not known"])
  }

  private static func replacingFirst(_ old: String, with new: String, in text: String) -> String {
    let whole = Array(text.utf8)
    let part = Array(old.utf8)
    for start in 0...(whole.count - part.count)
    where whole[start...].starts(with: part) {
      let changed = whole[..<start] + Array(new.utf8) + whole[(start + part.count)...]
      return String(decoding: changed, as: UTF8.self)
    }
    return text
  }
}
