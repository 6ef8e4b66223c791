/// Random changes of a text, the same for the same seed (SplitMix64 of Steele, Lea and Flood).
struct Mutation: RandomNumberGenerator {
  private var state: UInt64

  /// The changes of a seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text with one to three changes: of whole lines, or of single characters.
  mutating func changed(_ text: String) -> String {
    var text = text
    for _ in 0...Int.random(in: 0...2, using: &self) {
      text = Bool.random(using: &self) ? changedLines(text) : changedCharacter(text)
    }
    return text
  }

  private mutating func changedLines(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let one = Int.random(in: lines.indices, using: &self)
    let other = Int.random(in: lines.indices, using: &self)
    switch Int.random(in: 0...3, using: &self) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: other)
    case 2: lines.swapAt(one, other)
    default: lines[one] = "  " + lines[one]
    }
    return lines.joined(separator: "\n")
  }

  private mutating func changedCharacter(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: scalars.indices, using: &self)
    let signs = Array(" \n\t:-[]{}\"'${}.,#&*!|>%@`=?~01aZé\u{0}\u{1F600}".unicodeScalars)
    let sign = signs[Int.random(in: signs.indices, using: &self)]
    switch Int.random(in: 0...2, using: &self) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(sign, at: place)
    default: scalars[place] = sign
    }
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: scalars)
    return String(changed)
  }
}
