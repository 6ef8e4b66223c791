import Diagnostics
import Values

/// Operators, which convert their operands as HCL does, and the conditional.
extension Evaluator {
  /// A value on the way through an operation, with its place.
  private struct Operand {
    /// Nil after an error.
    var value: Value?
    var start: Int
    var end: Int
  }

  /// The value of an operation in reverse Polish order.
  mutating func value(ofOperation items: [OperationItem]) -> Value? {
    var stack: [Operand] = []
    for item in items {
      switch item {
      case .operand(let node):
        stack.append(Operand(value: value(of: node), start: node.start, end: node.end))
      case .unary(let sign, let start):
        guard let operand = stack.popLast() else { return nil }
        stack.append(
          Operand(value: apply(sign, to: operand), start: start, end: operand.end))
      case .binary(let sign, let start, let end):
        guard let right = stack.popLast(), let left = stack.popLast() else { return nil }
        let value = apply(sign, to: left, right, from: start, to: end)
        stack.append(Operand(value: value, start: left.start, end: right.end))
      }
    }
    return stack.popLast()?.value
  }

  // MARK: - Operators

  private mutating func apply(_ sign: UnaryOperator, to operand: Operand) -> Value? {
    guard let value = operand.value else { return nil }
    let type: ValueType = sign == .not ? .bool : .number
    guard let plain = convert(operand, to: type, for: sign.rawValue) else { return nil }
    let result: Value =
      switch plain {
      case .bool(let flag): .bool(!flag)
      case .number(let number): .number(number.negated)
      default: .computedUnknown
      }
    return result.marked(if: value.containsSensitive)
  }

  private mutating func apply(
    _ sign: BinaryOperator, to left: Operand, _ right: Operand, from start: Int, to end: Int
  ) -> Value? {
    let isSensitive =
      (left.value?.containsSensitive ?? false) || (right.value?.containsSensitive ?? false)
    if sign == .equal || sign == .notEqual {
      guard let left = left.value, let right = right.value else { return nil }
      guard let same = left.unmarked.means(right.unmarked) else {
        return .computedUnknown.marked(if: isSensitive)
      }
      return Value.bool(same == (sign == .equal)).marked(if: isSensitive)
    }
    let type: ValueType = sign == .and || sign == .or ? .bool : .number
    let leftValue = left.value == nil ? nil : convert(left, to: type, for: sign.rawValue)
    let rightValue = right.value == nil ? nil : convert(right, to: type, for: sign.rawValue)
    guard let leftValue, let rightValue else { return nil }
    let result: Value? =
      switch (leftValue, rightValue) {
      case (.bool(let one), .bool(let other)):
        .bool(sign == .and ? one && other : one || other)
      case (.number(let one), .number(let other)):
        reckon(one, sign, other, right, from: start, to: end)
      default: .computedUnknown
      }
    return result?.marked(if: isSensitive)
  }

  private mutating func reckon(
    _ left: Number, _ sign: BinaryOperator, _ right: Number, _ rightOperand: Operand,
    from start: Int, to end: Int
  ) -> Value? {
    if sign == .divide || sign == .remainder, right == Number(0) {
      fail("Division by zero", rightOperand.start, rightOperand.end)
      return nil
    }
    let result: Number?
    switch sign {
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    case .add: result = left.adding(right)
    case .subtract: result = left.subtracting(right)
    case .multiply: result = left.multiplied(by: right)
    case .divide: result = left.divided(by: right)
    case .remainder: result = left.remainder(dividingBy: right)
    case .or, .and, .equal, .notEqual: result = nil
    }
    guard let result else {
      fail("The result has more than 38 significant digits", start, end)
      return nil
    }
    return .number(result)
  }

  private mutating func convert(
    _ operand: Operand, to type: ValueType, for sign: String
  ) -> Value? {
    guard let value = operand.value?.unmarked else { return nil }
    guard !value.isNull else {
      fail("\"\(sign)\" needs a \(type.name), but was given null", operand.start, operand.end)
      return nil
    }
    do throws(ConversionFailure) {
      return try value.converted(to: type)
    } catch {
      let given = value.stringValue == nil ? "a \(value.kindName)" : error.given
      fail(
        "\"\(sign)\" needs a \(type.name), but was given \(given)", operand.start, operand.end,
        help: Self.operatorHelp(sign, value))
      return nil
    }
  }

  private static func operatorHelp(_ sign: String, _ value: Value) -> String? {
    switch (sign, value) {
    case ("+", .string): "To join texts, write \"${a}${b}\"."
    case ("+", .list), ("+", .set): "To join lists, use concat or setunion."
    case ("+", .object): "To join maps, use merge."
    default: nil
    }
  }

  // MARK: - Conditions

  /// A condition as a boolean, or as unknown; nil after an error.
  mutating func condition(_ value: Value, at node: SyntaxNode) -> Value? {
    guard !value.isNull else {
      fail("The condition is null; it must be true or false", at: node)
      return nil
    }
    do throws(ConversionFailure) {
      return try value.unmarked.converted(to: .bool)
    } catch {
      fail(
        "The condition must be true or false, but is a \(value.kindName)", at: node,
        help: value.elements == nil ? nil : "To ask whether there are any, compare length(…) to 0.")
      return nil
    }
  }

  /// The value of `condition ? then : otherwise`, converted to the type the two have in common.
  ///
  /// Both are evaluated for their types, but only the chosen one can fail.
  mutating func value(
    ofConditional conditionNode: SyntaxNode, _ thenNode: SyntaxNode, _ otherwiseNode: SyntaxNode
  ) -> Value? {
    guard let asked = value(of: conditionNode),
      let flag = condition(asked, at: conditionNode)
    else { return nil }
    let then = capturing(thenNode)
    let otherwise = capturing(otherwiseNode)
    guard let known = flag.boolValue else {
      return .computedUnknown.marked(if: asked.containsSensitive)
    }
    let chosen = known ? then : otherwise
    diagnostics += chosen.diagnostics
    guard let value = chosen.value else { return nil }
    guard let other = known ? otherwise.value : then.value else {
      return value.marked(if: asked.containsSensitive)
    }
    let type = value.type
    let otherType = other.type
    guard let common = ValueType.unified([type, otherType]),
      let result = try? value.converted(to: common)
    else {
      let (thenType, otherwiseType) = known ? (type, otherType) : (otherType, type)
      fail(
        "The two results of the condition have no type in common: \(thenType.name) and "
          + "\(otherwiseType.name)", thenNode.start, otherwiseNode.end)
      return nil
    }
    return result.marked(if: asked.containsSensitive)
  }
}
