import Diagnostics
import ResourceModel
import YAMLSyntax

/// The top level of a stack, its files put together.
struct StackDocument {
  /// The keys with one value, such as `region`.
  private(set) var settings: [TopLevelKey: YAMLEntry] = [:]
  /// The names in each section, from all files; of `resources` see ``blocks``.
  private(set) var sections: [TopLevelKey: [YAMLEntry]] = [:]
  /// The resource blocks, by the order of their types in the files.
  private(set) var blocks: [(type: ResourceType, entry: YAMLEntry)] = []
  /// Names of resources that were refused, so that references to them are not told as well.
  private(set) var refusedBlocks: Set<String> = []
  /// Types under which something was refused as a whole.
  private(set) var refusedTypes: Set<String> = []
  /// The top-level keys of which an error was told.
  private(set) var refusedKeys: Set<TopLevelKey> = []
  /// Where the stack begins, for what is missing.
  private(set) var start: SourceRange?
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  private let catalog: ResourceTypeCatalog
  private var places: [String: SourceRange] = [:]

  /// Puts the documents of a stack together.
  init(_ sources: StackSources, catalog: ResourceTypeCatalog) {
    self.catalog = catalog
    self.start = sources.files.first.map { SourceRange(file: $0, start: 0, end: 0) }
    for document in sources.documents { add(document) }
  }

  private mutating func add(_ document: YAMLNode) {
    guard !document.isErroneous, !document.isNull else { return }
    guard let entries = document.entries else {
      diagnostics.append(
        .error(
          "A stack is a map of keys, but this is a \(document.kindName)", at: document.range,
          help: "Begin with \"stack: NAME\"."))
      for key in TopLevelKey.allCases { refusedKeys.insert(key) }
      return
    }
    for entry in entries { add(entry) }
  }

  private mutating func add(_ entry: YAMLEntry) {
    guard let key = TopLevelKey(rawValue: entry.name) else {
      let known = TopLevelKey.allCases.map(\.rawValue)
      if let meant = Suggestion.nearest(to: entry.name, among: known) ?? Self.habits[entry.name],
        let key = TopLevelKey(rawValue: meant)
      {
        refusedKeys.insert(key)
      }
      if entry.name == "name" { refusedKeys.insert(.stack) }
      if catalog[entry.name] != nil { refusedTypes.insert(entry.name) }
      diagnostics.append(
        .unknownTopLevelKey(entry.name, at: entry.key.useRange, catalog: catalog))
      return
    }
    guard key.isSupported else {
      refusedKeys.insert(key)
      diagnostics.append(
        .error(
          "\"\(key.rawValue)\" is not supported by this version of cainfra",
          at: entry.key.useRange, help: "Remove it; a later version will have it."))
      return
    }
    if key.isSection {
      addSection(key, entry)
    } else if let earlier = settings[key] {
      tellDoubled("\"\(key.rawValue)\"", at: entry.key.useRange, earlier: earlier.key.useRange)
    } else {
      settings[key] = entry
    }
  }

  private static let habits = [
    "Resources": "resources", "resource": "resources", "Parameters": "variables",
    "variable": "variables", "vars": "variables", "inputs": "variables", "Outputs": "outputs",
    "output": "outputs", "local": "locals",
  ]

  // MARK: - Sections

  private mutating func addSection(_ key: TopLevelKey, _ section: YAMLEntry) {
    guard let entries = entries(of: section, "names") else {
      refusedKeys.insert(key)
      return
    }
    for entry in entries {
      switch key {
      case .resources: addType(entry)
      case .defaults: addDefault(entry)
      default: addName(entry, to: key)
      }
    }
  }

  /// The entries of a section; nil, told, where it is not a map.
  private mutating func entries(of section: YAMLEntry, _ content: String) -> [YAMLEntry]? {
    if section.value.isNull { return [] }
    guard !section.value.isErroneous else { return nil }
    guard let entries = section.value.entries else {
      diagnostics.append(
        .error(
          "\"\(section.name)\" must be a map of \(content), but is a \(section.value.kindName)",
          at: section.value.useRange,
          help: "Write each on a line of its own as \"NAME:\", indented, without a dash."))
      return nil
    }
    return entries
  }

