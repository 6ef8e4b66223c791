import Diagnostics
import ResourceModel
import StateStore
import Values

/// The objects of a state as the provider has them now.
struct Refresh {
  /// One object.
  struct Object {
    /// As the state has it.
    var recorded: StateResource
    /// The attributes as they are, sensitive parts marked; nil where the object no longer exists.
    var attributes: Fields?
  }

  /// The objects, in the order they were given.
  private(set) var objects: [Object] = []
  /// Why some could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// Asks the provider for all the objects at once.
  ///
  /// - Parameters:
  ///   - resources: the objects as the state has them.
  ///   - isSelected: whether each of them is to be read; the others are taken as recorded.
  ///   - provider: who keeps them.
  init(
    of resources: [StateResource], where isSelected: [Bool], from provider: any Provider
  ) async {
    objects = resources.map { Self.recorded($0, provider.catalog) }
    let places = resources.indices.filter { isSelected[$0] }
    guard !places.isEmpty else { return }
    let answers = await provider.read(
      places.map { place in
        let resource = resources[place]
        return ObjectReference(
          address: resource.address, id: resource.id, attributes: resource.attributes)
      })
    guard answers.count == places.count else {
      diagnostics.append(
        .error("The provider answered \(answers.count) of \(places.count) reads"))
      return
    }
    for (place, answer) in zip(places, answers) {
      switch answer {
      case .success(let object?):
        objects[place].attributes = Self.marked(
          object.attributes, like: resources[place], provider.catalog)
      case .success(nil): objects[place].attributes = nil
      case .failure(let error): diagnostics.append(.unreadable(resources[place], error))
      }
    }
  }

  /// Takes the objects as the state has them, asking nobody.
  init(recorded resources: [StateResource], catalog: ResourceTypeCatalog) {
    objects = resources.map { Self.recorded($0, catalog) }
  }

  private static func recorded(
    _ resource: StateResource, _ catalog: ResourceTypeCatalog
  ) -> Object {
    Object(
      recorded: resource, attributes: marked(resource.attributes, like: resource, catalog))
  }

  private static func marked(
    _ attributes: Fields, like resource: StateResource, _ catalog: ResourceTypeCatalog
  ) -> Fields {
    guard let type = catalog[resource.type] else { return attributes.marking(resource.sensitive) }
    return type.markingSensitive(type.conforming(attributes).marking(resource.sensitive))
  }
}

extension Diagnostic {
  fileprivate static func unreadable(
    _ resource: StateResource, _ error: ProviderError
  ) -> Diagnostic {
    .error(
      "\(resource.address) (\(resource.id)) could not be read: \(error)",
      help: "Try again, or plan with --no-refresh to take it as the state has it.",
      address: resource.address.description)
  }
}
