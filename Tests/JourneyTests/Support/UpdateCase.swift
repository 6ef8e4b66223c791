import Foundation

/// A stack in several versions, and what the plan from each to the next must say.
///
/// The file is a stream of YAML documents without `stack`, `region` and `account`. A comment before
/// the first says what the case shows. In the others, one comment for each change says what is
/// planned, and may say with which options:
///
/// ```yaml
/// # with: --replace vpc.main
/// # plan: -/+ subnet.a availability_zone! tags
/// # plan: ~ vpc.main tags
/// ```
///
/// After the symbol and the address come the attributes that the plan shows as changed: with `!`
/// where they force the replacement, with `?` where an update leaves the value open. Of a
/// replacement, what is merely made anew is left out. `state` in place of a symbol is a change of
/// the state alone, `none` in place of all an empty plan.
struct UpdateCase {
  struct Version {
    var stack: String
    var options: String
    var plan: [String]
  }

  var versions: [Version]

  /// Reads the case at `path`.
  init(path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    versions = text.components(separatedBy: "\n---\n").map { document in
      func comments(_ word: String) -> [String] {
        document.split(separator: "\n").compactMap { line in
          line.hasPrefix("# \(word): ") ? String(line.dropFirst(word.count + 4)) : nil
        }
      }
      return Version(
        stack: "stack: update\nregion: eu-west-1\naccount: \"111122223333\"\n\(document)\n",
        options: comments("with").joined(separator: " "), plan: comments("plan"))
    }
  }

  /// The changes of a plan, as cases write them.
  static func changes(in plan: String) -> [String] {
    var changes: [PlannedChange] = []
    var isInside = false
    for line in plan.split(separator: "\n") {
      if let title = line.wholeMatch(of: #/  # ([a-z0-9_]+\.[\w-]+(?:\[".*?"\])?) .*/#) {
        changes.append(PlannedChange(address: String(title.1)))
        isInside = true
      } else if line == "    }" {
        isInside = false
      } else if isInside {
        changes[changes.count - 1].read(line)
      }
    }
    return changes.isEmpty ? ["none"] : changes.map(\.description)
  }
}

/// One change of a plan, read from its text.
private struct PlannedChange: CustomStringConvertible {
  struct Attribute {
    var name: String
    var isForcing: Bool
    var isOpen: Bool
  }

  var address: String
  var symbol = "state"
  var attributes: [Attribute] = []

  init(address: String) { self.address = address }

  mutating func read(_ line: Substring) {
    let isForcing = line.contains("# forces replacement")
    if let head = line.wholeMatch(of: /(.{3}) resource ".*/) {
      symbol = head.1.trimmingCharacters(in: .whitespaces)
    } else if let attribute = line.wholeMatch(of: #/      [-+~] (\w+) += (.*)/#) {
      let isOpen = attribute.2.contains(/^(.* -> )?\(known after apply\)/)
      attributes.append(
        Attribute(name: String(attribute.1), isForcing: isForcing, isOpen: isOpen))
    } else if !attributes.isEmpty {
      if isForcing { attributes[attributes.count - 1].isForcing = true }
      if line.contains(/^        [\]}] -> \(known after apply\)/) {
        attributes[attributes.count - 1].isOpen = true
      }
    }
  }

  var description: String {
    let isReplacement = ["-/+", "+/-"].contains(symbol)
    let shown = attributes.filter { !isReplacement || !$0.isOpen || $0.isForcing }.map {
      $0.name + ($0.isForcing ? "!" : "") + ($0.isOpen && !isReplacement ? "?" : "")
    }
    let isWhole = !isReplacement && symbol != "~"
    return ([symbol, address] + (isWhole ? [] : shown)).joined(separator: " ")
  }
}
