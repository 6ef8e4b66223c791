import Values

/// Functions on numbers.
extension StackFunction {
  static let numbers = [min, max, ceil, floor, abs, sum]

  static let min = StackFunction(
    "min", [], variadic: Parameter("numbers", .number), family: "Numbers",
    summary: "The least of some numbers.", example: "min(3, 1, 2)", gives: "1"
  ) { arguments, _ throws(FunctionFailure) in
    try extreme(arguments) { $0 < $1 }
  }

  static let max = StackFunction(
    "max", [], variadic: Parameter("numbers", .number), family: "Numbers",
    summary: "The greatest of some numbers.", example: "max(3, 1, 2)", gives: "3"
  ) { arguments, _ throws(FunctionFailure) in
    try extreme(arguments) { $0 > $1 }
  }

  private static func extreme(
    _ arguments: Arguments, _ wins: (Number, Number) -> Bool
  ) throws(FunctionFailure) -> Value {
    guard arguments.count > 0 else { throw FunctionFailure("At least one number is needed") }
    var best = try arguments.number(0)
    for place in 1..<Swift.max(1, arguments.count) {
      let number = try arguments.number(place)
      if wins(number, best) { best = number }
    }
    return .number(best)
  }

  static let ceil = StackFunction(
    "ceil", [Parameter("number", .number)], family: "Numbers",
    summary: "The least whole number that is not less.", example: "ceil(1.2)", gives: "2"
  ) { arguments, _ throws(FunctionFailure) in
    try held(try arguments.number(0).ceiling)
  }

  static let floor = StackFunction(
    "floor", [Parameter("number", .number)], family: "Numbers",
    summary: "The greatest whole number that is not greater.", example: "floor(1.8)", gives: "1"
  ) { arguments, _ throws(FunctionFailure) in
    try held(try arguments.number(0).floor)
  }

  static let abs = StackFunction(
    "abs", [Parameter("number", .number)], family: "Numbers",
    summary: "The number without its sign.", example: "abs(-3)", gives: "3"
  ) { arguments, _ throws(FunctionFailure) in
    let number = try arguments.number(0)
    return .number(number.isNegative ? number.negated : number)
  }

  static let sum = StackFunction(
    "sum", [Parameter("list", .any)], family: "Numbers",
    summary: "The sum of the numbers of a list or set.", example: "sum([1, 2, 3])", gives: "6"
  ) { arguments, _ throws(FunctionFailure) in
    let elements = try arguments.elements(0)
    guard !elements.isEmpty else {
      throw FunctionFailure("The list is empty, so it has no sum", argument: 0)
    }
    var total = Number(0)
    for (place, element) in elements.enumerated() {
      guard let number = try? element.converted(to: .number).numberValue else {
        throw FunctionFailure("Element \(place) is not a number", argument: 0)
      }
      guard let next = total.adding(number) else { return try held(nil) }
      total = next
    }
    return .number(total)
  }

  private static func held(_ number: Number?) throws(FunctionFailure) -> Value {
    guard let number else {
      throw FunctionFailure("The result has more than 38 significant digits")
    }
    return .number(number)
  }
}
