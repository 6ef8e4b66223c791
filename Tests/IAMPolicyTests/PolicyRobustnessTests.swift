import IAMPolicy
import TestRandom
import Testing

@Suite("Policies from outside")
struct PolicyRobustnessTests {
  private static let text = #"""
    {"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"A-1","Effect":"Deny",
    "NotPrincipal":{"AWS":["111122223333","arn:aws:iam::111122223333:user/a/bob"],"Service":"s3.b"},
    "Action":["s3:Get*","*"],"NotResource":["arn:aws:s3:::b/${aws:username}","*"],
    "Condition":{"ForAnyValue:StringLikeIfExists":{"aws:SourceVpc":["a",true,1]},"Null":{"k":"true"}}}]}
    """#

  @Test(arguments: (0..<20).map { UInt64(0x5EED_0000 + $0) })
  func `a spoilt text gives a document or problems, never both or neither`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Array(Self.text.utf8)
    let spice = Array("{}[]\":,*?$\\u0ntfalse1:/.é".utf8)
    for _ in 0..<200 {
      var spoilt = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<spoilt.count, using: &random)
        switch random.next() % 3 {
        case 0: spoilt.remove(at: place)
        case 1: spoilt[place] = spice[Int(random.next() % UInt64(spice.count))]
        default: spoilt.insert(spice[Int(random.next() % UInt64(spice.count))], at: place)
        }
      }
      let text = String(decoding: spoilt, as: UTF8.self)
      let kind = PolicyKind.allCases[Int(random.next() % 6)]
      let reading = PolicyDocument.read(text, as: kind)
      #expect((reading.document == nil) == !reading.problems.isEmpty, "seed \(seed): \(text)")
      guard let document = reading.document else { continue }
      let again = PolicyDocument.read(document.compactText, as: kind).document
      #expect(again?.isEquivalent(to: document) == true, "seed \(seed): \(text)")
    }
  }

  @Test func `reading and comparing cost in proportion to the length, on one line too`() {
    func document(_ count: Int) -> String {
      let resources = (0..<count).map { #""arn:aws:s3:::bucket-\#($0)/*""# }
      return
        #"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":[\#(resources.joined(separator: ","))]}]}"#
    }
    func duration(_ text: String) -> Duration {
      ContinuousClock().measure {
        let document = PolicyDocument.read(text, as: .identity).document
        #expect(document.map { $0.isEquivalent(to: $0) } == true)
      }
    }
    let (short, long) = (document(1_000), document(8_000))
    let base = (0..<3).map { _ in duration(short) }.min() ?? .zero
    let eightfold = (0..<3).map { _ in duration(long) }.min() ?? .zero
    #expect(eightfold < base * 32, "\(base) became \(eightfold)")
  }

  @Test func `many stars in a pattern cost no more than their number times the text`() {
    let action = "s3:" + String(repeating: "*a", count: 200) + "b"
    let time = ContinuousClock().measure { #expect(S3Actions.targets(of: action) == []) }
    #expect(time < .seconds(2))
  }

  @Test func `deep nesting is refused, not followed`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(PolicyDocument.read(text, as: .identity).problems.count == 1)
  }
}
