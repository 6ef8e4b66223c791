/// Turns libyaml's places, which count characters, into byte offsets.
///
/// Every 64th character's offset is kept, so each answer costs at most 64 steps; in a text of
/// ASCII the two counts are one.
struct CharacterOffsets {
  private static let stride = 64
  private let bytes: [UInt8]
  private let start: Int
  private let marks: [Int]?

  /// The offsets in `bytes` when characters are counted from the byte at `start`.
  init(_ bytes: [UInt8], from start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.start = start
    guard !isASCII else {
      self.marks = nil
      return
    }
    var marks: [Int] = []
    var characters = 0
    for offset in start..<bytes.count where !Self.continues(bytes[offset]) {
      if characters % Self.stride == 0 { marks.append(offset) }
      characters += 1
    }
    self.marks = marks
  }

  /// The offset of the first byte of the character that `index` others precede.
  func byteOffset(ofCharacter index: Int) -> Int {
    guard let marks else { return min(start + index, bytes.count) }
    let block = index / Self.stride
    guard marks.indices.contains(block) else { return bytes.count }
    var offset = marks[block]
    var left = index % Self.stride
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, Self.continues(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
