import ResourceModel
import Values

/// One value as Terraform's JSON splits it: what is known, what is not, and what must not be shown.
struct TerraformValue {
  /// The known part; unknown fields are missing, and what must not be shown is null.
  let known: Value
  /// `true` where a part is unknown, in the value's own shape.
  let unknown: Value
  /// `true` where a part must not be shown, in the value's own shape.
  let sensitive: Value

  /// Splits a value.
  init(_ value: Value) {
    known = Self.known(value)
    unknown = Self.shape(value) { $0.isUnknown && !$0.isRedacted }
    sensitive = Self.shape(value) {
      if case .sensitive = $0 { true } else { false }
    }
  }

  private static func known(_ value: Value) -> Value {
    switch value {
    case .null, .bool, .number, .string: return value
    case .unknown, .sensitive: return .null
    case .list(let list), .set(let list): return .array(list.map(known))
    case .object(let fields):
      return .fields(
        fields.filter { !$0.value.isUnknown || $0.value.isRedacted }.map {
          ($0.key, known($0.value))
        })
    }
  }

  /// `true` where a part has the property, maps of what has it inside, `false` elsewhere.
  private static func shape(_ value: Value, _ holds: (Value) -> Bool) -> Value {
    if holds(value) { return true }
    switch value {
    case .null, .bool, .number, .string, .unknown, .sensitive: return false
    case .list(let list), .set(let list):
      return .array(list.map { shape($0, holds) })
    case .object(let fields):
      let parts = fields.map { ($0.key, shape($0.value, holds)) }
      return .fields(parts.filter { $0.1 != false })
    }
  }
}

extension Value {
  /// Whether it is what a saved plan has in place of a value that must not be shown.
  fileprivate var isRedacted: Bool { self == .sensitive(.unknown(Unknown())) }
}

extension ChangeAction {
  /// The action in Terraform's words.
  var terraformActions: [String] {
    switch self {
    case .create: ["create"]
    case .update: ["update"]
    case .replace(.deleteThenCreate): ["delete", "create"]
    case .replace(.createThenDelete): ["create", "delete"]
    case .delete: ["delete"]
    case .read: ["read"]
    case .forget: ["forget"]
    case .importing, .move, .noOp: ["no-op"]
    }
  }
}

extension Change {
  /// The reason in Terraform's words; nil where Terraform has none.
  var terraformReason: String? {
    switch reason {
    case .cannotUpdate: "replace_because_cannot_update"
    case .tainted: "replace_because_tainted"
    case .requested: "replace_by_request"
    case .triggered: "replace_by_triggers"
    case .notInStack: "delete_because_no_resource_config"
    case .keyNotInForEach: "delete_because_each_key"
    case .disabled: "delete_because_enabled_false"
    case .gone, .deposed, .destroying, .dependencyReplaced, .settings, nil: nil
    }
  }
}
