package import Values

/// Writes values as JSON (RFC 8259), the same bytes for the same value every time.
///
/// Sets are written as arrays. What drives a terminal is escaped: control characters, DEL, C1
/// controls, U+2028 and U+2029; `/` is not.
package struct JSONWriter {
  /// How the text is laid out.
  package enum Layout: Hashable, Sendable {
    /// On one line, without spaces.
    case compact
    /// One field or element a line, indented by two spaces, `"key": value`.
    case pretty
  }

  /// What is written in place of values that JSON does not have.
  package struct HiddenValues: Sendable {
    /// The text in place of an unknown value; nil for `null`.
    package var unknown: @Sendable (Unknown) -> String?
    /// The text in place of a sensitive value; nil to write the value itself.
    package var sensitive: @Sendable (Value) -> String?

    /// Texts given by the two functions.
    package init(
      unknown: @escaping @Sendable (Unknown) -> String?,
      sensitive: @escaping @Sendable (Value) -> String?
    ) {
      self.unknown = unknown
      self.sensitive = sensitive
    }

    /// Secrets hidden behind `(sensitive value)`; unknown values are null.
    package static let redacted = HiddenValues(
      unknown: { _ in nil }, sensitive: { _ in "(sensitive value)" })

    /// Secrets in clear; unknown values are null.
    package static let revealed = HiddenValues(unknown: { _ in nil }, sensitive: { _ in nil })
  }

  private let layout: Layout
  private let sortsFields: Bool
  private let hidden: HiddenValues

  /// A writer; `sortsFields` puts fields in the byte order of their names.
  package init(
    _ layout: Layout = .compact, sortsFields: Bool = false, hidden: HiddenValues = .redacted
  ) {
    self.layout = layout
    self.sortsFields = sortsFields
    self.hidden = hidden
  }

  /// The JSON text of a value, without a line break at the end.
  package func bytes(of value: Value) -> [UInt8] {
    var output: [UInt8] = []
    append(value, to: &output)
    return output
  }

  /// The JSON text of a value, without a line break at the end.
  package func text(of value: Value) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// Writes a value at the end of `output`.
  package func append(_ value: Value, to output: inout [UInt8]) {
    append(value, to: &output, level: 0)
  }

  private func append(_ value: Value, to output: inout [UInt8], level: Int) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number): output += number.description.utf8
    case .string(let text): JSONText.appendQuoted(text, to: &output)
    case .list(let list), .set(let list): append(list, to: &output, level: level)
    case .object(let fields): append(fields, to: &output, level: level)
    case .unknown(let unknown):
      if let text = hidden.unknown(unknown) {
        JSONText.appendQuoted(text, to: &output)
      } else {
        output += "null".utf8
      }
    case .sensitive(let inner):
      if let text = hidden.sensitive(inner) {
        JSONText.appendQuoted(text, to: &output)
      } else {
        append(inner, to: &output, level: level)
      }
    }
  }

  private func append(_ list: ValueList, to output: inout [UInt8], level: Int) {
    guard !list.isEmpty else {
      output += "[]".utf8
      return
    }
    output.append(UInt8(ascii: "["))
    for (place, element) in list.elements.enumerated() {
      separate(place, in: &output, level: level + 1)
      append(element, to: &output, level: level + 1)
    }
    breakLine(in: &output, level: level)
    output.append(UInt8(ascii: "]"))
  }

  private func append(_ fields: Fields, to output: inout [UInt8], level: Int) {
    guard !fields.isEmpty else {
      output += "{}".utf8
      return
    }
    output.append(UInt8(ascii: "{"))
    for (place, field) in (sortsFields ? fields.sorted : fields).enumerated() {
      separate(place, in: &output, level: level + 1)
      JSONText.appendQuoted(field.key, to: &output)
      output.append(UInt8(ascii: ":"))
      if layout == .pretty { output.append(UInt8(ascii: " ")) }
      append(field.value, to: &output, level: level + 1)
    }
    breakLine(in: &output, level: level)
    output.append(UInt8(ascii: "}"))
  }

  private func separate(_ place: Int, in output: inout [UInt8], level: Int) {
    if place > 0 { output.append(UInt8(ascii: ",")) }
    breakLine(in: &output, level: level)
  }

  private func breakLine(in output: inout [UInt8], level: Int) {
    guard layout == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: 2 * level)
  }
}
