import JSONSyntax
package import ResourceModel
package import Values

/// A plan in the subset of Terraform's plan representation 1.2 that policy and summary tools read.
///
/// The form is that of `terraform show -json` (HashiCorp, "JSON Output Format"), with two
/// differences: what must not be shown is null, and only resources of types that the catalog knows
/// get Terraform's type names.
package struct PlanJSON {
  private let plan: Plan
  private let catalog: ResourceTypeCatalog

  /// The plan in Terraform's form.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - catalog: the types, for their names in Terraform.
  /// - Returns: the JSON document.
  package static func terraform(_ plan: Plan, catalog: ResourceTypeCatalog) -> Value {
    PlanJSON(plan: plan, catalog: catalog).document
  }

  private var document: Value {
    var fields: Fields = [
      "format_version": "1.2",
      "terraform_version": "1.11.4",
      "variables": .object(plan.variables.mapValues { ["value": TerraformValue($0).known] }),
      "planned_values": plannedValues,
    ]
    if !plan.drift.isEmpty { fields["resource_drift"] = .array(plan.drift.map(drift)) }
    fields["resource_changes"] = .array(plan.changes.map(change))
    fields["output_changes"] = .fields(plan.outputs.map { ($0.name, Self.output($0)) })
    fields["prior_state"] = priorState
    fields["configuration"] = configuration
    fields["applyable"] = .bool(plan.hasChanges)
    fields["complete"] = .bool(plan.targets == PlanTargets())
    fields["errored"] = false
    return .object(fields)
  }

  // MARK: - Changes

  private func change(_ change: Change) -> Value {
    var fields = identity(change.address)
    fields["deposed"] = change.deposedKey.map(Value.string)
    if case .move(let from) = change.action {
      fields["previous_address"] = .string(terraformAddress(from))
    }
    var inner = Self.comparison(
      actions: change.reason == .settings ? ["no-op"] : change.action.terraformActions,
      before: change.before.map { attributes($0, of: change.address) },
      after: change.after.map { attributes($0, of: change.address) })
    if !change.replacePaths.isEmpty {
      inner["replace_paths"] = .array(change.replacePaths.map(\.encoded))
    }
    if case .importing(let id) = change.action { inner["importing"] = ["id": .string(id)] }
    fields["change"] = .object(inner)
    fields["action_reason"] = change.terraformReason.map(Value.string)
    return .object(fields)
  }

  private func drift(_ drift: Drift) -> Value {
    var fields = identity(drift.address)
    let isGone = drift.kind == .deleted
    fields["change"] = .object(
      Self.comparison(
        actions: [isGone ? "delete" : "update"],
        before: attributes(drift.before, of: drift.address),
        after: drift.after.map { attributes($0, of: drift.address) }))
    return .object(fields)
  }

  private static func output(_ output: OutputChange) -> Value {
    .object(
      comparison(
        actions: output.action.terraformActions,
        before: output.action == .create ? .null : output.before,
        after: output.action == .delete ? .null : output.after))
  }

  private static func comparison(actions: [String], before: Value?, after: Value?) -> Fields {
    let old = TerraformValue(before ?? .null)
    let new = TerraformValue(after ?? .null)
    return [
      "actions": .strings(actions), "before": old.known, "after": new.known,
      "after_unknown": new.unknown, "before_sensitive": old.sensitive,
      "after_sensitive": new.sensitive,
    ]
  }

  // MARK: - Resources

  private var plannedValues: Value {
    let resources = plan.changes.compactMap { change -> Value? in
      guard change.deposedKey == nil, let after = change.after else { return nil }
      return resource(change.address, after)
    }
    let outputs = plan.outputs.filter { $0.action != .delete }.map { output in
      (output.name, Self.planned(output))
    }
    return ["outputs": .fields(outputs), "root_module": ["resources": .array(resources)]]
  }

  private static func planned(_ output: OutputChange) -> Value {
    let value = TerraformValue(output.after)
    var fields: Fields = ["sensitive": .bool(output.after.containsSensitive)]
    if output.after.isWhollyKnown { fields["value"] = value.known }
    return .object(fields)
  }

  private var priorState: Value {
    let resources = plan.changes.compactMap { change in
      change.before.map { resource(change.address, $0) }
    }
    return [
      "format_version": "1.0", "terraform_version": "1.11.4",
      "values": ["root_module": ["resources": .array(resources)]],
    ]
  }

  private func resource(_ address: ResourceAddress, _ attributes: Fields) -> Value {
    let value = TerraformValue(self.attributes(attributes, of: address))
    var fields = identity(address)
    fields["schema_version"] = .int(catalog[address.type]?.schemaVersion ?? 1)
    fields["values"] = value.known
    fields["sensitive_values"] = value.sensitive
    return .object(fields)
  }

  /// The attributes with documents as JSON texts, as Terraform has policies.
  private func attributes(_ attributes: Fields, of address: ResourceAddress) -> Value {
    var result = attributes
    for attribute in catalog[address.type]?.attributes ?? [] {
      guard case .document = attribute.type, case .object? = result[attribute.name],
        let document = result[attribute.name]
      else { continue }
      if document.isWhollyKnown, !document.containsSensitive {
        result[attribute.name] = .string(JSONWriter(.pretty).text(of: document))
      } else if !document.containsSensitive {
        result[attribute.name] = .unknown(Unknown())
      }
    }
    return .object(result)
  }

  private var configuration: Value {
    let region: Value = ["constant_value": .string(plan.context.region)]
    let blocks = plan.changes.filter { $0.after != nil && $0.deposedKey == nil }
    var seen: Set<ResourceAddress> = []
    let resources = blocks.filter { seen.insert($0.address.block).inserted }.map { change in
      var fields = identity(change.address.block)
      fields["provider_config_key"] = "aws"
      fields["depends_on"] = .strings(change.dependencies.map { terraformAddress($0.block) })
      return Value.object(fields)
    }
    return [
      "provider_config": [
        "aws": [
          "name": "aws", "full_name": .string(Self.providerName),
          "expressions": ["region": region],
        ]
      ],
      "root_module": ["resources": .array(resources)],
    ]
  }

  // MARK: - Names

  private static let providerName = "registry.terraform.io/hashicorp/aws"

  private func identity(_ address: ResourceAddress) -> Fields {
    var fields: Fields = [
      "address": .string(terraformAddress(address)), "mode": "managed",
      "type": .string(terraformType(address)), "name": .string(address.name),
    ]
    fields["index"] = address.key.map(Value.string)
    fields["provider_name"] = .string(Self.providerName)
    if !address.modules.isEmpty {
      fields["module_address"] = .string(
        address.modules.map { "module.\($0)" }.joined(separator: "."))
    }
    return fields
  }

  private func terraformType(_ address: ResourceAddress) -> String {
    catalog[address.type]?.terraformName ?? address.type
  }

  private func terraformAddress(_ address: ResourceAddress) -> String {
    ResourceAddress(
      modules: address.modules, type: terraformType(address), name: address.name, key: address.key
    ).description
  }
}
