import Values

extension Value {
  /// Two states of one value with the same parts hidden in both.
  ///
  /// A part that is marked on one side only would otherwise show on the other what is hidden.
  static func hidingAlike(_ old: Value, _ new: Value) -> (old: Value, new: Value) {
    guard old.containsSensitive || new.containsSensitive else { return (old, new) }
    var secrets: Set<Value> = []
    old.collectSensitive(into: &secrets)
    new.collectSensitive(into: &secrets)
    return (old.hiding(secrets), new.hiding(secrets))
  }

  private func collectSensitive(into secrets: inout Set<Value>) {
    switch self {
    case .null, .bool, .number, .string, .unknown: break
    case .sensitive(let inner):
      let plain = inner.unmarked
      if !plain.isNull, !plain.isUnknown { secrets.insert(plain) }
    case .list(let list), .set(let list):
      for part in list { part.collectSensitive(into: &secrets) }
    case .object(let fields):
      for part in fields.values { part.collectSensitive(into: &secrets) }
    }
  }

  private func hiding(_ secrets: Set<Value>) -> Value {
    if secrets.contains(self) { return markedSensitive }
    switch self {
    case .null, .bool, .number, .string, .unknown, .sensitive: return self
    case .list(let list):
      return .list(ValueList(list.map { $0.hiding(secrets) }, isTyped: list.isTyped))
    case .set(let list):
      return .set(ValueList(list.map { $0.hiding(secrets) }, isTyped: list.isTyped))
    case .object(let fields): return .object(fields.mapValues { $0.hiding(secrets) })
    }
  }
}
