import Diagnostics
import ResourceModel
import YAMLSyntax

extension WrittenValueReader {
  /// The check that an entry of `checks:` writes, in the form of a resource block.
  ///
  /// Of the keys that every resource may have, only those that say how often it stands make sense.
  mutating func readCheck(
    _ entry: YAMLEntry, type: ResourceType, catalog: ResourceTypeCatalog
  ) -> ResourceBlock {
    if !entry.value.isErroneous, entry.value.entries == nil {
      diagnostics.append(
        .error(
          "The check \"\(entry.name)\" must be a map, but is a \(entry.value.kindName)",
          at: entry.value.useRange, help: "Write \"principal:\" and \"can:\" below it."))
    }
    for key in entry.value.entries ?? [] {
      guard let reserved = ReservedKey(rawValue: key.name), !ReservedKey.ofChecks.contains(reserved)
      else { continue }
      diagnostics.append(
        .error(
          "A check has no \"\(key.name)\"", at: key.key.useRange,
          help: "Only resources have it: remove it.", address: "\(type.name).\(entry.name)"))
    }
    return readBlock(entry, type: type, catalog: catalog)
  }
}

extension ReservedKey {
  /// Those that a check may have, too.
  static let ofChecks: [ReservedKey] = [.forEach, .when]
}
