/// A range of addresses as conditions write it: an address, or one with the length of its prefix.
struct AddressRange {
  /// The bytes of the address: four, or sixteen.
  let bytes: [UInt8]
  /// The length of the prefix in bits.
  let prefix: Int

  /// Reads a range; nil where the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = parts.first else { return nil }
    guard let bytes = Self.four(address) ?? Self.six(address) else { return nil }
    let most = bytes.count * 8
    guard parts.count == 2 else {
      self.bytes = bytes
      self.prefix = most
      return
    }
    guard let prefix = Int(parts[1]), (0...most).contains(prefix) else { return nil }
    self.bytes = bytes
    self.prefix = prefix
  }

  /// Whether bits are set that the prefix leaves out.
  var hasHostBits: Bool {
    bytes.enumerated().contains { place, byte in
      let kept = min(max(prefix - place * 8, 0), 8)
      return kept == 8 ? false : byte & (0xFF >> UInt8(kept)) != 0
    }
  }

  /// Whether it lies in the private ranges of RFC 1918 or RFC 4193.
  var isPrivate: Bool {
    let own: [([UInt8], Int)] =
      bytes.count == 4 ? [([10], 8), ([172, 16], 12), ([192, 168], 16)] : [([0xFC], 7)]
    return own.contains { start, length in prefix >= length && matches(start, length) }
  }

  private func matches(_ start: [UInt8], _ length: Int) -> Bool {
    start.enumerated().allSatisfy { place, byte in
      let kept = min(max(length - place * 8, 0), 8)
      let mask = kept == 0 ? 0 : UInt8(0xFF) << UInt8(8 - kept)
      return bytes[place] & mask == byte & mask
    }
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func six(_ text: Substring) -> [UInt8]? {
    guard text.contains(":") else { return nil }
    let halves = String(text).split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    let groups = halves.map { half in
      half.split(separator: ":", omittingEmptySubsequences: false).filter {
        !half.isEmpty || !$0.isEmpty
      }
    }
    let read = groups.map { $0.compactMap { $0.utf8.count <= 4 ? UInt16($0, radix: 16) : nil } }
    guard zip(groups, read).allSatisfy({ $0.count == $1.count }) else { return nil }
    let count = read.reduce(0) { $0 + $1.count }
    guard halves.count == 2 ? count < 8 : count == 8 else { return nil }
    let middle = [UInt16](repeating: 0, count: 8 - count)
    let all = (read.first ?? []) + middle + (read.count == 2 ? read[1] : [])
    return all.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }
}
