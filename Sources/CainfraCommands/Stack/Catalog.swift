import AWSProvider
import ResourceModel

/// The resource types that stacks may use.
enum Catalog {
  /// All of them.
  static let all: ResourceTypeCatalog = AWSProvider.catalog
}
