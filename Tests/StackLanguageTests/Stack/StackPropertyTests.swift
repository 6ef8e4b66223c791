import Diagnostics
import ResourceModel
import TestRandom
import Testing
import Values

@testable import StackLanguage

/// What holds for every stack, wrong ones above all.
struct StackPropertyTests {
  private static let seed: UInt64 = 0x5EED_2026

  private static let whole =
    StackFixture.header + """
      account: "111122223333"
      variables:
        team: {type: string, default: web, pattern: "[a-z]+"}
        sizes: {type: "map(number)", default: {a: 1, b: 2}}
      locals:
        prefix: p-${var.team}
        nets: ["${network.main.id}"]
      defaults: {tags: {team: "${var.team}"}}
      resources:
        network:
          main: {cidr_block: 10.0.0.0/16, tags: {Name: "${local.prefix}"}}
        machine:
          m:
            for_each: ${var.sizes}
            network_id: ${local.nets[0]}
            size: ${each.value}
            rules: [{from: 80, note: web}, {from: 443}]
            policy: {Statement: [{Action: "s3:*", Resource: "${network.main.id}/${aws:username}"}]}
            lifecycle:
              ignore_changes: [tags]
              preconditions: [{condition: each.value > 0, message: "no size"}]
        user:
          u: {when: true, name: "${lower(local.prefix)}", policy: '{"a": [1, 2]}'}
      outputs:
        all: "${[for m in machine.m : m.id]}"
        secret: {value: '${machine.m["a"].token}', sensitive: true}

      """

  @Test("the stack the mutations start from is right")
  func wholeStack() {
    #expect(StackFixture.validate(Self.whole).diagnostics == [])
  }

  @Test("whatever is changed in a stack, it is read, or told why not", arguments: 0..<40)
  func mutations(_ round: Int) {
    var random = MutationRandom(state: Self.seed &+ UInt64(round) &* 0x9E37_79B9)
    for _ in 0..<25 {
      let text = mutated(&random)
      let (stack, diagnostics) = StackFixture.validate(text)
      #expect(
        stack != nil || diagnostics.hasErrors, "seed \(Self.seed), round \(round)\n\(text)")
      for diagnostic in diagnostics {
        #expect(!diagnostic.message.isEmpty, "seed \(Self.seed), round \(round)\n\(text)")
      }
      #expect(
        StackFixture.validate(text).diagnostics.map(\.message) == diagnostics.map(\.message),
        "seed \(Self.seed), round \(round): told differently a second time\n\(text)")
    }
  }

  /// The stack with a few pieces dropped, doubled, swapped or replaced.
  private func mutated(_ random: inout MutationRandom) -> String {
    var lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...random.below(3) {
      let place = random.below(lines.count)
      switch random.below(6) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[random.below(lines.count)], at: place)
      case 2: lines[place] = "  " + lines[place]
      case 3:
        var characters = Array(lines[place])
        guard !characters.isEmpty else { continue }
        let odd = Array("{}[]:\"'$~-.*&|\t,0x é")
        characters[random.below(characters.count)] = odd[random.below(odd.count)]
        lines[place] = String(characters)
      case 4: lines[place] = String(lines[place].prefix(random.below(lines[place].count + 1)))
      default:
        let words = ["null", "true", "[a]", "{a: b}", "${var.team}", "1e9", "${each.key}", "''"]
        guard let colon = lines[place].firstIndex(of: ":") else { continue }
        lines[place] = "\(lines[place][...colon]) \(words[random.below(words.count)])"
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A large stack: a block with many instances, and many blocks that refer to each other.
  private func large(_ count: Int) -> String {
    let keys = (0..<count).map { "k\($0)" }.joined(separator: ", ")
    var text =
      StackFixture.header + """
        locals: {keys: [\(keys)]}
        resources:
          network:
            each: {for_each: "${local.keys}", cidr_block: 10.0.0.0/16}
          machine:
            own: {for_each: "${local.keys}", network_id: "${network.each[each.key].id}"}

        """
    for place in 0..<count {
      let before = place == 0 ? "x" : "${machine.m\(place - 1).id}"
      text += "    m\(place): {network_id: \"\(before)\", size: 4}\n"
    }
    return text
  }

  @Test("ten times the stack takes about ten times as long")
  func linearTime() {
    let clock = ContinuousClock()
    func seconds(_ count: Int) -> Double {
      let text = large(count)
      let time = clock.measure {
        #expect(StackFixture.validate(text).diagnostics.isEmpty)
      }
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }
    _ = seconds(50)
    let small = (0..<3).map { _ in seconds(200) }.min() ?? 1
    let big = seconds(2000)
    #expect(big < small * 30, "\(small) s for 600 resources, \(big) s for 6000")
  }

  @Test("wrong keys in many instances cost no more than right ones, and each is told")
  func manyWrongKeys() {
    let text = large(500).replacing(
      "\"${network.each[each.key].id}\"", with: "'${network.each[\"${each.key}x\"].id}'")
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = StackFixture.validate(text).diagnostics.count }
    #expect(count == 500)
    #expect(time < .seconds(10))
  }

  @Test("an instance that try passes over is no dependency")
  func missingKeyInTry() throws {
    let stack = try StackFixture.stack(
      """
      resources:
        user:
          u: {for_each: [a, b], name: "${each.key}", grant: {}}
        machine:
          m: {for_each: [b, c], network_id: '${try(user.u[each.key].arn, "none")}'}

      """)
    #expect(stack.resources.prefix(2).map { $0.references.count } == [1, 0])
  }

  @Test("a long chain of references, keys or locals is no danger")
  func longChains() {
    let locals = (1..<3000).map { "  l\($0): ${local.l\($0 - 1)}" }.joined(separator: "\n")
    let text = StackFixture.header + "locals:\n  l0: 1\n\(locals)\n"
    #expect(StackFixture.validate(text).diagnostics.count == 1)
  }
}

/// SplitMix64, so that a failure can be had again from its seed.
struct MutationRandom {
  var state: UInt64

  /// A number from 0 up to but not including `limit`.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return limit <= 0 ? 0 : Int(mixed % UInt64(limit))
  }
}
