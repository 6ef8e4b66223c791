/// A file of the form that AWS's command line keeps its settings in, as sections of settings.
///
/// A section met again goes on where it ended, and a later setting of the same name wins. A line
/// that begins with white space belongs to the setting above it. `#` and `;` begin a comment at the
/// start of a line, or after white space.
struct ProfileFile: Hashable, Sendable {
  /// How large a file may be, in bytes.
  static let sizeLimit = 1 << 20

  /// A section's settings, and under them the settings inside.
  struct Section: Hashable, Sendable {
    var settings: [String: String] = [:]
    var nested: [String: [String: String]] = [:]
  }

  /// The sections by what stands in their brackets, inner white space made single.
  private(set) var sections: [String: Section] = [:]

  /// A file that is not there.
  init() {}

  /// Reads a file; a message tells the line, but nothing of what it holds, which may be secret.
  init(_ bytes: [UInt8], path: String) throws(ClientProblem) {
    guard bytes.count <= Self.sizeLimit else {
      throw ClientProblem("\(path) is larger than 1 MiB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ClientProblem("\(path) is not UTF-8")
    }
    var section: String?
    var setting: String?
    for (index, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let content = Self.withoutComment(line)
      guard !content.isEmpty else { continue }
      let place = "\(path):\(index + 1)"
      if content.first == "[" {
        section = try Self.sectionName(content, place)
        setting = nil
        if let section { sections[section, default: Section()].settings.merge([:]) { $1 } }
        continue
      }
      guard let current = section else {
        throw ClientProblem("\(place): a setting stands before the first section")
      }
      let pair = Self.pair(content)
      if line.first?.isWhitespace == true, let parent = setting {
        // A line that goes on; only `services` and `s3` have settings inside.
        if let (name, value) = pair {
          sections[current]?.nested[parent, default: [:]][name] = value
        }
        continue
      }
      guard let (name, value) = pair else {
        throw ClientProblem("\(place): the line has neither a section nor `NAME = VALUE`")
      }
      sections[current]?.settings[name] = value
      setting = name
    }
  }

  private static func sectionName(
    _ content: Substring, _ place: String
  ) throws(ClientProblem) -> String {
    guard let end = content.firstIndex(of: "]") else {
      throw ClientProblem("\(place): a section's bracket is not closed")
    }
    let words = content[..<end].dropFirst().split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  private static func pair(_ content: Substring) -> (name: String, value: String)? {
    guard let sign = content.firstIndex(of: "=") else { return nil }
    let name = trimmed(content[..<sign])
    guard !name.isEmpty else { return nil }
    return (name.lowercased(), String(trimmed(content[content.index(after: sign)...])))
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var isAfterSpace = true
    for index in line.indices {
      let character = line[index]
      if isAfterSpace, character == "#" || character == ";" { return trimmed(line[..<index]) }
      isAfterSpace = character.isWhitespace
    }
    return trimmed(line)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
