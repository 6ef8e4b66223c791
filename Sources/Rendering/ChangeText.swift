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
    lines += Self.reasons(for: change).map { "  # (\(ValueText.oneLine($0)))" }
    guard change.reason != .settings else { return lines }
    var attributes = AttributeLines(palette: palette)
    if case .importing = change.action, change.differences.isEmpty, let after = change.after {
      attributes.appendPlain(after, level: 1)
    } else if change.action == .forget {
      attributes.appendBlock(
        before: change.before, after: change.before, differences: [], level: 1)
    } else {
      attributes.appendBlock(
        before: change.before, after: change.after, differences: change.differences, level: 1)
    }
    return lines + block(change.address, ChangeSymbol(of: change.action), attributes)
      + AccessText(palette: palette).lines(of: change)
  }

  /// The lines of a drift: what happened to the object outside.
  package func lines(of drift: Drift) -> [String] {
    let verb = drift.kind == .changed ? "has changed" : "has been deleted"
    let title = "  # \(palette.paint(ValueText.oneLine(drift.address), .bold)) \(verb)"
    var attributes = AttributeLines(palette: palette)
    attributes.appendBlock(
      before: drift.before, after: drift.after, differences: drift.differences, level: 1)
    let symbol = drift.kind == .changed ? ChangeSymbol.update : .delete
    return [title] + block(drift.address, symbol, attributes)
  }

  private func block(
    _ address: ResourceAddress, _ symbol: ChangeSymbol, _ attributes: AttributeLines
  ) -> [String] {
    let header =
      "\(symbol.padded(to: 3, palette)) resource \(ValueText.quoted(address.type)) "
      + "\(ValueText.quoted(address.name)) {"
    return [header] + attributes.lines + ["    }"]
  }

  /// The address, the former one of a move, with the deposed key where there is one.
  static func name(of change: Change) -> String {
    if case .move(let from) = change.action { return ValueText.oneLine(from) }
    let address = ValueText.oneLine(change.address)
    return change.deposedKey.map { "\(address) (deposed object \(ValueText.oneLine($0)))" }
      ?? address
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
    case .move: return "has moved to \(ValueText.oneLine(change.address))"
    case .forget: return "will no longer be managed by cainfra, but will not be destroyed"
    case .noOp: return "is unchanged"
    }
  }

  /// The further comment lines of a change, without marks.
  static func reasons(for change: Change) -> [String] {
    var reasons: [String] = []
    switch change.reason {
    case .gone:
      reasons.append(
        ["the object", change.id, "no longer exists"].compactMap(\.self).joined(separator: " "))
    case .notInStack: reasons.append("because \(change.address.block) is not in the stack")
    case .keyNotInForEach(let key): reasons.append("because key [\"\(key)\"] is not in for_each")
    case .disabled: reasons.append("because its `when` is false")
    case .deposed: reasons.append("left over from a partially-failed replacement")
    case .settings: reasons.append("protection, dependencies or lifecycle settings changed")
    case .dependencyReplaced:
      reasons.append("because \(change.cause?.description ?? "a dependency") is replaced")
    case .triggered, .cannotUpdate, nil:
      if let cause = change.cause { reasons.append("because of \(cause)") }
    case .tainted, .requested, .destroying: break
    }
    if case .importing(let id) = change.action { reasons.append("imported from \"\(id)\"") }
    return reasons
  }
}
