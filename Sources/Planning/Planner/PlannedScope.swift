import ResourceModel
import StackLanguage
import Values

/// What is known of the resources while a plan is made: planned attributes as soon as a resource
/// is planned.
struct PlannedScope: ResourceScope {
  private var known: [ResourceAddress: Fields] = [:]

  /// Enters what is known of a resource.
  mutating func enter(_ attributes: Fields, for address: ResourceAddress) {
    known[address] = attributes
  }

  func attributes(of address: ResourceAddress) -> Fields? { known[address] }
}
