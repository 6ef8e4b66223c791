package import Planning
import ResourceModel
import Values

/// One change of a plan as text: a comment that says what happens and why, then the block.
package struct ChangeText {
  private let palette: Palette

  /// A formatter of changes.
  package init(palette: Palette) { self.palette = palette }

  /// The lines of a change; none for one that does nothing.
  package func lines(of change: Change) -> [String] {
    guard change.action != .noOp else { return [] }
    let title = Self.title(of: change, palette)
    var lines = ["  # \(palette.paint(Self.name(of: change), .bold)) \(title)"]
    lines += Self.reasons(for: change).map { "  # (\($0))" }
    guard change.reason != .settings else { return lines }
    let symbol = ChangeSymbol(of: change.action)
    lines.append(
      "\(symbol.padded(to: 3, palette)) resource \(ValueText.quoted(change.address.type)) "
        + "\(ValueText.quoted(change.address.name)) {")
    var attributes = AttributeLines(palette: palette)
    attributes.appendBlock(
      before: change.before, after: change.after, differences: change.differences, level: 1)
    return lines + attributes.lines + ["    }"]
  }

  /// The lines of a drift: what happened to the object outside.
  package func lines(of drift: Drift) -> [String] {
    let verb = drift.kind == .changed ? "has changed" : "has been deleted"
    var lines = ["  # \(palette.paint(drift.address.description, .bold)) \(verb)"]
    let symbol = drift.kind == .changed ? ChangeSymbol.update : .delete
    lines.append(
      "\(symbol.padded(to: 3, palette)) resource \(ValueText.quoted(drift.address.type)) "
        + "\(ValueText.quoted(drift.address.name)) {")
    var attributes = AttributeLines(palette: palette)
    attributes.appendBlock(
      before: drift.before, after: drift.after, differences: drift.differences, level: 1)
    return lines + attributes.lines + ["    }"]
  }

  /// The address, with the deposed key where there is one.
  static func name(of change: Change) -> String {
    guard let key = change.deposedKey else { return change.address.description }
    return "\(change.address) (deposed object \(key))"
  }

  /// What happens to the resource, in words scripts look for.
  static func title(of change: Change, _ palette: Palette = Palette(isOn: false)) -> String {
    switch change.action {
    case .create: return "will be created"
    case .update where change.reason == .settings:
      return "will be updated in the state only"
    case .update: return "will be updated in-place"
    case .replace:
      let must = palette.paint("replaced", .removed)
      switch change.reason {
      case .tainted: return "is tainted, so must be \(must)"
      case .requested: return "will be \(must), as requested"
      case .triggered: return "will be \(must) due to changes in replace_triggered_by"
      default: return "must be \(must)"
      }
    case .delete: return "will be \(palette.paint("destroyed", .removed))"
    case .read: return "will be read during apply"
    case .importing: return "will be imported"
    case .move: return "has moved to \(change.address)"
    case .forget: return "will no longer be managed, and left alone"
    case .noOp: return "is unchanged"
    }
  }

  /// The further comment lines of a change, without marks.
  static func reasons(for change: Change) -> [String] {
    var reasons: [String] = []
    switch change.reason {
    case .gone: reasons.append("the object \(change.id ?? "") no longer exists")
    case .notInStack: reasons.append("because \(change.address.block) is not in the stack")
    case .keyNotInForEach(let key): reasons.append("because key [\"\(key)\"] is not in for_each")
    case .disabled: reasons.append("because its `when` is false")
    case .deposed: reasons.append("left over from a partially-failed replacement")
    case .settings: reasons.append("protection, dependencies or lifecycle settings changed")
    case .dependencyReplaced:
      reasons.append("because \(change.cause?.description ?? "a dependency") is replaced")
    case .triggered, .cannotUpdate:
      if let cause = change.cause { reasons.append("because of \(cause)") }
    case .tainted, .requested, .destroying, nil: break
    }
    switch change.action {
    case .importing(let id): reasons.append("imported from \"\(id)\"")
    case .move(let from): reasons.append("moved from \(from)")
    default: break
    }
    return reasons
  }
}
