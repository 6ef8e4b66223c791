/// An action of a statement, taken apart and ready to be matched.
struct ActionPattern {
  /// The text and its place.
  let source: PolicyString
  /// The service in lower case; `*` for the bare `*`.
  let service: String
  /// The name in lower case, possibly with wildcards; `*` for the bare `*`.
  let name: String
  private let namePattern: WildcardPattern

  init(_ source: PolicyString) {
    self.source = source
    let folded = source.text.lowercased()
    let colon = folded.firstIndex(of: ":")
    self.service = colon.map { String(folded[..<$0]) } ?? "*"
    self.name = colon.map { String(folded[folded.index(after: $0)...]) } ?? folded
    self.namePattern = WildcardPattern(name)
  }

  /// Whether it is `*`, every action of every service.
  var isEverything: Bool { service == "*" && name == "*" }
  /// Whether it is every action of its service.
  var isWholeService: Bool { name == "*" }
  /// Whether it names one action.
  var isExact: Bool { !PatternRelation.hasWildcard(source.text) }

  /// Whether it covers an action, given in lower case.
  func covers(service: String, name: String) -> Bool {
    guard self.service == service || PatternRelation.hasWildcard(self.service) else { return false }
    guard self.service == service || WildcardPattern(self.service).matches(service) else {
      return false
    }
    return namePattern.matches(name)
  }

  /// Whether it covers a known action.
  func covers(_ action: ServiceAction) -> Bool {
    covers(service: action.service, name: action.name.lowercased())
  }

  /// The known actions of its own service that it covers; none where it names no single service.
  var known: [ServiceAction] {
    let actions = KnownActions.actions(of: service)
    guard !isWholeService else { return actions }
    return actions.filter { namePattern.matches($0.name.lowercased()) }
  }
}
