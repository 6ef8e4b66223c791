/// A range of IPv4 addresses in CIDR notation, in canonical form: host bits are zero.
struct IPv4Block: Hashable, Sendable, CustomStringConvertible {
  /// The first address.
  let network: UInt32

  /// How many leading bits are fixed, 0 to 32.
  let prefix: Int

  /// Creates the block that holds an address; the host bits are dropped.
  init(_ address: UInt32, prefix: Int) {
    self.prefix = min(max(prefix, 0), 32)
    network = address & Self.mask(self.prefix)
  }

  /// Reads `A.B.C.D/N`; nil if the text is no such block.
  init?(_ text: String) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let prefix = Self.number(sides[1], upTo: 32) else { return nil }
    let parts = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard let byte = Self.number(part, upTo: 255) else { return nil }
      address = address << 8 | UInt32(byte)
    }
    self.init(address, prefix: prefix)
  }

  private static func number(_ text: Substring, upTo limit: Int) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number <= limit
    else { return nil }
    return number
  }

  private static func mask(_ prefix: Int) -> UInt32 {
    prefix == 0 ? 0 : UInt32.max << UInt32(32 - prefix)
  }

  /// How many addresses the block holds.
  var count: Int { 1 << (32 - prefix) }

  /// Whether `other` lies in this block or is the same.
  func contains(_ other: IPv4Block) -> Bool {
    prefix <= other.prefix && other.network & Self.mask(prefix) == network
  }

  /// Whether the blocks share an address.
  func overlaps(_ other: IPv4Block) -> Bool { contains(other) || other.contains(self) }

  /// The larger block of that prefix length in which this one lies.
  func enclosing(prefix: Int) -> IPv4Block { IPv4Block(network, prefix: prefix) }

  /// The address that many places after the first, in dotted form.
  func address(_ offset: UInt32) -> String { Self.dotted(network &+ offset) }

  private static func dotted(_ address: UInt32) -> String {
    "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }

  /// The block in CIDR notation.
  var description: String { "\(Self.dotted(network))/\(prefix)" }
}
