import Diagnostics

/// Reads a policy document and collects every independent mistake in it.
///
/// The functions give nil for a part that is wrong or not known yet; in the first case they leave
/// a problem behind.
struct PolicyReader {
  /// The kind of policy being read.
  let kind: PolicyKind
  /// Whether it is a role's trust policy, whose statements are about the role and name no resource.
  let isTrust: Bool
  /// The mistakes found.
  private(set) var problems: [PolicyProblem] = []
  /// Whether no part met so far was unknown.
  private(set) var isWhollyKnown = true
  /// The statement ids met, for finding those that stand twice.
  var sids: [PolicyString] = []

  init(kind: PolicyKind, isTrust: Bool = false) {
    self.kind = kind
    self.isTrust = isTrust
  }

  /// The outcome, with `document` only if all of it was right and known.
  func reading(of document: PolicyDocument?) -> PolicyReading {
    let inOrder = problems.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      return (first.line ?? 0, first.column ?? 0, left.offset)
        < (second.line ?? 0, second.column ?? 0, right.offset)
    }
    return PolicyReading(
      document: problems.isEmpty && isWhollyKnown ? document : nil,
      problems: inOrder.map(\.element), isWhollyKnown: isWhollyKnown)
  }

  /// Notes a mistake.
  mutating func report(
    _ rule: GrammarRule, _ message: String, at place: PolicyPlace, help: String? = nil
  ) {
    problems.append(PolicyProblem(rule, message, at: place, help: help))
  }

  // MARK: - The document

  /// Reads the whole document.
  mutating func document(_ node: PolicyNode) -> PolicyDocument? {
    guard let members = members(node, of: "A policy document") else { return nil }
    var document = PolicyDocument(statements: [], elementOrder: [])
    document.place = node.place
    var unknownElements: [String] = []
    for member in members {
      guard let element = DocumentElement(rawValue: member.key) else {
        unknownElements.append(member.key)
        reportUnknown(member, DocumentElement.allCases.map(\.rawValue), in: "a policy document")
        continue
      }
      document.elementOrder.append(element)
      switch element {
      case .version:
        document.version = version(member.value)
        document.versionPlace = member.value.place
      case .id: document.id = string(member.value, what: "Id")
      case .statement:
        if case .object = member.value.content { document.statementsAreArray = false }
        document.statements = statements(member.value)
      }
    }
    if !document.elementOrder.contains(.statement),
      !Self.isMeant("Statement", by: unknownElements, among: DocumentElement.allCases)
    {
      report(
        .element, "A policy document needs the element Statement", at: node.place,
        help: "Add Statement with at least one statement.")
    }
    return document
  }

  private mutating func version(_ node: PolicyNode) -> PolicyVersion? {
    guard let text = string(node, what: "Version") else { return nil }
    if let version = PolicyVersion(rawValue: text.text) { return version }
    report(
      .version, "\"\(text.text)\" is no version of the policy language", at: node.place,
      help: "Write \"2012-10-17\", the current version; the only other one is \"2008-10-17\".")
    return nil
  }

  private mutating func statements(_ node: PolicyNode) -> [PolicyStatement] {
    switch node.content {
    case .object:
      return [statement(node)].compactMap { $0 }
    case .array(let nodes):
      if nodes.isEmpty {
        report(
          .element, "A policy needs at least one statement, but Statement is empty",
          at: node.place)
      }
      let statements = nodes.compactMap { statement($0) }
      reportDuplicateSids()
      return statements
    case .unknown:
      isWhollyKnown = false
      return []
    default:
      report(
        .type, "Statement must be an object or an array of objects, not \(node.kindPhrase)",
        at: node.place)
      return []
    }
  }

  /// In an identity policy a statement id stands for one statement.
  private mutating func reportDuplicateSids() {
    guard !kind.namesPrincipals else { return }
    var first: [String: PolicyPlace] = [:]
    for sid in sids where !sid.text.isEmpty {
      guard let earlier = first[sid.text] else {
        first[sid.text] = sid.place
        continue
      }
      let spot = earlier.line.map { "line \($0)" } ?? earlier.path
      report(
        .sid, "The Sid \"\(sid.text)\" stands twice; in \(kind.phrase) each must be unique",
        at: sid.place, help: "It stands first at \(spot); rename one of the two.")
    }
  }

  // MARK: - Parts that occur in many places

  /// The members of an object.
  mutating func members(_ node: PolicyNode, of what: String) -> [PolicyMember]? {
    switch node.content {
    case .object(let members): return members
    case .unknown: isWhollyKnown = false
    default:
      report(.type, "\(what) must be an object, not \(node.kindPhrase)", at: node.place)
    }
    return nil
  }

  /// A single text.
  mutating func string(_ node: PolicyNode, what: String) -> PolicyString? {
    switch node.content {
    case .string(let text): return checked(PolicyString(text, at: node.place))
    case .unknown: isWhollyKnown = false
    default:
      let quotable = if case .number = node.content { true } else { false }
      report(
        .type, "\(what) must be a string, not \(node.kindPhrase)", at: node.place,
        help: quotable ? "Put it in quotation marks." : nil)
    }
    return nil
  }

  /// One text or an array of them; with `scalars`, booleans and numbers too, as their texts.
  mutating func strings(
    _ node: PolicyNode, what: String, scalars: Bool = false
  ) -> PolicyStringList? {
    switch node.content {
    case .array(let nodes):
      let values = nodes.compactMap { scalar($0, what: "Each value of \(what)", scalars: scalars) }
      return values.count == nodes.count ? PolicyStringList(values) : nil
    case .object, .null:
      report(
        .type, "\(what) must be a string or an array of strings, not \(node.kindPhrase)",
        at: node.place)
      return nil
    default:
      return scalar(node, what: what, scalars: scalars).map {
        PolicyStringList([$0], isArray: false)
      }
    }
  }

  private mutating func scalar(
    _ node: PolicyNode, what: String, scalars: Bool
  ) -> PolicyString? {
    switch node.content {
    case .bool(let flag) where scalars:
      PolicyString(flag ? "true" : "false", at: node.place)
    case .number(let digits) where scalars:
      PolicyString(digits, at: node.place)
    default:
      string(node, what: what)
    }
  }

  /// The text if it has only characters that IAM accepts: U+0009, U+000A, U+000D, U+0020–U+00FF.
  mutating func checked(_ string: PolicyString) -> PolicyString? {
    let foreign = string.text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFF: false
      default: true
      }
    }
    guard let foreign else { return string }
    let code = String(foreign.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    report(
      .json, "The character U+\(padded) must not stand in a policy", at: string.place,
      help: "Use characters up to U+00FF; of control characters only tab and line breaks.")
    return nil
  }

  /// Notes an element that does not exist, with the one that was probably meant.
  mutating func reportUnknown(_ member: PolicyMember, _ known: [String], in what: String) {
    let help =
      Suggestion.didYouMean(member.key, among: known)
      ?? "The elements are \(known.joined(separator: ", ")); their case matters."
    report(
      .element, "\"\(member.key)\" is no element of \(what)", at: member.keyPlace, help: help)
  }

  /// Whether one of the misspelt `names` was probably meant for `element`, so that its absence is
  /// not a second mistake.
  static func isMeant<Element: RawRepresentable<String>>(
    _ element: String, by names: [String], among known: [Element]
  ) -> Bool {
    let known = known.map(\.rawValue)
    return names.contains { Suggestion.nearest(to: $0, among: known) == element }
  }
}
