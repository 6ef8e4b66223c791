import IAMPolicy

/// Packages about which the policies of a repository could disagree.
///
/// Whether some package may be published, or every one, is a question about endlessly many
/// requests. Each pattern of a policy is answered for by packages that it stands for, and each part
/// of a pattern is tried with each part of another, since two policies may have to allow one.
struct PackageProbes {
  /// One package of a repository.
  struct Package: Hashable {
    /// Its format.
    var format: PackageFormat
    /// Its namespace; empty where it has none.
    var namespace: String
    /// Its name.
    var name: String
  }

  /// The packages, those that no policy names first.
  private(set) var packages: [Package] = []

  /// What stands for any text: something that no policy is likely to name.
  private static let anything = "any-package"
  /// More combinations than this are not tried for a format; then only the patterns as they are.
  private static let limit = 1024

  /// The probes of the given formats in a repository.
  ///
  /// - Parameters:
  ///   - repository: the repository.
  ///   - formats: the formats of interest.
  ///   - policies: the policies that have a say.
  ///   - context: what the requests say, for policy variables.
  init(
    in repository: CodeArtifactResource, _ formats: [PackageFormat], _ policies: PolicySet,
    _ context: RequestContext
  ) {
    guard case .repository(let name) = repository.kind else { return }
    let patterns = PolicySlot.allCases.flatMap { policies[$0] }
      .flatMap(\.document.statements).flatMap(\.resource.patterns.texts)
      .compactMap { ARNPattern($0)?.resource }
      .map { Array(Self.resolved($0, in: context).utf8) }
    var known: Set<Package> = []
    for format in formats {
      let prefix = Array("package/\(repository.domain)/\(name)/\(format.rawValue)/".utf8)
      let parts = Set(patterns.flatMap { Self.rests(of: $0, after: prefix) })
        .compactMap(Self.parts).sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
      let namespaces = Self.unique(
        ["", Self.anything] + parts.flatMap { Self.texts($0.namespace) })
      let names = Self.unique([Self.anything] + parts.flatMap { Self.texts($0.name) })
        .filter { !$0.isEmpty }
      func add(_ namespace: String, _ name: String) {
        let package = Package(format: format, namespace: namespace, name: name)
        if !name.isEmpty, known.insert(package).inserted { packages.append(package) }
      }
      guard namespaces.count * names.count > Self.limit else {
        for namespace in namespaces { for name in names { add(namespace, name) } }
        continue
      }
      add("", Self.anything)
      for part in parts {
        for namespace in Self.texts(part.namespace) {
          for name in Self.texts(part.name) { add(namespace, name) }
        }
      }
    }
  }

  // MARK: - Patterns

  /// What is left of a pattern where it has stood for a text: a rest for each way it can.
  private static func rests(of pattern: [UInt8], after text: [UInt8]) -> Set<String> {
    let star = UInt8(ascii: "*")
    func passingStars(_ places: Set<Int>) -> Set<Int> {
      var all = places
      for place in places {
        var next = place
        while next < pattern.count, pattern[next] == star {
          next += 1
          all.insert(next)
        }
      }
      return all
    }
    var places = passingStars([0])
    for byte in text {
      var next: Set<Int> = []
      for place in places where place < pattern.count {
        switch pattern[place] {
        case star: next.insert(place)
        case UInt8(ascii: "?"), byte: next.insert(place + 1)
        default: break
        }
      }
      places = passingStars(next)
      guard !places.isEmpty else { return [] }
    }
    return Set(places.map { String(decoding: pattern[$0...], as: UTF8.self) })
  }

  /// The patterns of namespace and name in the rest of a pattern; nil where it stands for no
  /// package.
  private static func parts(_ rest: String) -> (namespace: String, name: String)? {
    if let slash = rest.firstIndex(of: "/") {
      return (String(rest[..<slash]), String(rest[rest.index(after: slash)...]))
    }
    guard let star = rest.firstIndex(of: "*") else { return nil }
    return (String(rest[...star]), String(rest[star...]))
  }

  /// Texts that a pattern stands for: with nothing and with something in place of each `*`; none
  /// with a slash, which no name has.
  private static func texts(_ pattern: String) -> [String] {
    guard !pattern.contains("/") else { return [] }
    let plain = pattern.replacing("?", with: "a")
    return plain.contains("*")
      ? [plain.replacing("*", with: ""), plain.replacing("*", with: anything)] : [plain]
  }

  private static func unique(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }

  /// A pattern with the values of policy variables in their places.
  private static func resolved(_ pattern: String, in context: RequestContext) -> String {
    guard pattern.contains("${") else { return pattern }
    return pattern.replacing(/\$\{([^},]*)[^}]*\}/) { match in
      context.only(String(match.output.1)) ?? String(match.output.0)
    }
  }
}
