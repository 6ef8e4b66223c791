import Diagnostics
import ResourceModel
import Values
import YAMLSyntax

/// The reading of one stack, stage by stage: top level, variables, locals, blocks, instances.
struct StackReading {
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  private let loader: StackLoader
  private let sources: StackSources
  private let document: StackDocument
  private let directory: StackDirectory
  private var reader = WrittenValueReader()

  /// The reading of the stack that `sources` hold.
  init(_ loader: StackLoader, _ sources: StackSources) {
    self.loader = loader
    self.sources = sources
    self.document = StackDocument(sources, catalog: loader.catalog)
    self.directory = StackDirectory(sources.directory, files: loader.files)
    self.diagnostics = document.diagnostics
  }

  /// Reads it.
  mutating func read() -> DesiredStack {
    let header = StackHeader(
      document, regions: loader.regions, mayBeElsewhere: sources.isIncomplete)
    diagnostics += header.diagnostics
    var environment = emptyEnvironment(header)

    let variables = entries(.variables).map { reader.readVariable($0) }
    let locals = entries(.locals).map { entry in
      LocalDefinition(
        name: entry.name, range: entry.key.useRange, written: reader.read(entry.value))
    }
    let tags = entries(.defaults).map { entry in
      WrittenEntry(
        name: entry.name, nameRange: entry.key.useRange, value: reader.read(entry.value))
    }
    let provider = document.settings[.provider].map { reader.read($0.value) }
    let store = document.settings[.state].map { reader.read($0.value) }
    let outputs = entries(.outputs).map { reader.readOutput($0) }
    let blocks = document.blocks.map { block in
      reader.readBlock(block.entry, type: block.type, catalog: loader.catalog)
    }
    let checks = readChecks()
    diagnostics += reader.diagnostics

    let values = readVariables(variables, into: &environment)
    diagnostics += VariableValues.failedValidations(variables, in: environment)
    for block in blocks + checks {
      environment.blocks[block.type.name, default: [:]][block.address.name] = ExpandedBlock(
        block: block)
    }
    let localReader = LocalReader(locals, to: environment)
    environment = localReader.environment
    diagnostics += localReader.diagnostics
    readDefaultTags(tags, into: &environment)

    let expansion = BlockExpansion(blocks + checks, in: environment)
    environment = expansion.environment
    diagnostics += expansion.diagnostics
    check(
      variables, locals, tags, [provider, store].compactMap(\.self), outputs, blocks + checks,
      environment)

    let shared = SharedEnvironment(environment)
    var instances = InstanceReader(shared)
    for block in blocks { instances.read(block) }
    diagnostics += instances.diagnostics
    diagnostics += ReferenceCycles.diagnostics(instances.resources)
    readFiles(of: locals.map(\.written) + outputs.map(\.value), environment)
    var expanded = InstanceReader(shared)
    for check in checks { expanded.read(check) }
    diagnostics += expanded.diagnostics
    let resources = instances.resources.sorted { $0.address < $1.address }

    var stack = DesiredStack(
      context: header.context, description: header.description,
      provider: providerSettings(provider, environment), store: storeSettings(store, environment),
      resources: resources, outputs: outputs.map { $0.desired(in: shared) }, variables: values,
      inputsDigest: digest(values), sources: sources.files)
    stack.checks = expanded.resources.map {
      DesiredCheck(address: $0.address, nameRange: $0.nameRange, body: $0.body)
    }
    stack.names = shared
    stack.disabled = shared.environment.disabledAddresses
    return stack
  }

  // MARK: - Stages

  private func emptyEnvironment(_ header: StackHeader) -> StackEnvironment {
    let functions = FunctionContext(
      region: header.context.region, regions: loader.regions, assetsBucket: loader.assetsBucket,
      readFile: { [directory] name throws(FileReadFailure) in try directory.read(name) },
      sha256: loader.sha256)
    var environment = StackEnvironment(
      context: header.context, functions: functions, catalog: loader.catalog)
    environment.refusedBlocks = document.refusedBlocks
    environment.refusedTypes = document.refusedTypes
    environment.refusedKeys = document.refusedKeys
    if sources.isIncomplete {
      environment.refusedKeys.formUnion([.variables, .locals, .resources])
    }
    if header.hasWrongAccount { environment.refusedKeys.insert(.account) }
    return environment
  }

  private func entries(_ key: TopLevelKey) -> [YAMLEntry] { document.sections[key] ?? [] }

