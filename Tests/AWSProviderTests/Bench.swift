import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Synchronization
import Testing
import Values

/// A provider over an empty simulated account, with what tests do to it in few words.
struct Bench {
  let cloud: SimulatedAWS
  let provider: AWSProvider
  let context: StackContext

  init(
    region: String = "eu-west-1", faults: FaultPlan = .none,
    quotas: SimulatedQuotas = .awsDefaults, patience: Patience = .impatient
  ) {
    self.cloud = SimulatedAWS.inMemory(
      account: "111122223333", seed: 7, quotas: quotas, faults: faults, keepsCalls: true)
    self.provider = AWSProvider(
      name: "simulated", services: cloud.services(region: region), patience: patience)
    self.context = StackContext(stack: "test", region: region, account: "111122223333")
  }

  /// The attributes of a type with its defaults filled in, completed; without problems.
  func completed(
    _ type: String, _ attributes: Fields, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Fields {
    let type = try #require(AWSProvider.catalog[type], sourceLocation: sourceLocation)
    var all = type.filled(attributes)
    let problems = type.complete(&all, context).filter(\.isError)
    #expect(problems.isEmpty, sourceLocation: sourceLocation)
    return all
  }

  func creation(
    _ type: String, _ attributes: Fields, token: String = "0123456789abcdef0123456789abcdef",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Creation {
    Creation(
      address: ResourceAddress(type: type, name: "it"),
      attributes: try completed(type, attributes, sourceLocation: sourceLocation), token: token,
      context: context)
  }

  /// Makes an object, each with a token of its own.
  @discardableResult
  func create(
    _ type: String, _ attributes: Fields, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> ResourceObject {
    let number = Self.tokens.withLock { count in
      count += 1
      return count
    }
    let token = String(repeating: "0", count: 26) + String(100_000 + number)
    return try await provider.create(
      creation(type, attributes, token: token, sourceLocation: sourceLocation))
  }

  func read(_ type: String, _ object: ResourceObject) async throws -> ResourceObject? {
    try await provider.read([reference(type, object)])[0].get()
  }

  func update(
    _ type: String, _ object: ResourceObject, to attributes: Fields, changed: Set<String>
  ) async throws -> ResourceObject {
    try await provider.update(
      Update(
        object: reference(type, object), attributes: attributes, changed: changed,
        token: "fedcba9876543210fedcba9876543210", context: context))
  }

  func delete(_ type: String, _ object: ResourceObject) async throws {
    try await provider.delete(Deletion(object: reference(type, object), context: context))
  }

  func reference(_ type: String, _ object: ResourceObject) -> ObjectReference {
    ObjectReference(
      address: ResourceAddress(type: type, name: "it"), id: object.id,
      attributes: object.attributes)
  }

  private static let tokens = Mutex(0)
}

extension Patience {
  /// As many looks as in earnest, without pauses.
  static let impatient = Patience(
    visibility: Array(repeating: .zero, count: 8), progress: Array(repeating: .zero, count: 8)
  ) { _ in }
}

extension ResourceType {
  /// The attributes with defaults in place of what is absent.
  func filled(_ attributes: Fields) -> Fields {
    var all = attributes
    for attribute in self.attributes {
      guard all[attribute.name]?.isNull ?? true, let value = attribute.defaultValue else {
        continue
      }
      all[attribute.name] = value
    }
    return all
  }

  /// The writable attributes that differ in meaning.
  func changes(from old: Fields, to new: Fields) -> Set<String> {
    Set(
      attributes.filter { attribute in
        let before = (old[attribute.name] ?? .null).unmarked
        let after = (new[attribute.name] ?? .null).unmarked
        guard attribute.isWritable, !(after.isNull && attribute.isComputed) else { return false }
        if before.isNull || after.isNull { return before.isNull != after.isNull }
        return !attribute.equivalence.areEquivalent(before, after)
      }.map(\.name))
  }
}
