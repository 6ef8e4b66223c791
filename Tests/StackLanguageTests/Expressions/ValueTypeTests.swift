import Testing
import Values

@testable import StackLanguage

/// Types unify and values convert as in Terraform.
struct ValueTypeTests {
  @Test(arguments: [
    ([ValueType.number, .string], ValueType.string), ([.bool, .string], .string), ([], .any),
    ([.any, .number], .number), ([.tuple([.number]), .tuple([.string])], .tuple([.string])),
    ([.tuple([.number]), .tuple([])], .list(.number)), ([.list(.bool), .tuple([])], .list(.bool)),
    ([.object(["a": .number]), .object(["b": .string])], .map(.string)),
    ([.object(["a": .number]), .object(["a": .string])], .object(["a": .string])),
    ([.set(.string), .tuple([.number])], .set(.string)), ([.map(.any), .map(.bool)], .map(.bool)),
  ])
  func unifies(types: [ValueType], common: ValueType) {
    #expect(ValueType.unified(types) == common)
    #expect(ValueType.unified(types.reversed()) == common)
  }

  @Test(arguments: [
    [ValueType.number, .bool], [.number, .tuple([])], [.list(.string), .map(.string)],
    [.tuple([.number]), .tuple([.bool])], [.object(["a": .number]), .list(.number)],
  ])
  func hasNothingInCommon(types: [ValueType]) {
    #expect(ValueType.unified(types) == nil)
  }

  @Test func convertedListsAreTyped() throws {
    #expect(answer("tolist([1, \"a\"])") == #"tolist(["1", "a"])"#)
    let converted = try Value.array([1, .sensitive(true)]).converted(to: .list(.string))
    #expect(converted == .array(["1", .sensitive("true")]))
  }

  static let inconvertible: [(Value, ValueType)] = [
    ("x", .number), (true, .number), (1, .bool), ([1], .string),
    ([1, [2]], .list(.any)), (["a": 1], .list(.any)), ([1], .map(.any)), ([1], .tuple([])),
    (["a": 1], .object(["b": .number])),
  ]

  @Test(arguments: inconvertible)
  func refuses(value: Value, type: ValueType) {
    #expect(throws: ConversionFailure.self) { try value.converted(to: type) }
  }

  @Test func unknownElementsAreAllKept() {
    let unknown = Value.unknown(Unknown())
    #expect(Value.setKeepingMarks([unknown, "a", unknown, "a"]).elements?.count == 3)
    let named = Value.unknown(Unknown(reference: "vpc.main.id"))
    #expect(Value.setKeepingMarks([named, named]).elements?.count == 1)
  }
}
