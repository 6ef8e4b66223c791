import Diagnostics
import JSONSyntax
package import Values

extension PolicyCases {
  /// Reads a request file from its JSON text.
  public static func read(_ text: String) -> PolicyCasesReading {
    let (node, diagnostics) = JSONReader.readNode(SourceFile(name: "request", text: text))
    if let node { return read(node.value, writtenAt: WrittenPlaces(node)) }
    let problems = diagnostics.map { diagnostic in
      let position = diagnostic.range?.startPosition
      return PolicyCaseProblem(
        message: diagnostic.message, help: diagnostic.help, valuePath: ValuePath(),
        line: position?.line, column: position?.column)
    }
    return PolicyCasesReading(cases: nil, problems: problems)
  }

  /// Reads a request file that was read as a value before, such as one in YAML.
  ///
  /// - Parameters:
  ///   - value: what the file holds.
  ///   - places: where its parts stand, so that problems and statements have lines and columns.
  /// - Returns: the cases, or all that is wrong.
  package static func read(
    _ value: Value, writtenAt places: WrittenPlaces? = nil
  ) -> PolicyCasesReading {
    var reader = PolicyCasesReader(places: places)
    let cases = reader.file(value)
    guard reader.problems.isEmpty, let cases else {
      return PolicyCasesReading(cases: nil, problems: reader.problems)
    }
    return PolicyCasesReading(cases: cases, problems: [])
  }
}

/// Reads a request file and collects every independent mistake in it.
struct PolicyCasesReader {
  private(set) var problems: [PolicyCaseProblem] = []
  private var noted: Set<PolicyCaseProblem> = []
  private let places: WrittenPlaces?

  init(places: WrittenPlaces?) {
    self.places = places
  }

  private static let requestFields = ["principal", "action", "resource", "context"]

  /// Reads the whole file.
  mutating func file(_ value: Value) -> PolicyCases? {
    let root = ValuePath()
    guard let fields = map(value, "A request file", at: root) else { return nil }
    check(fields, ["request", "policies", "cases"], in: "a request file", at: root)
    let shared = fields["request"].flatMap { map($0, "\"request\"", at: ValuePath("request")) }
    if let shared { check(shared, Self.requestFields, in: "a request", at: ValuePath("request")) }
    let sharedRequest = shared.map { Part(fields: $0, path: ValuePath("request")) }
    let policies =
      fields["policies"].map { set($0, over: PolicySet(), at: ValuePath("policies")) }
      ?? PolicySet()
    let evaluator = PolicyEvaluator(policies)
    guard let list = fields["cases"], !list.isNull else {
      guard let sharedRequest else {
        if fields["request"] == nil {
          report(
            "A request file needs the key \"request\" or the key \"cases\"", at: root,
            help: "Write \"request\" with a principal, an action and a resource.")
        }
        return nil
      }
      return request([sharedRequest], at: sharedRequest.path).map {
        PolicyCases([PolicyCase($0, by: evaluator)], isList: false)
      }
    }
    guard let elements = list.elements else {
      _ = sharedRequest.map { request([$0], at: $0.path, isWhole: false) }
      report("\"cases\" must be a list, not \(list.phrase)", at: ValuePath("cases"))
      return nil
    }
    var cases: [PolicyCase] = []
    for (index, element) in elements.enumerated() {
      let path = ValuePath("cases").index(index)
      if let read = policyCase(element, sharedRequest, evaluator, at: path) { cases.append(read) }
    }
    return PolicyCases(cases)
  }

  // MARK: - Cases

  /// A part of the file that gives fields of a request.
  private struct Part {
    var fields: Fields
    var path: ValuePath
  }

  private mutating func policyCase(
    _ value: Value, _ shared: Part?, _ evaluator: PolicyEvaluator, at path: ValuePath
  ) -> PolicyCase? {
    guard let fields = map(value, "A case", at: path) else { return nil }
    check(
      fields, ["name", "expect", "request", "policies"] + Self.requestFields, in: "a case",
      at: path)
    var parts = [Part(fields: fields, path: path)]
    if let inner = fields["request"] {
      let place = path.field("request")
      guard let inner = map(inner, "\"request\"", at: place) else { return nil }
      check(inner, Self.requestFields, in: "a request", at: place)
      parts.insert(Part(fields: inner, path: place), at: 0)
    }
    if let shared { parts.append(shared) }
    let name = fields["name"].flatMap { text($0, "name", at: path.field("name")) }
    let expect = fields["expect"].flatMap { outcome($0, at: path.field("expect")) }
    var chosen = evaluator
    if let own = fields["policies"] {
      chosen = PolicyEvaluator(set(own, over: evaluator.policies, at: path.field("policies")))
    }
    guard let request = request(parts, at: path) else { return nil }
    var read = PolicyCase(request, by: chosen, name: name, expect: expect)
    read.origin = path
    return read
  }

