/// An IP address, or the addresses that begin with the same bits, of version 4 or 6.
///
/// Notation of RFC 4632 for version 4; RFC 4291, section 2.2, for version 6.
struct IPRange: Hashable, Sendable {
  private let isVersion6: Bool
  private let bits: UInt128
  /// The number of leading bits that all its addresses share.
  private let length: Int

  private var width: Int { isVersion6 ? 128 : 32 }

  /// Reads an address or `ADDRESS/LENGTH`; nil where the text is neither.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    if let bits = Self.version4(first) {
      (isVersion6, self.bits) = (false, UInt128(bits))
    } else if let bits = Self.version6(first) {
      (isVersion6, self.bits) = (true, bits)
    } else {
      return nil
    }
    guard parts.count == 2 else {
      length = isVersion6 ? 128 : 32
      return
    }
    guard let length = Self.decimal(parts[1], digits: 3), length <= (isVersion6 ? 128 : 32) else {
      return nil
    }
    self.length = length
  }

  /// Whether all addresses of `other` lie in it; bits behind its length are not looked at.
  func contains(_ other: IPRange) -> Bool {
    guard isVersion6 == other.isVersion6, length <= other.length else { return false }
    let shift = width - length
    return shift >= 128 || bits >> shift == other.bits >> shift
  }

  private static func version4(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let octet = decimal(part, digits: 3), octet < 256 else { return nil }
      bits = bits << 8 | UInt32(octet)
    }
    return bits
  }

  private static func version6(_ text: Substring) -> UInt128? {
    guard let gap = text.firstRange(of: "::") else {
      guard let groups = groups(text), groups.count == 8 else { return nil }
      return joined(groups)
    }
    let (head, tail) = (text[..<gap.lowerBound], text[gap.upperBound...])
    guard let before = head.isEmpty ? [] : groups(head),
      let after = tail.isEmpty ? [] : groups(tail), before.count + after.count < 8
    else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - before.count - after.count)
    return joined(before + zeros + after)
  }

  private static func joined(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  /// The groups of an address without `::`; the last two may be an address of version 4.
  private static func groups(_ text: Substring) -> [UInt16]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 8 else { return nil }
    var groups: [UInt16] = []
    for (place, part) in parts.enumerated() {
      if place == parts.count - 1, let bits = version4(part) {
        groups.append(UInt16(bits >> 16))
        groups.append(UInt16(bits & 0xFFFF))
        continue
      }
      guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
        let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }

  private static func decimal(_ text: Substring, digits: Int) -> Int? {
    guard (1...digits).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
