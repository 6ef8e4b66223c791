import AWSModel

/// What a describing operation of EC2 can select by.
struct DescribeRules<Row: Entity & Tagged>: Sendable {
  /// The table read.
  let table: @Sendable (Simulation) -> Table<Row>

  /// The error for an id that does not exist.
  let notFound: @Sendable (String) -> AWSError

  /// The filters that an index answers.
  var indexed: [String: @Sendable (String) -> IndexKey] = [:]

  /// What each filter compares with.
  let filters: [String: @Sendable (Row, Simulation) -> [String]]
}

/// A thing with EC2 tags.
protocol Tagged {
  /// Its tags, in the order they were set.
  var tags: [Tag] { get set }
}

extension Simulation {
  /// The page of things a describing operation asks for.
  func describe<Row>(
    _ rules: DescribeRules<Row>, ids: [String], filters: [Filter], maxResults: Int?,
    nextToken: String?
  ) throws(AWSError) -> Page<Row> {
    if let maxResults {
      guard (5...1000).contains(maxResults) else {
        throw .invalidValue(
          "\(maxResults)", of: "maxResults", "Expecting a value from 5 to 1000.")
      }
      guard ids.isEmpty else {
        throw .ec2(
          "InvalidParameterCombination",
          "The parameter maxResults cannot be used with the parameter for ids")
      }
    }
    for filter in filters
    where rules.filters[filter.name] == nil && filter.name != "tag-key"
      && !filter.name.hasPrefix("tag:")
    {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    let rows = try candidates(rules, ids: ids, filters: filters)
    let selected = rows.filter { row in
      filters.allSatisfy { matches(row, $0, rules) }
    }
    return Page(selected, after: nextToken, limit: maxResults ?? 1000, key: \.key)
  }

  private func candidates<Row>(
    _ rules: DescribeRules<Row>, ids: [String], filters: [Filter]
  ) throws(AWSError) -> [Row] {
    let table = rules.table(self)
    if !ids.isEmpty {
      var rows: [Row] = []
      for id in Set(ids).sorted() {
        guard let row = find(table, id) else { throw rules.notFound(id) }
        rows.append(row)
      }
      return rows
    }
    for filter in filters {
      guard let indexKey = rules.indexed[filter.name],
        !filter.values.contains(where: { $0.contains("*") || $0.contains("?") })
      else { continue }
      return Set(filter.values.flatMap { table.keys(indexKey($0)) }).sorted()
        .compactMap { find(table, $0) }
    }
    return all(table, .region(region))
  }

  private func matches<Row>(_ row: Row, _ filter: Filter, _ rules: DescribeRules<Row>) -> Bool {
    let found: [String]
    if filter.name.hasPrefix("tag:") {
      let key = filter.name.dropFirst(4)
      found = row.tags.filter { $0.key == key }.map(\.value)
    } else if filter.name == "tag-key" {
      found = row.tags.map(\.key)
    } else {
      found = rules.filters[filter.name]?(row, self) ?? []
    }
    return filter.values.contains { pattern in found.contains { wildcard(pattern, matches: $0) } }
  }
}

/// Whether a text fits a pattern in which `*` stands for any text and `?` for one character.
func wildcard(_ pattern: String, matches text: String) -> Bool {
  guard pattern.utf8.contains(where: { $0 == 42 || $0 == 63 }) else { return pattern == text }
  let pattern = Array(pattern.utf8)
  let text = Array(text.utf8)
  var place = 0
  var at = 0
  var star: (pattern: Int, text: Int)?
  while at < text.count {
    if place < pattern.count, pattern[place] == 42 {
      star = (place, at)
      place += 1
    } else if place < pattern.count, pattern[place] == 63 || pattern[place] == text[at] {
      place += 1
      at += 1
    } else if let last = star {
      star = (last.pattern, last.text + 1)
      place = last.pattern + 1
      at = last.text + 1
    } else {
      return false
    }
  }
  return pattern[place...].allSatisfy { $0 == 42 }
}
