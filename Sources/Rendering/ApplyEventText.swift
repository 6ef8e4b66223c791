package import Applying
package import Planning
import ResourceModel

/// The lines that tell how an apply goes on, in the words scripts look for.
package struct ApplyEventText {
  private let palette: Palette
  /// Ids longer than this are cut.
  private static let idLimit = 80

  /// A formatter of events.
  package init(palette: Palette) { self.palette = palette }

  /// The lines of an event; empty for one that is not worth a line.
  package func lines(of event: ApplyEvent) -> [String] {
    switch event {
    case .started(let step, let id):
      guard let verb = Self.verb(of: step) else { return [] }
      return ["\(name(step)): \(verb)...\(Self.mark(id))"]
    case .progress(let step, let id, let elapsed):
      guard let verb = Self.verb(of: step) else { return [] }
      let mark = id.map { "id=\(Self.cut($0)), " } ?? ""
      return [
        "\(name(step)): Still \(verb.lowercased())... [\(mark)\(elapsed.elapsedText) elapsed]"
      ]
    case .retrying(let step, let attempt, let error, let delay):
      let wait = delay < .seconds(1) ? "shortly" : "in \(delay.elapsedText)"
      return [
        "\(name(step)): \(palette.paint("Retrying", .changed)) \(wait) "
          + "(attempt \(attempt)): \(ValueText.oneLine(error))"
      ]
    case .completed(let step, let id, let elapsed):
      guard let noun = Self.noun(of: step) else { return [] }
      let shownID = Self.isDelete(step) ? nil : id
      return [
        "\(name(step)): \(noun) complete after \(elapsed.elapsedText)\(Self.mark(shownID))"
      ]
    case .failed(let step, let error, _):
      return [
        "\(name(step)): \(palette.paint("Failed", .removed)): "
          + ValueText.oneLine(error)
      ]
    case .skipped(let step, let blocker):
      return [
        "\(name(step)): \(palette.paint("Skipped", .changed)): blocked by \(ValueText.oneLine(blocker))"
      ]
    case .stopping(let running):
      let names = running.map(Self.label).joined(separator: ", ")
      let what = running.isEmpty ? "nothing is running" : "waiting for \(names)"
      return ["", "Interrupt received: nothing new starts; \(what).", ""]
    }
  }

  private func name(_ step: PlanStep) -> String {
    palette.paint(Self.label(of: step), .bold)
  }

  /// The address, with the deposed key where the step is about a deposed object.
  package static func label(of step: PlanStep) -> String {
    let address = ValueText.oneLine(step.address)
    guard case .delete(let key?) = step.operation else { return address }
    return "\(address) (deposed object \(ValueText.oneLine(key)))"
  }

  private static func isDelete(_ step: PlanStep) -> Bool {
    if case .delete = step.operation { return true }
    return false
  }

  private static func mark(_ id: String?) -> String { id.map { " [id=\(cut($0))]" } ?? "" }

  private static func cut(_ id: String) -> String {
    let text = ValueText.oneLine(id)
    return text.count > idLimit ? text.prefix(idLimit) + "…" : text
  }

  private static func verb(of step: PlanStep) -> String? {
    switch step.operation {
    case .create: "Creating"
    case .update: "Modifying"
    case .delete: "Destroying"
    case .record, .forget: nil
    }
  }

  private static func noun(of step: PlanStep) -> String? {
    switch step.operation {
    case .create: "Creation"
    case .update: "Modifications"
    case .delete: "Destruction"
    case .record, .forget: nil
    }
  }
}