  private mutating func outcome(_ value: Value, at path: ValuePath) -> Decision.Outcome? {
    guard !value.isNull, let word = text(value, "expect", at: path) else { return nil }
    if let outcome = Decision.Outcome(rawValue: word) { return outcome }
    let words = Decision.Outcome.allCases.map(\.rawValue)
    report(
      "\"expect\" must be one of \(words.joined(separator: ", ")), not \"\(word)\"", at: path,
      help: Suggestion.didYouMean(word, among: words))
    return nil
  }

  // MARK: - Requests

  /// The request whose fields stand in the first of `parts` that has each.
  ///
  /// What is not there is a mistake only of a request that must be whole.
  private mutating func request(
    _ parts: [Part], at path: ValuePath, isWhole: Bool = true
  ) -> AccessRequest? {
    var texts: [String] = []
    var missing: [String] = []
    for name in ["principal", "action", "resource"] {
      guard let part = parts.first(where: { $0.fields[name] != nil }),
        let value = part.fields[name]
      else {
        if isWhole, !isMeant(name, in: parts) { missing.append("\"\(name)\"") }
        continue
      }
      let place = part.path.field(name)
      guard let text = text(value, name, at: place), isWellFormed(text, name, at: place) else {
        continue
      }
      texts.append(text)
    }
    var circumstances = RequestContext()
    if let part = parts.first(where: { $0.fields["context"] != nil }),
      let value = part.fields["context"]
    {
      circumstances = context(value, at: part.path.field("context"))
    }
    if !missing.isEmpty {
      let keys = missing.joined(separator: ", ")
      report("A request needs the \(missing.count > 1 ? "keys" : "key") \(keys)", at: path)
    }
    guard texts.count == 3 else { return nil }
    return AccessRequest(
      principal: texts[0], action: texts[1], resource: texts[2], context: circumstances)
  }

  /// Whether a key that does not exist was probably meant for `name`, so that its absence is not a
  /// second mistake.
  private func isMeant(_ name: String, in parts: [Part]) -> Bool {
    let known = ["name", "expect", "request", "policies"] + Self.requestFields
    return parts.flatMap(\.fields.keys).contains {
      !known.contains($0) && Suggestion.nearest(to: $0, among: known) == name
    }
  }

  private mutating func isWellFormed(_ text: String, _ name: String, at path: ValuePath) -> Bool {
    let fault: (message: String, help: String)?
    switch name {
    case "principal":
      let isNamed = ARNPattern(text) != nil || ARNGrammar.isAccount(text) || text == "*"
      fault =
        isNamed || (text.contains(".") && !text.hasPrefix("arn:"))
        ? nil
        : ("\"\(text)\" is no principal", "Write the ARN of a user, a role or a session.")
    case "action":
      let fields = text.split(separator: ":", omittingEmptySubsequences: false)
      fault =
        fields.count == 2 && !fields.contains { $0.isEmpty }
        ? nil : ("\"\(text)\" is no action", "Write SERVICE:NAME, such as \"s3:GetObject\".")
    default:
      fault =
        text == "*" || ARNPattern(text) != nil
        ? nil : ("\"\(text)\" is no resource", "Write an ARN, or \"*\" where there is none.")
    }
    guard let fault else { return true }
    report(fault.message, at: path, help: fault.help)
    return false
  }

  private mutating func context(_ value: Value, at path: ValuePath) -> RequestContext {
    var context = RequestContext()
    guard !value.isNull, let fields = map(value, "\"context\"", at: path) else { return context }
    for (key, value) in fields {
      let place = path.field(key)
      if let elements = value.elements {
        context[key] = elements.enumerated().compactMap {
          scalar($0.element, key, at: place.index($0.offset))
        }
      } else if !value.isNull, let text = scalar(value, key, at: place) {
        context[key] = [text]
      }
    }
    return context
  }

  // MARK: - Policies