  private mutating func readVariables(
    _ variables: [VariableDeclaration], into environment: inout StackEnvironment
  ) -> Fields {
    let values = VariableValues(
      variables, inputs: loader.inputs,
      areComplete: !environment.refusedKeys.contains(.variables), files: loader.files)
    diagnostics += values.diagnostics
    for (name, value) in values.values { environment.variables[name] = value }
    return values.values
  }

  private mutating func readDefaultTags(
    _ tags: [WrittenEntry], into environment: inout StackEnvironment
  ) {
    guard let first = tags.first else { return }
    let scope = StackScope(environment)
    var typing = SchemaTyping { $0.evaluate(in: scope) }
    for tag in tags where !tag.value.isNull {
      environment.defaultTags[tag.name] = typing.fit(
        tag.value, to: .string, at: ValuePath("tags").field(tag.name))
    }
    environment.defaultTagsRange = first.nameRange
    diagnostics += typing.diagnostics
  }

  /// The checks; where the provider answers none, each is told.
  private mutating func readChecks() -> [ResourceBlock] {
    guard let type = loader.catalog.check else {
      diagnostics += entries(.checks).map {
        .error("The provider of this stack answers no checks", at: $0.key.useRange)
      }
      return []
    }
    return entries(.checks).compactMap {
      reader.readCheck($0, type: type, catalog: loader.catalog)
    }
  }

  // MARK: - References

  /// Tells references that cannot be right, and variables that nothing uses.
  private mutating func check(
    _ variables: [VariableDeclaration], _ locals: [LocalDefinition], _ tags: [WrittenEntry],
    _ services: [WrittenValue], _ outputs: [WrittenOutput], _ blocks: [ResourceBlock],
    _ environment: StackEnvironment
  ) {
    var references = ReferenceCheck(environment)
    for variable in variables {
      for validation in variable.validations {
        references.check(validation.condition, at: .validation)
        references.check(validation.message, at: .validation)
      }
    }
    references.forgetUses()
    for local in locals { references.check(local.written, at: .anywhere) }
    for tag in tags { references.check(tag.value, at: .beforeResources("A default tag")) }
    for service in services {
      references.check(service, at: .beforeResources("A setting of the provider or the state"))
    }
    for output in outputs { references.check(output.value, at: .anywhere) }
    for block in blocks { references.check(block) }
    diagnostics += references.diagnostics
    guard !sources.isIncomplete, !reader.diagnostics.hasErrors, !document.diagnostics.hasErrors
    else { return }
    for variable in variables where !references.usedVariables.contains(variable.name) {
      diagnostics.append(
        .warning(
          "The variable \"\(variable.name)\" is not used", at: variable.range,
          help: "Remove it, or use it as var.\(variable.name)."))
    }
  }

  // MARK: - Settings

  private mutating func providerSettings(
    _ written: WrittenValue?, _ environment: StackEnvironment
  ) -> ProviderSettings {
    guard let written, !written.isNull else { return ProviderSettings(name: "simulated") }
    let service = ServiceSettings(
      written, key: TopLevelKey.provider.rawValue, names: ProviderSettings.names, in: environment)
    diagnostics += service.diagnostics
    return ProviderSettings(name: service.name, settings: service.settings, range: written.range)
  }

  private mutating func storeSettings(
    _ written: WrittenValue?, _ environment: StackEnvironment
  ) -> StoreSettings {
    guard let written, !written.isNull else { return StoreSettings(name: "file") }
    let service = ServiceSettings(
      written, key: TopLevelKey.state.rawValue, names: StoreSettings.names, in: environment)
    diagnostics += service.diagnostics
    return StoreSettings(name: service.name, settings: service.settings, range: written.range)
  }

  /// Evaluates the expressions that read files, so that the digest knows what is in them.
  private func readFiles(of written: [WrittenValue], _ environment: StackEnvironment) {
    for value in written {
      value.forEachTemplate { template in
        if template.readsFiles { _ = template.evaluate(in: StackScope(environment)) }
      }
    }
  }

  /// The digest of the stack's files, of the files its functions read, and of its variables.
  private func digest(_ values: Fields) -> String {
    let stack = sources.files.map { Value.string(loader.sha256($0.bytes)) }
    let read = directory.filesRead.map { file -> Value in
      [.string(file.name), .string(loader.sha256(file.bytes))]
    }
    let whole: Value = [.array(stack), .array(read), .object(values)]
    return loader.sha256(Array(whole.canonicalText.utf8))
  }
}
