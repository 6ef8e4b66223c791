import Values

/// Functions that convert values, or ask whether an expression has one.
extension StackFunction {
  static let conversions = [
    toSet, toList, toMap, toText, toNumber, toBool, tryFirst, can,
  ]

  static let toSet = conversion(
    "toset", .set(.any), "The elements of a list as a set: each once, without order.",
    #"toset(["b", "a", "b"])"#, #"toset(["a", "b"])"#)
  static let toList = conversion(
    "tolist", .list(.any), "The elements as a list of one type.", #"tolist(["a", 1])"#,
    #"tolist(["a", "1"])"#)
  static let toMap = conversion(
    "tomap", .map(.any), "The fields of an object as a map of one type.", #"tomap({a = 1})"#,
    #"tomap({"a" = 1})"#)
  static let toText = conversion(
    "tostring", .string, "A number or a bool as a text.", "tostring(1.50)", #""1.5""#)
  static let toNumber = conversion(
    "tonumber", .number, "A text of decimal digits as a number.", #"tonumber("1.50")"#, "1.5")
  static let toBool = conversion(
    "tobool", .bool, #"The text "true" or "false" as a bool."#, #"tobool("true")"#, "true")

  private static func conversion(
    _ name: String, _ type: ValueType, _ summary: String, _ example: String, _ result: String
  ) -> StackFunction {
    StackFunction(
      name, [Parameter("value", type, takesNull: true)], reach: .elements, family: "Conversions",
      summary: summary, example: example, gives: result
    ) { arguments, _ in arguments[0] }
  }

  static let tryFirst = StackFunction(
    "try", [Parameter("expression", .any)], variadic: Parameter("others", .any),
    reach: .expressions, family: "Conversions",
    summary: "The value of the first expression that can be evaluated without an error.",
    example: #"try({a = 1}.b, "none")"#, gives: #""none""#
  ) { arguments, _ in arguments[0] }

  static let can = StackFunction(
    "can", [Parameter("expression", .any)], reach: .expressions, family: "Conversions",
    summary: "Whether an expression can be evaluated without an error.",
    example: "can({a = 1}.b)", gives: "false"
  ) { arguments, _ in arguments[0] }
}
