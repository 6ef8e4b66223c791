/// A hash that is the same in every process, for invented ids that must not change.
///
/// The algorithm is FNV-1a with 64 bits.
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
