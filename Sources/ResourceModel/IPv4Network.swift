/// An IPv4 network in CIDR notation (RFC 4632), such as `10.20.0.0/16`.
package struct IPv4Network: Hashable, Sendable {
  /// The address as written, host bits included.
  package var address: UInt32
  /// The prefix length, 0 to 32.
  package var prefix: Int

  /// The network of an address and a prefix length from 0 to 32.
  package init?(address: UInt32, prefix: Int) {
    guard (0...32).contains(prefix) else { return nil }
    self.address = address
    self.prefix = prefix
  }

  /// Reads `A.B.C.D/N`: four decimal numbers of 0 to 255 without leading zeros, and a prefix.
  package init?(parsing text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let address = Self.address(parsing: halves[0]),
      let prefix = Self.decimal(halves[1], upTo: 32)
    else { return nil }
    self.init(address: address, prefix: prefix)
  }

  /// Reads `A.B.C.D`.
  package static func address(parsing text: some StringProtocol) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard let number = decimal(part, upTo: 255) else { return nil }
      address = address << 8 | UInt32(number)
    }
    return address
  }

  /// The text `A.B.C.D` of an address.
  package static func text(ofAddress address: UInt32) -> String {
    "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }

  /// The bits of an address that name the network.
  package var mask: UInt32 { prefix == 0 ? 0 : UInt32.max << UInt32(32 - prefix) }
  /// The first address.
  package var first: UInt32 { address & mask }
  /// The last address.
  package var last: UInt32 { first | ~mask }
  /// The number of addresses.
  package var size: UInt64 { 1 << UInt64(32 - prefix) }
  /// The same network with its host bits dropped, as AWS keeps it.
  package var canonical: IPv4Network {
    var network = self
    network.address = first
    return network
  }

  /// Whether all of `other` lies in this network.
  package func contains(_ other: IPv4Network) -> Bool {
    first <= other.first && other.last <= last
  }

  /// Whether the two have an address in common.
  package func overlaps(_ other: IPv4Network) -> Bool {
    first <= other.last && other.first <= last
  }

  private static func decimal(_ text: some StringProtocol, upTo limit: Int) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      text.utf8.count == 1 || text.utf8.first != 48, let number = Int(text), number <= limit
    else { return nil }
    return number
  }
}

extension IPv4Network: CustomStringConvertible {
  package var description: String { "\(Self.text(ofAddress: address))/\(prefix)" }
}
