import AWSModel

/// Does a part of a larger removal; what does not exist is as good as removed.
///
/// Without it, a part that is gone would be taken for the whole being gone.
func ignoringNotFound(_ act: () async throws(AWSError) -> Void) async throws(AWSError) {
  do {
    try await act()
  } catch let error where error.isNotFound {
    return
  }
}
