/// An IPv4 or IPv6 network in CIDR notation (RFC 4632, RFC 4291).
struct IPNetwork: Hashable, Sendable {
  /// The address; an IPv4 address lies in the lowest 32 bits.
  var address: UInt128
  /// The prefix length.
  var prefix: Int
  /// The number of bits of an address: 32 or 128.
  var width: Int

  /// Reads `ADDRESS/PREFIX`.
  init?(parsing text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let address = Self.address(parsing: String(halves[0])),
      let prefix = Self.number(halves[1], upTo: address.width)
    else { return nil }
    self.init(address: address.bits, prefix: prefix, width: address.width)
  }

  /// The network of an address.
  init(address: UInt128, prefix: Int, width: Int) {
    self.address = address
    self.prefix = prefix
    self.width = width
  }

  /// The bits that name hosts.
  var hostMask: UInt128 {
    let bits = width - prefix
    return bits >= 128 ? .max : (1 << UInt128(bits)) - 1
  }

  /// The first address.
  var first: UInt128 { address & ~hostMask }
  /// The last address.
  var last: UInt128 { first | hostMask }

  /// `ADDRESS/PREFIX` of the first address.
  var text: String { "\(Self.text(of: first, width: width))/\(prefix)" }

  // MARK: - Reading addresses

  /// Reads an IPv4 or an IPv6 address.
  static func address(parsing text: String) -> (bits: UInt128, width: Int)? {
    if text.utf8.contains(UInt8(ascii: ":")) {
      return sixteenBitGroups(text).map { groups in
        (groups.reduce(0) { $0 << 16 | UInt128($1) }, 128)
      }
    }
    return fourBytes(text).map { (UInt128($0), 32) }
  }

  private static func fourBytes(_ text: some StringProtocol) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard let byte = number(part, upTo: 255) else { return nil }
      address = address << 8 | UInt32(byte)
    }
    return address
  }

  private static func number(_ text: some StringProtocol, upTo limit: Int) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number <= limit
    else { return nil }
    return number
  }

  /// Reads the groups of an IPv6 address (RFC 4291, section 2.2).
  private static func sixteenBitGroups(_ text: String) -> [UInt16]? {
    let halves = text.parts(separatedBy: Array("::".utf8))
    guard halves.count <= 2 else { return nil }
    var groups: [[UInt16]] = []
    for (place, half) in halves.enumerated() {
      guard let part = parse(half, isLast: place == halves.count - 1) else { return nil }
      groups.append(part)
    }
    guard groups.count == 2 else { return groups.first?.count == 8 ? groups.first : nil }
    let missing = 8 - groups[0].count - groups[1].count
    guard missing > 0 else { return nil }
    return groups[0] + Array(repeating: 0, count: missing) + groups[1]
  }

  private static func parse(_ text: String, isLast: Bool) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if isLast, place == parts.count - 1, part.utf8.contains(UInt8(ascii: ".")) {
        guard let bytes = fourBytes(part) else { return nil }
        groups += [UInt16(bytes >> 16), UInt16(bytes & 0xFFFF)]
        continue
      }
      guard (1...4).contains(part.utf8.count), part.utf8.first != UInt8(ascii: "+"),
        let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }

  // MARK: - Writing addresses

  /// The text of an address; for IPv6 the form of RFC 5952.
  static func text(of address: UInt128, width: Int) -> String {
    if width == 32 {
      let bytes = [24, 16, 8, 0].map { String(address >> UInt128($0) & 255) }
      return bytes.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: address >> UInt128(112 - 16 * $0)) }
    let texts = groups.map { String($0, radix: 16) }
    guard let zeros = longestZeros(groups) else { return texts.joined(separator: ":") }
    return texts[..<zeros.lowerBound].joined(separator: ":") + "::"
      + texts[zeros.upperBound...].joined(separator: ":")
  }

  /// The first of the longest runs of two or more zero groups.
  private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, groups[end] == 0 { end += 1 }
      if end - start >= 2, end - start > best?.count ?? 0 { best = start..<end }
      start = end + 1
    }
    return best
  }
}
