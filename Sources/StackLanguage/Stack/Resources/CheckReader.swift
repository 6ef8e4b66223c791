import Diagnostics
import ResourceModel
import YAMLSyntax

extension WrittenValueReader {
  /// The check that an entry of `checks:` writes, in the form of a resource block; nil where it is
  /// none.
  ///
  /// Of the keys that every resource may have, only those that say how often it stands make sense.
  mutating func readCheck(
    _ entry: YAMLEntry, type: ResourceType, catalog: ResourceTypeCatalog
  ) -> ResourceBlock? {
    guard let keys = entry.value.entries else {
      if !entry.value.isErroneous {
        let kind = entry.value.isNull ? "empty" : "a \(entry.value.kindName)"
        diagnostics.append(
          .error(
            "Check \"\(entry.name)\" must be a map, but is \(kind)", at: entry.value.useRange,
            help: "Write \"principal:\" and \"can:\" below it."))
      }
      return nil
    }
    for key in keys {
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

extension ResourceAddress {
  /// What a message begins with: a resource's address, or a check's name.
  var subject: String { type == "check" ? "Check \"\(name)\"" : description }
}
