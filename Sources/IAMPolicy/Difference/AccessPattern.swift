/// What a part of a statement names: some actions, or some resources.
///
/// A yes of ``contains(_:)`` and a no of ``overlaps(_:)`` are proven; the other answers may only
/// mean that nothing could be proven.
protocol AccessPattern: Hashable, Sendable {
  /// The pattern as its author wrote it.
  var text: String { get }
  /// Whether it is one thing only, so that it contains no other pattern.
  var isSingle: Bool { get }
  /// The pattern of everything.
  static var everything: Self { get }

  func contains(_ inner: Self) -> Bool
  func overlaps(_ other: Self) -> Bool
}

/// A pattern of actions, whose case does not matter.
struct DifferenceAction: AccessPattern {
  let text: String
  private let symbols: SymbolPattern

  /// The pattern as policies write it; a known action gets its usual case.
  init(_ text: String) {
    let folded = text.lowercased()
    self.text = Self.spellings[folded] ?? text
    self.symbols = SymbolPattern(folded, .wildcards)
  }

  static let everything = DifferenceAction("*")

  /// The actions of the services of which all are known.
  static let closed: [String: [DifferenceAction]] = {
    let services = KnownActions.services.filter(KnownActions.isComplete)
    return Dictionary(
      uniqueKeysWithValues: services.map { service in
        (service, KnownActions.actions(of: service).map { DifferenceAction($0.text) })
      })
  }()

  private static let spellings: [String: String] = {
    var spellings: [String: String] = [:]
    for action in KnownActions.services.flatMap(KnownActions.actions) {
      spellings[action.text.lowercased()] = action.text
    }
    return spellings
  }()

  var isSingle: Bool { !symbols.isOpen }

  func contains(_ inner: DifferenceAction) -> Bool { symbols.contains(inner.symbols) }

  func overlaps(_ other: DifferenceAction) -> Bool { symbols.overlaps(other.symbols) }

  /// The service whose known actions are all there are, if the pattern speaks of it alone.
  var closedService: String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let service = text[..<colon].lowercased()
    return KnownActions.isComplete(service) ? service : nil
  }

  static func == (left: DifferenceAction, right: DifferenceAction) -> Bool {
    left.symbols == right.symbols
  }

  func hash(into hasher: inout Hasher) { hasher.combine(symbols) }
}

/// A pattern of resources, compared field by field as ``ResourcePattern`` matches.
struct DifferenceResource: AccessPattern {
  private enum Form: Hashable, Sendable {
    case everything
    case nothing
    case fields([SymbolPattern])
  }

  let text: String
  private let form: Form

  /// The pattern `text` of a document of the given version.
  init(_ text: String, version: PolicyVersion) {
    let reading: TextPattern.Reading = version == .v2012 ? [.wildcards, .variables] : .wildcards
    self.text = text
    if SymbolPattern(text, reading).isEverything {
      form = .everything
    } else if ARNPattern(text) != nil {
      form = .fields(ARNPattern.fields(of: text).map { SymbolPattern($0, reading) })
    } else {
      form = .nothing
    }
  }

  static let everything = DifferenceResource("*", version: .v2012)

  /// Whether no resource matches, since it is not even an ARN.
  var isNothing: Bool { form == .nothing }

  var isSingle: Bool {
    switch form {
    case .everything: false
    case .nothing: true
    case .fields(let fields): !fields.contains(where: \.isOpen)
    }
  }

  func contains(_ inner: DifferenceResource) -> Bool {
    switch (form, inner.form) {
    case (.everything, _), (_, .nothing): true
    case (.nothing, _), (_, .everything): false
    case (.fields(let mine), .fields(let theirs)):
      zip(mine, theirs).allSatisfy { $0.contains($1) }
    }
  }

  func overlaps(_ other: DifferenceResource) -> Bool {
    switch (form, other.form) {
    case (.nothing, _), (_, .nothing): false
    case (.everything, _), (_, .everything): true
    case (.fields(let mine), .fields(let theirs)):
      zip(mine, theirs).allSatisfy { $0.overlaps($1) }
    }
  }

  static func == (left: DifferenceResource, right: DifferenceResource) -> Bool {
    left.form == right.form
  }

  func hash(into hasher: inout Hasher) { hasher.combine(form) }
}
