/// Some actions or resources: all that a pattern matches, but for exceptions.
struct AccessRegion<Pattern: AccessPattern>: Hashable, Sendable {
  var pattern: Pattern
  var exceptions: [Pattern] = []

  /// Whether all of `other` is excepted.
  func excepts(_ other: Pattern) -> Bool { exceptions.contains { $0.contains(other) } }
}

/// The actions or resources of a statement: what its patterns match, or what they do not.
struct AccessPatternSet<Pattern: AccessPattern>: Sendable {
  let isNegated: Bool
  let patterns: [Pattern]
  private let exact: Set<Pattern>
  private let wide: [Pattern]

  init(_ patterns: [Pattern], isNegated: Bool) {
    self.isNegated = isNegated
    self.patterns = patterns
    self.exact = Set(patterns)
    self.wide = patterns.filter { !$0.isSingle }
  }

  /// The set as regions that together are all of it.
  var regions: [AccessRegion<Pattern>] {
    guard isNegated else {
      var seen: Set<Pattern> = []
      return patterns.filter { seen.insert($0).inserted }.map { AccessRegion(pattern: $0) }
    }
    return [AccessRegion(pattern: .everything, exceptions: patterns)]
  }

  /// Whether all of `region` is surely in the set.
  func covers(_ region: AccessRegion<Pattern>) -> Bool {
    guard isNegated else { return lists(region.pattern) }
    return patterns.allSatisfy { !$0.overlaps(region.pattern) || region.excepts($0) }
  }

  /// Whether all of `pattern` is surely matched by one of the patterns.
  private func lists(_ pattern: Pattern) -> Bool {
    exact.contains(pattern) || wide.contains { $0.contains(pattern) }
  }

  /// What of `region` is not surely in the set: nothing, smaller regions, or the region itself.
  func rest(of region: AccessRegion<Pattern>) -> [AccessRegion<Pattern>] {
    if covers(region) { return [] }
    guard isNegated else {
      let taken = patterns.filter { $0.overlaps(region.pattern) && !region.excepts($0) }
      return [AccessRegion(pattern: region.pattern, exceptions: region.exceptions + taken)]
    }
    let left = patterns.filter { $0.overlaps(region.pattern) && !region.excepts($0) }
    guard left.allSatisfy({ region.pattern.contains($0) }) else { return [region] }
    return left.map { pattern in
      AccessRegion(
        pattern: pattern, exceptions: region.exceptions.filter { $0.overlaps(pattern) })
    }
  }
}
