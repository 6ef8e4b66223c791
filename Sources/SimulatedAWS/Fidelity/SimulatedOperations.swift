package import AWSModel

extension SimulatedAWS {
  /// The operations that the simulated services perform, in the order of their services and names.
  ///
  /// Every other operation that `AWSModel` has is answered as an unknown one.
  package static let operations: [AWSOperation] = AWSService.allCases.flatMap(\.requestTypes)
    .map { $0.operation }.filter { !unsimulated.contains($0) }
    .sorted { ($0.service.rawValue, $0.name) < ($1.service.rawValue, $1.name) }

  /// The operations of `AWSModel` that are not simulated; a test asks each to find out.
  package static let unsimulated: Set<AWSOperation> = []
}
