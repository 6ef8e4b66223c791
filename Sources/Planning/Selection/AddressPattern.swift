import ResourceModel

/// An address as `--target` and `--exclude` take it: of an instance, of a block (which stands for
/// all its instances), or with `*` for any text.
struct AddressPattern {
  /// The pattern as the user gave it.
  let text: String
  private let exact: ResourceAddress?
  private let parts: [[UInt8]]

  /// Reads a pattern.
  init(_ text: String) {
    self.text = text
    exact = text.contains("*") ? nil : ResourceAddress(parsing: text)
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// The address it names, where it is no pattern.
  var address: ResourceAddress? { exact }

  /// Whether it means a resource.
  func matches(_ address: ResourceAddress) -> Bool {
    if let exact { return exact == address || exact == address.block }
    guard parts.count > 1 else { return false }
    return matches(Array(address.description.utf8))
      || (address.key != nil && matches(Array(address.block.description.utf8)))
  }

  /// Matches each part at the first place after the one before, the last one at the end.
  private func matches(_ bytes: [UInt8]) -> Bool {
    guard let first = parts.first, let last = parts.last, bytes.starts(with: first),
      bytes.count >= first.count + last.count, bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<(bytes.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      guard let found = Self.firstPlace(of: part, in: rest) else { return false }
      rest = rest[(found + part.count)...]
    }
    return true
  }

  private static func firstPlace(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= part.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - part.count)
    where bytes[start...].starts(with: part) {
      return start
    }
    return nil
  }
}
