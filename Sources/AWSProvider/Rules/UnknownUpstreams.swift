import Diagnostics
import ResourceModel
import Values

/// An upstream is a repository of the same domain.
enum UnknownUpstreams {
  /// Warns of upstreams that the stack does not declare, where it declares the domain.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let index = RepositoryIndex(resources)
    let domains = Set(resources["codeartifact_domain"].compactMap { $0.identity("domain") })
    let byDomain = Dictionary(grouping: index.repositories) { $0.identity("domain") }
      .mapValues { $0.compactMap { $0.value("repository").stringValue } }
    var problems: [ResourceProblem] = []
    for repository in index.repositories {
      guard let domain = repository.identity("domain"), domains.contains(domain) else { continue }
      for (place, upstream) in (repository.value("upstreams").elements ?? []).enumerated() {
        guard let name = upstream.stringValue,
          index.place(of: upstream, inDomainOf: repository) == nil
        else { continue }
        problems.append(
          repository.problem(
            "The stack declares no repository \"\(name)\" in the domain "
              + "\(domain.stringValue.map { "\"\($0)\"" } ?? "of this repository")",
            at: ValuePath("upstreams").index(place),
            help: Suggestion.didYouMean(name, among: byDomain[domain] ?? [])
              ?? "Declare it, unless it exists outside the stack.",
            isError: false))
      }
    }
    return problems
  }
}