  /// The policies of `base` with those given in their places.
  private mutating func set(
    _ value: Value, over base: PolicySet, at path: ValuePath
  ) -> PolicySet {
    var set = base
    guard !value.isNull, let fields = map(value, "\"policies\"", at: path) else { return set }
    let slots = PolicySlot.allCases.map(\.rawValue)
    check(fields, slots + ["administrator"], in: "policies", at: path)
    for (name, value) in fields {
      let place = path.field(name)
      if name == "administrator" {
        set.administrator = value.isNull ? nil : account(value, at: place)
      } else if let slot = PolicySlot(rawValue: name) {
        set[slot] = policies(value, slot, at: place)
      }
    }
    return set
  }

  private mutating func policies(
    _ value: Value, _ slot: PolicySlot, at path: ValuePath
  ) -> [AttachedPolicy] {
    if value.isNull { return [] }
    guard let elements = value.elements else {
      return [policy(value, slot, at: path)].compactMap { $0 }
    }
    if elements.count > 1, slot != .identity, slot != .group {
      report(
        "\"\(slot.rawValue)\" must be one policy, not a list of \(elements.count)", at: path)
      return []
    }
    return elements.enumerated().compactMap { policy($0.element, slot, at: path.index($0.offset)) }
  }

  private mutating func policy(
    _ value: Value, _ slot: PolicySlot, at path: ValuePath
  ) -> AttachedPolicy? {
    guard let text = value.stringValue else {
      let part = PlacedPart(origin: path, places: places)
      return attached(PolicyDocument.read(value, as: slot.kind, of: part), slot, at: path)
    }
    var reading = PolicyDocument.read(text, as: slot.kind)
    if let position = places?.position(of: path) { reading.move(to: position) }
    return attached(reading, slot, at: path)
  }

  private mutating func attached(
    _ reading: PolicyReading, _ slot: PolicySlot, at path: ValuePath
  ) -> AttachedPolicy? {
    for problem in reading.problems {
      note(
        PolicyCaseProblem(
          message: problem.message, help: problem.help,
          valuePath: ValuePath(path.steps + problem.place.valuePath.steps), line: problem.line,
          column: problem.column))
    }
    if !reading.isWhollyKnown {
      report("The \(slot.phrase) is not wholly known", at: path)
    }
    return reading.document.map { AttachedPolicy($0, origin: path) }
  }

  private mutating func account(_ value: Value, at path: ValuePath) -> String? {
    let text = value.stringValue ?? value.numberValue?.description ?? ""
    if ARNGrammar.isAccount(text) { return text }
    report(
      "\"administrator\" must be an account number of twelve digits", at: path,
      help: "Put it in quotation marks, so that leading zeros stay.")
    return nil
  }

  // MARK: - Parts that occur in many places

  private mutating func map(_ value: Value, _ what: String, at path: ValuePath) -> Fields? {
    if let fields = value.fields { return fields }
    report("\(what) must be a map, not \(value.phrase)", at: path)
    return nil
  }

  private mutating func check(
    _ fields: Fields, _ known: [String], in what: String, at path: ValuePath
  ) {
    for key in fields.keys where !known.contains(key) {
      report(
        "\"\(key)\" is no key of \(what)", at: path.field(key), isAtKey: true,
        help: Suggestion.didYouMean(key, among: known)
          ?? "The keys are \(known.joined(separator: ", ")).")
    }
  }

  private mutating func text(_ value: Value, _ name: String, at path: ValuePath) -> String? {
    if let text = value.stringValue { return text }
    report(
      "\"\(name)\" must be a string, not \(value.phrase)", at: path,
      help: value.numberValue.map { _ in "Put it in quotation marks." })
    return nil
  }

  private mutating func scalar(_ value: Value, _ key: String, at path: ValuePath) -> String? {
    if let text = value.stringValue { return text }
    if let flag = value.boolValue { return flag ? "true" : "false" }
    if let number = value.numberValue { return number.description }
    report(
      "\"\(key)\" must be a scalar or a list of scalars, not \(value.phrase)", at: path)
    return nil
  }

  private mutating func report(
    _ message: String, at path: ValuePath, isAtKey: Bool = false, help: String? = nil
  ) {
    let position = isAtKey ? places?.keyPosition(of: path) : places?.position(of: path)
    note(
      PolicyCaseProblem(
        message: message, help: help, valuePath: path, line: position?.line,
        column: position?.column))
  }

  /// Notes a problem; one that several cases share is noted once.
  private mutating func note(_ problem: PolicyCaseProblem) {
    if noted.insert(problem).inserted { problems.append(problem) }
  }
}

extension Value {
  /// The kind of the value, with an article.
  fileprivate var phrase: String { isNull ? "null" : "a \(kindName)" }
}
