import FoundationEssentials
import JSONSyntax
import Synchronization

/// Keeps secrets out of what is printed, wherever they get into it.
///
/// Values that are marked as sensitive are not shown as they are; but a provider's error may repeat
/// what was sent, and an id or an ARN be made from it. So every line is searched for the secrets
/// that are known, as they are and as JSON, HTML, URLs and base64 write them.
package final class SecretFilter: Sendable {
  /// What stands in place of a secret.
  static let mask = "(sensitive value)"
  /// The fewest bytes of a text that is searched for: shorter ones are in many words.
  static let shortest = 6

  private struct Table {
    var known: Set<String> = []
    /// What is searched for, by its first two bytes.
    var patterns: [UInt16: [[UInt8]]] = [:]
  }

  private let table = Mutex(Table())

  /// A filter that knows no secret.
  package init() {}

  /// Searches for these texts from now on.
  func add(_ texts: some Sequence<String>) {
    table.withLock { table in
      for text in texts where text.utf8.count >= Self.shortest {
        guard table.known.insert(text).inserted else { continue }
        for spelling in Set(Self.spellings(of: text)) {
          let bytes = Array(spelling.utf8)
          table.patterns[Self.start(bytes, 0), default: []].append(bytes)
        }
      }
    }
  }

  /// The text without secrets.
  func filtered(_ text: String) -> String {
    let patterns = table.withLock { $0.patterns }
    guard !patterns.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while place + 1 < bytes.count {
      let found = patterns[Self.start(bytes, place)]?
        .filter { bytes[place...].starts(with: $0) }.map(\.count).max()
      if let found {
        result += bytes[copied..<place]
        result += Self.mask.utf8
        place += found
        copied = place
      } else {
        place += 1
      }
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  private static func start(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
  }

  /// A text as various forms write it.
  private static func spellings(of text: String) -> [String] {
    let json = JSONText.quoted(text).dropFirst().dropLast()
    var html = ""
    var url = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    for byte in text.utf8 {
      switch byte {
      case 45, 46, 48...57, 65...90, 95, 97...122, 126: url.append(Character(UnicodeScalar(byte)))
      default: url += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    let base64 = Data(text.utf8).base64EncodedString()
    return [text, String(json), html, url, String(base64.prefix { $0 != "=" })]
  }
}
