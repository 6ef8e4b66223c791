import Glibc

extension String {
  /// Whether two texts have the same bytes.
  ///
  /// Swift's own equality takes texts of different bytes for equal where they look alike, and a walk
  /// over the bytes one by one is slow where it is asked for all the time.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return unsafe memcmp(first, second, left.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
