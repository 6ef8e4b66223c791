/// Finds matches of a regular expression in a text.
///
/// All states of the machine are kept side by side (Pike's method), so no pattern makes it go back.
struct RegexMatcher {
  /// Thrown when the work passes its bound.
  struct TooMuchWork: Error {}

  /// Where a group matched, in characters of the text; nil where it took no part.
  typealias Groups = [Range<Int>?]

  private struct State {
    var instruction: Int
    var slots: [Int]
  }

  /// How many steps a matcher takes in its life.
  private static let workLimit = 20_000_000

  let scalars: [Unicode.Scalar]
  private let program: [RegularExpression.Instruction]
  private let slotCount: Int
  private var work = 0
  /// For each instruction, the round in which a state was added at it.
  private var visited: [Int]
  private var round = 0

  /// A matcher of an expression in a text.
  init(_ expression: RegularExpression, _ text: String) {
    self.scalars = Array(text.unicodeScalars)
    self.program = expression.program
    self.slotCount = (expression.groupNames.count + 1) * 2
    self.visited = Array(repeating: 0, count: expression.program.count)
  }

  /// The first match that begins at or after a place: the whole of it, then its groups.
  mutating func firstMatch(from start: Int) throws(TooMuchWork) -> Groups? {
    var states: [State] = []
    var found: [Int]?
    var place = start
    while place <= scalars.count {
      round += 1
      var current: [State] = []
      for state in states { try add(state, at: place, to: &current) }
      if found == nil {
        let slots = Array(repeating: -1, count: slotCount)
        try add(State(instruction: 0, slots: slots), at: place, to: &current)
      }
      if current.isEmpty, found != nil { break }
      states = step(current, at: place, &found)
      place += 1
    }
    return found.map(groups(of:))
  }

  /// Lets every state read the character at a place; a match ends those less preferred.
  private func step(_ current: [State], at place: Int, _ found: inout [Int]?) -> [State] {
    var next: [State] = []
    for state in current {
      switch program[state.instruction] {
      case .match:
        found = state.slots
        return next
      case .scalar(let set) where place < scalars.count && set.contains(scalars[place]):
        next.append(State(instruction: state.instruction + 1, slots: state.slots))
      default: break
      }
    }
    return next
  }

  /// Adds a state and all it leads to without reading, most preferred first.
  private mutating func add(
    _ state: State, at place: Int, to states: inout [State]
  ) throws(TooMuchWork) {
    var pending = [state]
    while var state = pending.popLast() {
      guard visited[state.instruction] != round else { continue }
      visited[state.instruction] = round
      work += 1
      guard work <= Self.workLimit else { throw TooMuchWork() }
      switch program[state.instruction] {
      case .scalar, .match: states.append(state)
      case .jump(let target):
        pending.append(State(instruction: target, slots: state.slots))
      case .split(let first, let second):
        pending.append(State(instruction: second, slots: state.slots))
        pending.append(State(instruction: first, slots: state.slots))
      case .save(let slot):
        state.slots[slot] = place
        state.instruction += 1
        pending.append(state)
      case .assertion(let assertion):
        guard holds(assertion, at: place) else { continue }
        state.instruction += 1
        pending.append(state)
      }
    }
  }

  private func groups(of slots: [Int]) -> Groups {
    stride(from: 0, to: slots.count, by: 2).map { slot in
      let (start, end) = (slots[slot], slots[slot + 1])
      return start >= 0 && end >= start ? start..<end : nil
    }
  }

  // MARK: - Assertions

  private func holds(_ assertion: RegexAssertion, at place: Int) -> Bool {
    switch assertion {
    case .textStart: place == 0
    case .textEnd: place == scalars.count
    case .lineStart: place == 0 || scalars[place - 1] == "\n"
    case .lineEnd: place == scalars.count || scalars[place] == "\n"
    case .wordBoundary: isWord(place - 1) != isWord(place)
    case .noWordBoundary: isWord(place - 1) == isWord(place)
    }
  }

  private func isWord(_ place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    switch scalars[place].value {
    case 48...57, 65...90, 95, 97...122: return true
    default: return false
    }
  }

  /// The text at some places.
  func text(_ places: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[places])
    return text
  }
}
