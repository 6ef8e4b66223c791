import Glibc

extension String {
  /// Whether two texts have the same bytes.
  ///
  /// Swift's own equality takes texts of different bytes for equal where they look alike, and a walk
  /// over the bytes one by one is slow where it is asked for all the time.
  package func hasSameBytes(as other: String) -> Bool {
    isSameStorage(as: other) || (utf8.count == other.utf8.count && order(to: other) == 0)
  }

  /// Whether its bytes come before those of another text, as in a dictionary of bytes.
  package func hasBytes(before other: String) -> Bool {
    order(to: other) < 0
  }

  /// Whether two texts are made of the same words, and so are the same; others may be as well.
  ///
  /// Short texts lie in these words, and long ones are often shared: mostly this is all to look at.
  @inline(__always)
  func isSameStorage(as other: String) -> Bool {
    unsafe unsafeBitCast(self, to: (UInt64, UInt64).self)
      == unsafeBitCast(other, to: (UInt64, UInt64).self)
  }

  /// Less than, equal to or greater than 0 as the bytes come before, are, or come after the other's.
  private func order(to other: String) -> Int {
    let order = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        let common = min(left.count, right.count)
        guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count - right.count
        }
        let order = unsafe Int(memcmp(first, second, common))
        return order != 0 ? order : left.count - right.count
      }
    }
    if let order = order ?? nil { return order }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}
