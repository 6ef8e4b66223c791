import ResourceModel
import Values

/// The words the plan file has for actions, in the order of their documentation.
enum ActionWord: String, CaseIterable {
  case create, update, replace, delete, read, importing = "import", move, forget
  case noOp = "no-op"
}

extension ChangeAction {
  /// Enters the action, and what belongs to it.
  func encode(into fields: inout Fields) {
    fields["action"] = .string(word.rawValue)
    switch self {
    case .replace(let order): fields["order"] = .string(order.rawValue)
    case .importing(let id): fields["importID"] = .string(id)
    case .move(let from): fields["from"] = .string(from.description)
    case .create, .update, .delete, .read, .forget, .noOp: break
    }
  }

  /// Reads an action.
  init(_ fields: PlanFields) throws(PlanFault) {
    switch try fields.word("action", ActionWord.self) {
    case .create: self = .create
    case .update: self = .update
    case .replace: self = .replace(try fields.word("order"))
    case .delete: self = .delete
    case .read: self = .read
    case .importing: self = .importing(id: try fields.text("importID"))
    case .move: self = .move(from: try fields.address("from"))
    case .forget: self = .forget
    case .noOp: self = .noOp
    }
  }

  private var word: ActionWord {
    switch self {
    case .create: .create
    case .update: .update
    case .replace: .replace
    case .delete: .delete
    case .read: .read
    case .importing: .importing
    case .move: .move
    case .forget: .forget
    case .noOp: .noOp
    }
  }
}

/// The words the plan file has for reasons, in the order of their documentation.
enum ReasonWord: String, CaseIterable {
  case cannotUpdate, tainted, requested, triggered, gone, notInStack, keyNotInForEach, disabled
  case deposed, destroying, dependencyReplaced, settings
}

extension ChangeReason {
  /// Enters the reason, and what belongs to it.
  func encode(into fields: inout Fields) {
    fields["reason"] = .string(word.rawValue)
  }

  /// Reads a reason; nil where there is none.
  init?(_ fields: PlanFields) throws(PlanFault) {
    guard !fields["reason"].isNull else { return nil }
    switch try fields.word("reason", ReasonWord.self) {
    case .cannotUpdate: self = .cannotUpdate
    case .tainted: self = .tainted
    case .requested: self = .requested
    case .triggered: self = .triggered
    case .gone: self = .gone
    case .notInStack: self = .notInStack
    case .keyNotInForEach: self = .keyNotInForEach(try fields.optionalText("key") ?? "")
    case .disabled: self = .disabled
    case .deposed: self = .deposed
    case .destroying: self = .destroying
    case .dependencyReplaced: self = .dependencyReplaced
    case .settings: self = .settings
    }
  }

  private var word: ReasonWord {
    switch self {
    case .cannotUpdate: .cannotUpdate
    case .tainted: .tainted
    case .requested: .requested
    case .triggered: .triggered
    case .gone: .gone
    case .notInStack: .notInStack
    case .keyNotInForEach: .keyNotInForEach
    case .disabled: .disabled
    case .deposed: .deposed
    case .destroying: .destroying
    case .dependencyReplaced: .dependencyReplaced
    case .settings: .settings
    }
  }
}
