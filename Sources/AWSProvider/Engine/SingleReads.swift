import AWSModel
import ResourceModel

extension ResourceLogic {
  /// Reads each object by its own calls, several at a time, where a service has no call for many.
  func readEach(
    _ references: [ObjectReference],
    _ read: @escaping @Sendable (ObjectReference) async throws -> ResourceObject?
  ) async -> [Result<ResourceObject?, any Error>] {
    await concurrently(references) { reference in
      do {
        return try await read(reference)
      } catch let error as AWSError where error.isNotFound {
        return nil
      }
    }
  }
}
