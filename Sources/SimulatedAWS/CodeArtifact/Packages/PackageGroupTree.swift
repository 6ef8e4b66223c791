/// The package groups of a domain, each with the one around it.
///
/// Patterns are read once, and what was found is kept, since every package asks for its group.
final class PackageGroupTree {
  private struct Node {
    var group: PackageGroupEntity
    var pattern: PackageGroupPattern
  }

  /// The groups, the narrowest first.
  private let nodes: [Node]
  private var parents: [String: PackageGroupEntity?] = [:]

  /// The tree of groups, among which is the root group.
  init(_ groups: [PackageGroupEntity]) {
    nodes = groups.compactMap { group in
      PackageGroupPattern(group.pattern).map { Node(group: group, pattern: $0) }
    }.sorted { $0.pattern.isNarrower(than: $1.pattern) }
  }

  /// The groups in the order of their patterns.
  var groups: [PackageGroupEntity] { nodes.map(\.group).sorted { $0.pattern < $1.pattern } }

  /// The narrowest group that holds a package.
  func group(of name: PackageName) -> PackageGroupEntity? {
    nodes.first { $0.pattern.holds(name) }?.group
  }

  /// The group around a group; nil for the root group.
  func parent(of group: PackageGroupEntity) -> PackageGroupEntity? {
    if let kept = parents[group.pattern] { return kept }
    let found = PackageGroupPattern(group.pattern).flatMap { pattern in
      nodes.first { $0.pattern != pattern && $0.pattern.covers(pattern) }?.group
    }
    parents.updateValue(found, forKey: group.pattern)
    return found
  }
}
