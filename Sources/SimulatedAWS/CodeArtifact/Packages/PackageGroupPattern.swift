/// Which packages a package group holds.
///
/// From the CodeArtifact user guide, "Package group definition syntax and matching behavior": `/*`
/// holds all, `/npm/*` a format's, `/npm/scope/*` a namespace's, `/npm/scope/name$` one package,
/// and `~` in place of `$` all that begin so at the boundary of a word. A package without a
/// namespace has an empty one: `/npm//react$`.
struct PackageGroupPattern: Hashable, Sendable {
  /// What a part of a package's name must be.
  enum Part: Hashable, Sendable {
    /// Anything.
    case any
    /// A text, and then nothing or the end of a word.
    case beginning(String)
    /// A text.
    case exactly(String)

    func matches(_ text: String) -> Bool {
      switch self {
      case .any: return true
      case .exactly(let whole): return text == whole
      case .beginning(let prefix):
        guard text.hasPrefix(prefix) else { return false }
        guard let next = text.dropFirst(prefix.count).first else { return true }
        return !(next.isLetter || next.isNumber)
      }
    }

    /// Whether all that the other part holds is held by this one.
    func covers(_ other: Part) -> Bool {
      switch (self, other) {
      case (.any, _): true
      case (.beginning, .exactly(let text)), (.beginning, .beginning(let text)): matches(text)
      case (.exactly(let one), .exactly(let two)): one == two
      case (_, .any), (.exactly, .beginning): false
      }
    }

    /// How much narrower than others it is.
    var rank: Int {
      switch self {
      case .any: 0
      case .beginning(let text): 2 * text.utf8.count + 1
      case .exactly(let text): 2 * text.utf8.count + 2
      }
    }
  }

  /// The root group's.
  static let root = PackageGroupPattern(format: .any, namespace: .any, name: .any)

  var format: Part
  var namespace: Part
  var name: Part

  private init(format: Part, namespace: Part, name: Part) {
    self.format = format
    self.namespace = namespace
    self.name = name
  }

  /// Reads a pattern; nil if the text is none.
  init?(_ text: String) {
    guard text.hasPrefix("/"), text.utf8.count <= 520,
      !text.contains(where: \.isWhitespace)
    else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    func part(_ text: String) -> Part? {
      let body = text.dropLast()
      guard !body.contains(where: { "$~*".contains($0) }) else { return nil }
      return switch text.last {
      case "~" where !body.isEmpty: .beginning(String(body))
      case "$" where !body.isEmpty: .exactly(String(body))
      case "~", "$", "*": nil
      default: .exactly(text)
      }
    }
    switch parts.count {
    case 1 where parts[0] == "*": self = .root
    case 2 where parts[1] == "*" && Simulation.packageFormats.contains(parts[0]):
      self.init(format: .exactly(parts[0]), namespace: .any, name: .any)
    case 3 where Simulation.packageFormats.contains(parts[0]):
      guard let namespace = part(parts[1]) else { return nil }
      if parts[2] == "*" {
        self.init(format: .exactly(parts[0]), namespace: namespace, name: .any)
        return
      }
      guard case .exactly = namespace, ["$", "~"].contains(parts[2].last),
        let name = part(parts[2])
      else { return nil }
      self.init(format: .exactly(parts[0]), namespace: namespace, name: name)
    default: return nil
    }
  }

  /// Whether it holds a package.
  func holds(_ package: PackageName) -> Bool {
    format.matches(package.format) && namespace.matches(package.namespace ?? "")
      && name.matches(package.name)
  }

  /// Whether it holds all that another holds.
  func covers(_ other: PackageGroupPattern) -> Bool {
    format.covers(other.format) && namespace.covers(other.namespace) && name.covers(other.name)
  }

  /// Whether it is narrower than another that holds the same package.
  func isNarrower(than other: PackageGroupPattern) -> Bool {
    (format.rank, name.rank, namespace.rank)
      > (other.format.rank, other.name.rank, other.namespace.rank)
  }
}
