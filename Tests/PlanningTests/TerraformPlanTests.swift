import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("A plan in Terraform's form")
struct TerraformPlanTests {
  private func document(_ change: (inout World) -> Void) async throws -> Value {
    var world = try await World.networkAndBox()
    change(&world)
    return PlanJSON.terraform(try await world.plan(), catalog: world.provider.catalog)
  }

  private func change(_ address: String, in document: Value) -> Value? {
    document["resource_changes"]?.elements?.first { $0["address"] == .string(address) }
  }

  @Test("the version, Terraform's type names and the Region are where tools look")
  func frame() async throws {
    let document = try await document { _ in }
    #expect(document["format_version"] == "1.2")
    let box = change("toy_box.web", in: document)
    #expect(box?["type"] == "toy_box" && box?["name"] == "web" && box?["mode"] == "managed")
    let expressions = document["configuration"]?["provider_config"]?["aws"]?["expressions"]
    #expect(expressions?["region"]?["constant_value"] == "here-1")
    let planned = document["planned_values"]?["root_module"]?["resources"]?.elements
    #expect(
      planned?.compactMap { $0["address"]?.stringValue } == ["toy_box.web", "toy_network.main"])
    #expect(document["resource_drift"] == nil)
  }

  @Test("a key becomes the index")
  func index() async throws {
    let document = try await document { $0.stack.add("network.n[\"k\"]", ["name": "k"]) }
    let network = change("toy_network.n[\"k\"]", in: document)
    #expect(network?["index"] == "k" && network?["name"] == "n")
  }

  @Test("replacements have two actions, their paths and the reason")
  func replacement() async throws {
    let document = try await document { world in
      world.stack.change("network.main", ["name": "other"])
    }
    let network = change("toy_network.main", in: document)
    #expect(network?["change"]?["actions"] == ["delete", "create"])
    #expect(network?["change"]?["replace_paths"] == [["name"]])
    #expect(network?["action_reason"] == "replace_because_cannot_update")
    let after = change("toy_box.web", in: document)?["change"]
    #expect(after?["after"]?["network_id"] == nil, "unknown attributes are absent from after")
    #expect(after?["after_unknown"]?["network_id"] == true)
    #expect(after?["before"]?["network_id"] == "network-main-1")
  }

  @Test("create has no before, delete no after, and both keys are there")
  func nulls() async throws {
    let document = try await document { world in
      world.stack.remove("box.web")
      world.stack.add("network.new", ["name": "new"])
    }
    let created = change("toy_network.new", in: document)?["change"]
    let deleted = change("toy_box.web", in: document)?["change"]
    #expect(created?["actions"] == ["create"] && created?["before"] == .null)
    #expect(deleted?["actions"] == ["delete"] && deleted?["after"] == .null)
    #expect(
      change("toy_box.web", in: document)?["action_reason"] == "delete_because_no_resource_config")
  }

  @Test("secrets are null and marked; documents are JSON texts")
  func secretsAndDocuments() async throws {
    let document = try await document { world in
      world.stack.change("box.web", ["password": "hunter2", "policy": ["rule": "1"]])
    }
    let box = change("toy_box.web", in: document)?["change"]
    #expect(box?["after"]?["password"] == .null)
    #expect(box?["after_sensitive"]?["password"] == true)
    #expect(box?["after"]?["policy"] == "{\n  \"rule\": \"1\"\n}")
    #expect(!document.canonicalText.contains("hunter2"))
  }

  @Test("a change of settings alone is no-op")
  func settings() async throws {
    let document = try await document { $0.stack.resources[1].protect = true }
    #expect(change("toy_box.web", in: document)?["change"]?["actions"] == ["no-op"])
  }

  @Test("outputs are told with their actions")
  func outputs() async throws {
    let document = try await document { $0.stack.output("id", .ref("box.web.id")) }
    #expect(document["output_changes"]?["id"]?["actions"] == ["create"])
    #expect(document["output_changes"]?["id"]?["after"] == "box-web-1")
  }
}
