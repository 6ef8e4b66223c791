/// A regular expression in the syntax and with the meaning of RE2: leftmost match, the first
/// alternative first, in time linear in the text.
struct RegularExpression {
  /// One instruction of the machine that matches.
  enum Instruction {
    case scalar(ScalarSet)
    /// Goes on at both; the first is preferred.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case assertion(RegexAssertion)
    case match
  }

  /// The most instructions an expression may come to.
  private static let sizeLimit = 20_000

  private(set) var program: [Instruction] = []
  /// The names of the capturing groups; nil for those without a name.
  let groupNames: [String?]

  /// Reads a pattern.
  ///
  /// - Parameter pattern: the text of the expression.
  /// - Throws: what is wrong with it.
  init(_ pattern: String) throws(RegexParser.Failure) {
    var parser = RegexParser(pattern)
    let node = try parser.parse()
    self.groupNames = parser.groupNames
    try emit(.save(0))
    try compile(node)
    try emit(.save(1))
    try emit(.match)
  }

  private mutating func emit(_ instruction: Instruction) throws(RegexParser.Failure) {
    guard program.count < Self.sizeLimit else {
      throw RegexParser.Failure(message: "its repetitions make it too large")
    }
    program.append(instruction)
  }

  private mutating func compile(_ node: RegexNode) throws(RegexParser.Failure) {
    switch node {
    case .empty: break
    case .scalar(let set): try emit(.scalar(set))
    case .assertion(let assertion): try emit(.assertion(assertion))
    case .sequence(let nodes):
      for node in nodes { try compile(node) }
    case .alternatives(let branches): try compile(alternatives: branches)
    case .capture(let inner, let number):
      try emit(.save(number * 2))
      try compile(inner)
      try emit(.save(number * 2 + 1))
    case .repetition(let inner, let least, let most, let isGreedy):
      for _ in 0..<least { try compile(inner) }
      if let most {
        try compile(inner, atMost: most - least, isGreedy: isGreedy)
      } else {
        try compile(loop: inner, isGreedy: isGreedy)
      }
    }
  }

  private mutating func compile(alternatives branches: [RegexNode]) throws(RegexParser.Failure) {
    var jumps: [Int] = []
    for (place, branch) in branches.enumerated() {
      guard place < branches.count - 1 else {
        try compile(branch)
        break
      }
      let split = program.count
      try emit(.split(split + 1, 0))
      try compile(branch)
      jumps.append(program.count)
      try emit(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func compile(
    _ node: RegexNode, atMost count: Int, isGreedy: Bool
  ) throws(RegexParser.Failure) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(program.count)
      try emit(.split(0, 0))
      try compile(node)
    }
    let end = program.count
    for split in splits {
      program[split] = isGreedy ? .split(split + 1, end) : .split(end, split + 1)
    }
  }

  private mutating func compile(
    loop node: RegexNode, isGreedy: Bool
  ) throws(RegexParser.Failure) {
    let split = program.count
    try emit(.split(0, 0))
    try compile(node)
    try emit(.jump(split))
    let end = program.count
    program[split] = isGreedy ? .split(split + 1, end) : .split(end, split + 1)
  }
}
