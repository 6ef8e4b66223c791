/// Which address ranges a VPC may have, by the VPC guide's "VPC CIDR blocks".
enum VPCCIDRRules {
  private static func block(_ a: UInt32, _ b: UInt32, _ prefix: Int) -> IPv4Block {
    IPv4Block(a << 24 | b << 16, prefix: prefix)
  }

  private static let ten = block(10, 0, 8)
  private static let tenFirst = block(10, 0, 16)
  private static let tenFirstTwo = block(10, 0, 15)
  private static let oneSevenTwo = block(172, 16, 12)
  private static let cloudDefault = block(172, 31, 16)
  private static let oneNineTwo = block(192, 168, 16)
  private static let benchmark = block(198, 19, 16)
  private static let linkLocal = block(169, 254, 16)
  private static let neverPrimary = [
    block(0, 0, 8), block(127, 0, 8), linkLocal, block(224, 0, 4),
  ]

  /// Whether a VPC may begin with a block: /16 to /28, and no range kept for special use.
  static func isAllowedPrimary(_ candidate: IPv4Block) -> Bool {
    (16...28).contains(candidate.prefix) && !neverPrimary.contains { $0.overlaps(candidate) }
  }

  /// Whether a VPC with some blocks may have another one as well.
  static func mayAdd(_ candidate: IPv4Block, to existing: [IPv4Block]) -> Bool {
    (16...28).contains(candidate.prefix) && !linkLocal.overlaps(candidate)
      && existing.allSatisfy { held in
        forbidden(beside: held).allSatisfy { !$0.overlaps(candidate) }
      }
  }

  private static func forbidden(beside held: IPv4Block) -> [IPv4Block] {
    if ten.contains(held) {
      let first = tenFirstTwo.contains(held) ? [tenFirst] : []
      return [oneSevenTwo, oneNineTwo, benchmark] + first
    }
    if oneSevenTwo.contains(held) { return [ten, oneNineTwo, cloudDefault, benchmark] }
    if oneNineTwo.contains(held) { return [ten, oneSevenTwo, benchmark] }
    if benchmark.contains(held) { return [ten, oneSevenTwo, oneNineTwo] }
    return [ten, oneSevenTwo, oneNineTwo, benchmark]
  }
}
