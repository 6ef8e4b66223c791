/// Reads a regular expression in the syntax of RE2, which Terraform's functions take.
///
/// Look-around and back-references are not in it. Scripts (`\p{Greek}`) are refused.
struct RegexParser {
  /// Why a text is no regular expression.
  struct Failure: Error, Hashable {
    var message: String
  }

  /// The settings that `(?i)` and the like change.
  private struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesLineFeed = false
    var isUngreedy = false
  }

  /// How deep groups may nest.
  private static let nestingLimit = 100
  /// How often a repetition may count.
  private static let countLimit = 1000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var depth = 0
  /// The names of the capturing groups; nil for those without a name.
  private(set) var groupNames: [String?] = []

  /// A parser at the beginning of a pattern.
  init(_ pattern: String) {
    self.scalars = Array(pattern.unicodeScalars)
  }

  /// Reads the whole pattern.
  mutating func parse() throws(Failure) -> RegexNode {
    let node = try parseAlternatives()
    guard position == scalars.count else { throw Failure(message: "there is a \")\" too many") }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  // MARK: - Structure

  private mutating func parseAlternatives() throws(Failure) -> RegexNode {
    var branches = [try parseSequence()]
    while take("|") { branches.append(try parseSequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func parseSequence() throws(Failure) -> RegexNode {
    var nodes: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if take("\\Q") {
        // What follows a quotation repeats only its last character.
        guard let last = nodes.appendQuotation(parseQuotation()) else { continue }
        nodes.append(try parseRepetition(of: last))
        continue
      }
      let atom = try parseAtom()
      nodes.append(try parseRepetition(of: atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func parseRepetition(of atom: RegexNode) throws(Failure) -> RegexNode {
    guard let (least, most) = try parseCount() else { return atom }
    let isGreedy = take("?") == flags.isUngreedy
    let after = position
    if try parseCount() != nil {
      throw Failure(message: "\"\(text(after - 1, position))\" repeats a repetition")
    }
    return .repetition(atom, least: least, most: most, isGreedy: isGreedy)
  }

  private mutating func parseCount() throws(Failure) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = position
    guard take("{"), let least = parseNumber() else {
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = parseNumber() }
    guard take("}") else {
      position = start
      return nil
    }
    guard least <= Self.countLimit, (most ?? 0) <= Self.countLimit, least <= most ?? least else {
      throw Failure(message: "\"\(text(start, position))\" is not a count of at most 1000")
    }
    return (least, most)
  }

  private mutating func parseNumber() -> Int? {
    let start = position
    while let scalar = next, ("0"..."9").contains(scalar) { position += 1 }
    guard position > start else { return nil }
    return position - start > 5 ? Self.countLimit + 1 : Int(text(start, position))
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[max(0, start)..<min(end, scalars.count)])
    return text
  }

  // MARK: - Atoms

  private mutating func parseAtom() throws(Failure) -> RegexNode {
    guard let scalar = next else { return .empty }
    position += 1
    switch scalar {
    case "(": return try parseGroup()
    case "[": return .scalar(try parseClass())
    case ".": return .scalar(flags.dotTakesLineFeed ? .all : .allButLineFeed)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "*", "+", "?":
      throw Failure(message: "there is nothing that \"\(scalar)\" could repeat")
    case "\\": return try parseEscape()
    default: return .scalar(folded(.one(scalar)))
    }
  }

  private func folded(_ set: ScalarSet) -> ScalarSet {
    var set = set
    set.ignoresCase = flags.ignoresCase
    return set
  }

  private mutating func parseGroup() throws(Failure) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      throw Failure(message: "its groups nest more than \(Self.nestingLimit) deep")
    }
    let outer = flags
    var number: Int?
    if take("?P<") || take("?<") {
      number = try addGroup(named: try parseGroupName())
    } else if take("?") {
      if try parseFlags() { return .empty }
    } else {
      number = try addGroup(named: nil)
    }
    let node = try parseAlternatives()
    guard take(")") else { throw Failure(message: "a \"(\" is not closed") }
    flags = outer
    return number.map { .capture(node, number: $0) } ?? node
  }

  private mutating func addGroup(named name: String?) throws(Failure) -> Int {
    if let name, groupNames.contains(name) {
      throw Failure(message: "two groups have the name \"\(name)\"")
    }
    groupNames.append(name)
    return groupNames.count
  }

  private mutating func parseGroupName() throws(Failure) -> String {
    let start = position
    while let scalar = next, scalar != ">" { position += 1 }
    let name = text(start, position)
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 95, 97...122: true
      default: false
      }
    }
    guard take(">"), !name.isEmpty, isName else {
      throw Failure(message: "\"\(name)\" is no name of a group")
    }
    return name
  }

  /// Reads the flags of a group, after `(?`; true if they hold for what follows the group.
  private mutating func parseFlags() throws(Failure) -> Bool {
    var turnsOn = true
    while let scalar = next {
      position += 1
      switch scalar {
      case "i": flags.ignoresCase = turnsOn
      case "m": flags.isMultiline = turnsOn
      case "s": flags.dotTakesLineFeed = turnsOn
      case "U": flags.isUngreedy = turnsOn
      case "-" where turnsOn: turnsOn = false
      case ":": return false
      case ")": return true
      default: throw Failure(message: "\"(?\(scalar)\" is not supported")
      }
    }
    throw Failure(message: "a \"(\" is not closed")
  }

  // MARK: - Escapes

  private mutating func parseEscape() throws(Failure) -> RegexNode {
    switch next {
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.noWordBoundary)
    default: return .scalar(try parseEscapedSet())
    }
  }

  private mutating func assertion(_ kind: RegexAssertion) -> RegexNode {
    position += 1
    return .assertion(kind)
  }

  /// Reads literal text up to `\E`.
  private mutating func parseQuotation() -> [RegexNode] {
    var nodes: [RegexNode] = []
    while let scalar = next, !take("\\E") {
      nodes.append(.scalar(folded(.one(scalar))))
      position += 1
    }
    return nodes
  }

  /// Reads what stands after a backslash, where that is a character or a class.
  private mutating func parseEscapedSet() throws(Failure) -> ScalarSet {
    guard let scalar = next else { throw Failure(message: "it ends in a backslash") }
    position += 1
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if var set = ScalarSet.perlClass(lower) {
      set.isNegated = scalar != lower
      return set
    }
    switch scalar {
    case "a": return .one("\u{7}")
    case "f": return .one("\u{C}")
    case "n": return .one("\n")
    case "r": return .one("\r")
    case "t": return .one("\t")
    case "v": return .one("\u{B}")
    case "x": return folded(.one(try parseHexadecimal()))
    case "p", "P": return try parseCategory(isNegated: scalar == "P")
    case _
    where scalar.isASCII && !scalar.properties.isAlphabetic
      && !("0"..."9").contains(scalar):
      return .one(scalar)
    default: throw Failure(message: "\"\\\(scalar)\" is not an escape")
    }
  }

  private mutating func parseHexadecimal() throws(Failure) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = next, scalar != "}" {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw Failure(message: "a \"\\x{\" is not closed") }
    } else {
      digits = text(position, position + 2)
      position = min(position + 2, scalars.count)
    }
    guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
      throw Failure(message: "\"\\x\(digits)\" is no character")
    }
    return scalar
  }

  private mutating func parseCategory(isNegated: Bool) throws(Failure) -> ScalarSet {
    var name = ""
    var negated = isNegated
    if take("{") {
      if take("^") { negated.toggle() }
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw Failure(message: "a \"\\p{\" is not closed") }
    } else {
      name = text(position, position + 1)
      position = min(position + 1, scalars.count)
    }
    guard ScalarSet.categoryNames.contains(name) else {
      throw Failure(message: "\"\\p{\(name)}\" is no general category of Unicode")
    }
    return ScalarSet(categories: [name], isNegated: negated)
  }

  // MARK: - Classes

  private mutating func parseClass() throws(Failure) -> ScalarSet {
    var set = folded(ScalarSet())
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      if try parsePOSIXClass(into: &set) { continue }
      let start = position
      let low = try parseClassMember()
      guard let from = low.single, next == "-", position + 1 < scalars.count,
        scalars[position + 1] != "]"
      else {
        set.parts.append(low)
        continue
      }
      position += 1
      guard let to = try parseClassMember().single, from <= to else {
        throw Failure(message: "\"\(text(start, position))\" is no range")
      }
      set.ranges.append(from...to)
    }
    guard take("]") else { throw Failure(message: "a \"[\" is not closed") }
    return set
  }

  private mutating func parseClassMember() throws(Failure) -> ScalarSet {
    guard let scalar = next else { throw Failure(message: "a \"[\" is not closed") }
    position += 1
    return scalar == "\\" ? try parseEscapedSet() : folded(.one(scalar))
  }

  private mutating func parsePOSIXClass(into set: inout ScalarSet) throws(Failure) -> Bool {
    guard take("[:") else { return false }
    let isNegated = take("^")
    let start = position
    while let scalar = next, scalar != ":" { position += 1 }
    let name = text(start, position)
    guard take(":]"), let ranges = ScalarSet.posixClasses[name] else {
      throw Failure(message: "\"[:\(name):]\" is no class of characters")
    }
    set.parts.append(ScalarSet(ranges: ranges, isNegated: isNegated))
    return true
  }
}

extension [RegexNode] {
  /// Adds all but the last of some nodes, which it gives back.
  fileprivate mutating func appendQuotation(_ nodes: [RegexNode]) -> RegexNode? {
    self += nodes.dropLast()
    return nodes.last
  }
}

extension ScalarSet {
  /// The one character it holds, if it is just that.
  fileprivate var single: UInt32? {
    guard parts.isEmpty, categories.isEmpty, !isNegated, ranges.count == 1,
      let range = ranges.first, range.count == 1
    else { return nil }
    return range.lowerBound
  }
}
