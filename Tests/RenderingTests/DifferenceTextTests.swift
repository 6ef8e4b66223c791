import Planning
import Rendering
import Testing
import Values

/// How values that change are drawn.
@Suite struct DifferenceTextTests {
  /// The block Terraform 1.11.4 printed for the same change of a `terraform_data` resource.
  @Test func nestedChangesHaveTerraformsShape() {
    let before: Value = [
      "a": 1, "list": ["x", "y", "z"], "m": ["k": "v", "longer": "w"], "gone": "g", "same": 1,
      "same2": 2,
    ]
    let after: Value = [
      "a": 2, "list": ["x", "q", "z", "w"], "m": ["k": "v2", "longer": "w"], "fresh": "f",
      "same": 1, "same2": 2,
    ]
    let expected = """
        # vpc.main will be updated in-place
        ~ resource "vpc" "main" {
              id    = "vpc-1"
            ~ input = {
                ~ a     = 1 -> 2
                + fresh = "f"
                - gone  = "g"
                ~ list  = [
                      "x",
                    - "y",
                    + "q",
                      "z",
                    + "w",
                  ]
                ~ m     = {
                    ~ k      = "v" -> "v2"
                      # (1 unchanged attribute hidden)
                  }
                  # (2 unchanged attributes hidden)
              }
          }

      """
    #expect(text("input", before, after) == expected)
  }

  @Test func namesAlignWithHiddenOnesToo() {
    let change = Change(
      address: vpc, action: .update, before: ["id": "1", "a_long_name": "x", "b": 1],
      after: ["id": "1", "a_long_name": "x", "b": 2],
      differences: [AttributeDifference(path: ValuePath("b"), before: 1, after: 2)])
    #expect(text(of: change).contains("\n      ~ b           = 1 -> 2\n"))
  }

  @Test func listsShowTheNeighboursOfWhatChanges() {
    let letters = Value.strings("abcdefg".map(String.init))
    let changed = Value.strings("abcXefg".map(String.init))
    expectSnapshot(text("input", letters, changed), "list-context")
  }

  static let kinds: [(String, Value, Value)] = [
    ("added", nil, ["k": "v"]),
    ("removed", ["k": ["v"]], nil),
    ("scalar", "a", "b"),
    ("becomes unknown", ["k": ["v"]], .unknown(Unknown())),
    ("text becomes unknown", "a\nb\n", .unknown(Unknown())),
    ("becomes another kind", ["v"], "v"),
    ("becomes a structure", "v", ["k": "v"]),
    ("empty list filled", [], ["v"]),
    ("list emptied", ["v"], []),
    ("map", .object(Fields([("a", 1), ("b", 2)], isTyped: true)), ["a": 1, "b": 3]),
    ("set", .set(of: ["a", "b", "c"]), .set(of: ["b", "c", "d"])),
    ("structures in a list", [["v": 1], ["v": 2]], [["v": 1], ["v": 3], ["v": 4]]),
    ("lines", "one\ntwo\nthree\n", "one\n2\nthree\nfour\n"),
    ("last line break", "one\ntwo", "one\ntwo\n"),
    ("part becomes unknown", ["k": "v", "l": 1], ["k": .unknown(Unknown()), "l": 1]),
    ("hidden", .sensitive("canary"), .sensitive("canary2")),
    ("hidden becomes unknown", .sensitive("canary"), .unknown(Unknown())),
    ("becomes hidden", "canary", .sensitive("canary")),
    ("hidden appears", nil, .sensitive("canary")),
    ("hidden goes", .sensitive("canary"), nil),
  ]

  @Test func eachKindOfDifference() {
    let texts = Self.kinds.map { name, before, after in
      "## \(name)\n\n" + text("input", before, after)
    }
    expectSnapshot(texts.joined(separator: "\n"), "differences")
  }

  @Test func theCauseOfAReplacementIsMarkedOnItsFirstLine() {
    let texts = Self.kinds.map { name, before, after in
      "## \(name)\n\n" + text("input", before, after, forcesReplacement: true)
    }
    for block in texts { #expect(block.contains(" # forces replacement\n"), "\(block)") }
    expectSnapshot(texts.joined(separator: "\n"), "replacement-causes")
  }

  @Test func policyStatementsAreMatchedBySid() {
    func statement(_ sid: String, _ actions: [String]) -> Value {
      [
        "Sid": .string(sid), "Effect": "Allow", "Action": .strings(actions), "Resource": "*",
      ]
    }
    let before: Value = [
      "Version": "2012-10-17",
      "Statement": [
        statement("Read", ["s3:GetObject"]), statement("List", ["s3:ListBucket"]),
        statement("Old", ["s3:*"]),
      ],
    ]
    let after: Value = [
      "Version": "2012-10-17",
      "Statement": [
        statement("New", ["sts:GetServiceBearerToken"]),
        statement("Read", ["s3:GetObject", "s3:GetObjectVersion"]),
        statement("List", ["s3:ListBucket"]),
      ],
    ]
    expectSnapshot(text("policy", before, after), "policy")
  }

  @Test func aLineOfATextCannotLeaveItsPlace() {
    let drawn = text("input", "a\nb\r\nc\u{1B}[2J", "a\nx\u{2028}y")
    let content = drawn.split(separator: "\n")
    #expect(content.allSatisfy { $0.hasPrefix("  ") }, "\(drawn)")
    #expect(!drawn.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\r" || $0 == "\u{2028}" })
  }

  @Test func aLargePolicyIsDrawnInTime() {
    func policy(_ range: Range<Int>, _ action: String) -> Value {
      let statements = range.map { number -> Value in
        ["Effect": "Allow", "Action": .string("\(action):\(number)"), "Resource": "*"]
      }
      return ["Statement": .array(statements)]
    }
    let clock = ContinuousClock()
    var lines = 0
    let time = clock.measure {
      lines =
        text("policy", policy(0..<1000, "s3"), policy(3..<1003, "s3")).split(separator: "\n")
        .count
    }
    #expect(lines < 80, "six statements differ; the others are hidden")
    #expect(time < .seconds(10))
  }
}
