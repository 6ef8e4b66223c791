package import Diagnostics

/// The colours of the output; with colour off every text stays as it is.
package struct Palette: Sendable {
  /// What a colour stands for.
  package enum Style: String, Sendable {
    /// Something is made, or went well.
    case added = "32"
    /// Something changes, or needs attention.
    case changed = "33"
    /// Something is removed, or went wrong.
    case removed = "31"
    /// Headings.
    case bold = "1"
    /// What matters less.
    case dim = "2"
    /// What is read or only told.
    case told = "36"
  }

  /// Whether texts are coloured.
  package let isOn: Bool

  /// A palette with colour on or off.
  package init(isOn: Bool) { self.isOn = isOn }

  /// The text in the given style.
  package func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text in the style of a severity.
  package func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, .removed)
    case .warning: paint(text, .changed)
    case .suggestion, .note: paint(text, .told)
    }
  }
}
