import AWSProvider
import ResourceModel
import Values

/// The provider of an account that was drawn from a state, whose objects keep what AWS told of them.
///
/// What AWS draws or decides by itself, such as the DNS names of an endpoint, came out otherwise when
/// its object was made anew. Where an update leaves such an attribute as it was, it is still what the
/// state knows.
struct KnownProvider: Provider {
  /// The provider of the account.
  let base: AWSProvider

  var name: String { base.name }
  var catalog: ResourceTypeCatalog { base.catalog }

  func account() async throws(ProviderError) -> String { try await base.account() }

  func read(
    _ references: [ObjectReference]
  ) async -> [Result<ResourceObject?, ProviderError>] { await base.read(references) }

  func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject {
    try await base.create(creation)
  }

  func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    let before = try await base.read([update.object]).first?.get()
    var object = try await base.update(update)
    guard let before, let type = catalog[update.object.address.type] else { return object }
    for attribute in type.attributes where !attribute.isWritable {
      guard let known = update.object.attributes[attribute.name],
        object.attributes[attribute.name] == before.attributes[attribute.name]
      else { continue }
      object.attributes[attribute.name] = known
    }
    return object
  }

  func delete(_ deletion: Deletion) async throws(ProviderError) {
    try await base.delete(deletion)
  }

  func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate {
    try await base.resolve(creation)
  }

  func answers(to checks: [Fields]) async -> [Result<CheckAnswer, ProviderError>] {
    await base.answers(to: checks)
  }
}