  private mutating func addName(_ entry: YAMLEntry, to key: TopLevelKey) {
    guard isNew(entry, "\(key.rawValue).\(entry.name)", shown: "\"\(entry.name)\""),
      isNamed(entry, in: key.rawValue)
    else { return }
    sections[key, default: []].append(entry)
  }

  private mutating func addDefault(_ entry: YAMLEntry) {
    guard entry.name == "tags" else {
      diagnostics.append(
        .unknownSetting(entry.name, in: "\"defaults\"", known: ["tags"], at: entry.key.useRange))
      return
    }
    guard let tags = entries(of: entry, "tags") else { return }
    for tag in tags where isNew(tag, "defaults.tags.\(tag.name)", shown: "The tag \"\(tag.name)\"")
    {
      sections[.defaults, default: []].append(tag)
    }
  }

  /// Whether a name has the form of one; told where not.
  private mutating func isNamed(_ entry: YAMLEntry, in place: String) -> Bool {
    guard !ResourceAddress.isName(entry.name) else { return true }
    diagnostics.append(
      .error(
        "\"\(entry.name)\" cannot be a name in \"\(place)\"", at: entry.key.useRange,
        help: "A name begins with a letter or \"_\" and goes on with letters, digits, \"_\" "
          + "or \"-\"."))
    return false
  }

  /// Whether a name was not defined before; told with both places where it was.
  private mutating func isNew(_ entry: YAMLEntry, _ identity: String, shown: String) -> Bool {
    if let earlier = places[identity] {
      tellDoubled(shown, at: entry.key.useRange, earlier: earlier)
      return false
    }
    places[identity] = entry.key.useRange
    return true
  }

  private mutating func tellDoubled(_ name: String, at range: SourceRange, earlier: SourceRange) {
    diagnostics.append(
      .error(
        "\(name) is defined twice in this stack", at: range, help: "Remove or rename one.",
        notes: [Diagnostic.Note("It is also defined here", at: earlier)]))
  }

  // MARK: - Resources

  private mutating func addType(_ entry: YAMLEntry) {
    guard let type = catalog[entry.name] else {
      let keys = entry.value.entries?.map(\.name) ?? []
      let isBlock = keys.contains { ["type", "Type", "properties", "Properties"].contains($0) }
      refusedTypes.insert(entry.name)
      if let near = Suggestion.nearest(to: entry.name, among: catalog.types.map(\.name)) {
        refusedTypes.insert(near)
      }
      if entry.name.hasPrefix("aws_") { refusedTypes.insert(String(entry.name.dropFirst(4))) }
      diagnostics.append(
        .unknownType(
          entry.name, isBlock: isBlock, at: entry.key.useRange, catalog: catalog))
      return
    }
    guard let blocks = entries(of: entry, "names") else {
      refusedTypes.insert(type.name)
      return
    }
    if let first = blocks.first(where: { isAttributeNotName($0, of: type) }) {
      refusedTypes.insert(type.name)
      diagnostics.append(
        .error(
          "The \(type.name) has no name: \"\(first.name)\" is an attribute of it",
          at: first.key.useRange,
          help: "Put a name above the attributes: \"\(type.name): NAME: \(first.name): …\"."))
      return
    }
    for block in blocks { addBlock(block, type) }
  }

  /// Whether a key where a name is expected is rather an attribute with its value.
  private func isAttributeNotName(_ entry: YAMLEntry, of type: ResourceType) -> Bool {
    guard type.attribute(entry.name) != nil || ReservedKey(rawValue: entry.name) != nil else {
      return false
    }
    return entry.value.entries == nil && !entry.value.isNull
  }

  private mutating func addBlock(_ entry: YAMLEntry, _ type: ResourceType) {
    let identity = "\(type.name).\(entry.name)"
    guard isNew(entry, "resources.\(identity)", shown: identity) else { return }
    guard isNamed(entry, in: type.name) else { return }
    guard !entry.value.isErroneous else {
      refusedBlocks.insert(identity)
      return
    }
    guard entry.value.entries != nil || entry.value.isNull else {
      refusedBlocks.insert(identity)
      diagnostics.append(
        .error(
          "\(identity) must be a map of attributes, but is a \(entry.value.kindName)",
          at: entry.value.useRange,
          help: "Write its attributes below its name, each as \"attribute: value\"."))
      return
    }
    blocks.append((type, entry))
  }
}
