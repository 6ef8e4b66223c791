import TestRandom
import Values

/// Values that JSON can write, at random.
extension SplitMix64 {
  /// A value of JSON's kinds, at most `depth` deep.
  mutating func value(depth: Int) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(number())
    case 3: return .string(text())
    case 4:
      return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      let count = Int.random(in: 0..<20, using: &self)
      return .object(Fields((0..<count).map { _ in (text(), value(depth: depth - 1)) }))
    }
  }

  private mutating func number() -> Number {
    let digits = String(UInt64.random(in: 0 ... .max, using: &self))
    let repeated = String(repeating: digits, count: Int.random(in: 1...3, using: &self))
    let exponent = Int.random(in: -60...60, using: &self)
    return Number(parsing: "\(Bool.random(using: &self) ? "-" : "")\(repeated)e\(exponent)")
      ?? Number(0)
  }

  private mutating func text() -> String {
    let pool: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x80...0x2FF, 0x2020...0x2030, 0x1F300...0x1F400,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<20, using: &self) {
      let range = pool[Int.random(in: pool.indices, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// Objects that resemble one another, as those of a state do.
extension SplitMix64 {
  /// A list of objects whose names and texts come from small stocks, in few orders.
  mutating func similarObjects(_ count: Int) -> Value {
    let names = (0..<40).map { "name \($0)" } + ["", "é", "e\u{301}", "a\"b", "\u{1}"]
    let texts = ["", "short", "é", "a text of more than fifteen bytes", "one with an \"escape\""]
    let orders = (0..<5).map { _ in names.shuffled(using: &self) }
    return .array(
      (0..<count).map { _ in
        let order = orders[Int.random(in: orders.indices, using: &self)]
        let length = Int.random(in: 0...order.count, using: &self)
        return .object(
          Fields(
            order.prefix(length).map { name in
              let text = Value.string(texts[Int.random(in: texts.indices, using: &self)])
              return (name, Bool.random(using: &self) ? text : [text, [name: text]])
            }))
      })
  }
}
