import TestRandom
import TestSupport
import Testing
import Values

@testable import Rendering

/// The steps from one list to another.
@Suite struct ListDifferenceTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func stepsLeadFromTheOldListToTheNew(seed: UInt64) {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let old = list(&random)
      let new = random.chance(0.5) ? list(&random) : edited(old, &random)
      for pairing in [true, false] {
        let steps = ListDifference.inOrder(old, new, pairing: pairing)
        #expect(olds(steps) == old)
        #expect(news(steps) == new)
      }
      let sets = (Value.set(of: old).elements ?? [], Value.set(of: new).elements ?? [])
      let steps = ListDifference.asSets(sets.0, sets.1)
      #expect(olds(steps) == sets.0)
      #expect(Set(news(steps)) == Set(sets.1))
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func shortListsShareALongestSubsequence(seed: UInt64) {
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let old = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random)
      }
      let new = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random)
      }
      let common = CommonSubsequence.places(old, new)
      #expect(common.allSatisfy { old[$0.old] == new[$0.new] })
      #expect(common.count == longest(old[...], new[...]))
    }
  }

  @Test func longListsKeepWhatIsInBoth() {
    let old = (0..<2000).map { Value.int($0) }
    let new = (0..<2000).filter { $0 % 10 != 0 }.map { Value.int($0) } + [.int(-1)]
    let steps = ListDifference.inOrder([.int(-2)] + old, new)
    #expect(steps.count(where: \.isSame) == 1800)
  }

  @Test(arguments: [
    ([0], [1]), ([0, 1], [1, 0]), ([0, 1, 2, 3], [3, 2, 1, 0]),
  ]) func theWorstListsStayBounded(_ old: [Int], _ new: [Int]) {
    let clock = ContinuousClock()
    let lists = [old, new].map { pattern in
      (0..<2000).map { Value.int(pattern[$0 % pattern.count]) }
    }
    let time = clock.measure {
      let steps = ListDifference.inOrder(lists[0], lists[1])
      #expect(olds(steps) == lists[0])
      #expect(news(steps) == lists[1])
    }
    #expect(time < .seconds(10))
  }

  @Test func equalSidsAreOneStatementThatChanged() {
    let old: [Value] = [["Sid": "A", "v": 1], ["Sid": "B", "v": 1]]
    let new: [Value] = [["Sid": "C", "v": 1], ["Sid": "B", "v": 2]]
    #expect(
      ListDifference.inOrder(old, new) == [.changed(old[0], new[0]), .changed(old[1], new[1])])
  }

  // MARK: - Parts

  private func list(_ random: inout SplitMix64) -> [Value] {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in element(&random) }
  }

  private func element(_ random: inout SplitMix64) -> Value {
    let number = Int.random(in: 0...4, using: &random)
    switch Int.random(in: 0...3, using: &random) {
    case 0: return ["Sid": .string("S\(number)"), "v": .int(Int.random(in: 0...1, using: &random))]
    case 1: return ["v": .int(number)]
    case 2: return .sensitive(.int(number))
    default: return .int(number)
    }
  }

  private func edited(_ list: [Value], _ random: inout SplitMix64) -> [Value] {
    list.flatMap { value -> [Value] in
      if random.chance(0.15) { return [] }
      return random.chance(0.15) ? [value, element(&random)] : [value]
    }
  }

  private func olds(_ steps: [ListDifference]) -> [Value] {
    steps.compactMap { step in
      switch step {
      case .same(let value), .removed(let value), .changed(let value, _): value
      case .added: nil
      }
    }
  }

  private func news(_ steps: [ListDifference]) -> [Value] {
    steps.compactMap { step in
      switch step {
      case .same(let value), .added(let value), .changed(_, let value): value
      case .removed: nil
      }
    }
  }

  /// The length by definition, for short lists.
  private func longest(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> Int {
    guard let left = old.first, let right = new.first else { return 0 }
    if left == right { return longest(old.dropFirst(), new.dropFirst()) + 1 }
    return max(longest(old.dropFirst(), new), longest(old, new.dropFirst()))
  }
}
