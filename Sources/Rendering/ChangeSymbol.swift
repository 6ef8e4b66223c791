import Planning

/// The mark in front of a line of a plan.
enum ChangeSymbol: Hashable, CaseIterable {
  case create
  case update
  case delete
  case deleteThenCreate
  case createThenDelete
  case read
  case forget
  case none

  /// The mark of an action; `none` for what is not marked.
  init(of action: ChangeAction) {
    switch action {
    case .create: self = .create
    case .update: self = .update
    case .replace(.deleteThenCreate): self = .deleteThenCreate
    case .replace(.createThenDelete): self = .createThenDelete
    case .delete: self = .delete
    case .read: self = .read
    case .forget: self = .forget
    case .importing, .move, .noOp: self = .none
    }
  }

  /// The mark itself, without colour.
  var text: String {
    switch self {
    case .create: "+"
    case .update: "~"
    case .delete: "-"
    case .deleteThenCreate: "-/+"
    case .createThenDelete: "+/-"
    case .read: "<="
    case .forget: "."
    case .none: " "
    }
  }

  /// What the mark means, for the legend.
  var legend: String {
    switch self {
    case .create: "create"
    case .update: "update in-place"
    case .delete: "destroy"
    case .deleteThenCreate: "destroy and then create replacement"
    case .createThenDelete: "create replacement and then destroy"
    case .read: "read"
    case .forget: "forget"
    case .none: ""
    }
  }

  /// The mark, coloured, right-aligned in `width` columns.
  func padded(to width: Int, _ palette: Palette) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return padding + colored(palette)
  }

  private func colored(_ palette: Palette) -> String {
    switch self {
    case .create: palette.paint(text, .added)
    case .update: palette.paint(text, .changed)
    case .delete: palette.paint(text, .removed)
    case .deleteThenCreate:
      palette.paint("-", .removed) + "/" + palette.paint("+", .added)
    case .createThenDelete:
      palette.paint("+", .added) + "/" + palette.paint("-", .removed)
    case .read: palette.paint(text, .told)
    case .forget, .none: text
    }
  }
}
