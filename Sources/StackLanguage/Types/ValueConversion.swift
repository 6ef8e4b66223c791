import Values

/// Why a value cannot be converted, such as `a number is required`.
struct ConversionFailure: Error, Hashable {
  /// What was wanted, with its article where it has one.
  var wanted: String
  /// What was given.
  var given: String
}

extension Value {
  /// The value converted to a type, as Terraform converts arguments.
  ///
  /// Null and unknown values are of every type. Marks of sensitivity stay where they are.
  ///
  /// - Parameter type: the type wanted; `any` inside it is settled by the value.
  /// - Returns: the converted value.
  /// - Throws: what was wanted and what was given, where there is no conversion.
  func converted(to type: ValueType) throws(ConversionFailure) -> Value {
    switch (self, type) {
    case (.sensitive(let inner), _): return try inner.converted(to: type).markedSensitive
    case (.null, _), (.unknown, _), (_, .any): return self
    case (.string, .string), (.number, .number), (.bool, .bool): return self
    case (.number(let number), .string): return .string(number.description)
    case (.bool(let flag), .string): return .string(flag ? "true" : "false")
    case (.string(let text), .number):
      guard let number = Number(parsing: text) else {
        throw ConversionFailure(wanted: "number", given: "a string that is not a number")
      }
      return .number(number)
    case (.string(let text), .bool):
      switch text {
      case "true", "1": return true
      case "false", "0": return false
      default: throw ConversionFailure(wanted: "bool", given: "a string that is not a bool")
      }
    case (.list(let list), .list(let element)), (.set(let list), .list(let element)):
      return .list(ValueList(try list.converted(to: element), isTyped: true))
    case (.list(let list), .set(let element)), (.set(let list), .set(let element)):
      return Value.setKeepingMarks(try list.converted(to: element))
    case (.list(let list), .tuple(let types)) where list.count == types.count:
      var elements: [Value] = []
      for (value, type) in zip(list, types) { elements.append(try value.converted(to: type)) }
      return .list(ValueList(elements))
    case (.object(let fields), .map(let element)):
      let values = try ValueList(fields.values).converted(to: element)
      return .object(Fields(zip(fields.keys, values), isTyped: true))
    case (.object(let fields), .object(let types)):
      return .object(try fields.converted(to: types))
    default:
      throw ConversionFailure(wanted: type.name, given: self.kindName)
    }
  }

  /// A set of the elements; where one is sensitive the whole set is, since a set has no places.
  static func setKeepingMarks(_ elements: [Value]) -> Value {
    guard elements.contains(where: \.containsSensitive) else { return setKeepingUnknowns(elements) }
    return .sensitive(setKeepingUnknowns(elements.map(\.unmarked)))
  }

  /// A set of the elements, in which unknowns that may yet differ are all kept.
  private static func setKeepingUnknowns(_ elements: [Value]) -> Value {
    var nameless: [Value] = []
    var others: [Value] = []
    for element in elements {
      if case .unknown(let unknown) = element, unknown.reference == nil {
        nameless.append(element)
      } else {
        others.append(element)
      }
    }
    guard case .set(var list) = Value.set(of: others) else { return .set(of: others) }
    list.elements = list.elements.sortedAsTerraform() + nameless
    return .set(list)
  }
}

extension [Value] {
  /// The elements of a set in the order Terraform walks them: numbers by size, texts by their
  /// bytes, unknown ones last; others as they are.
  func sortedAsTerraform() -> [Value] {
    let known = filter { !$0.isUnknown }
    let unknown = filter(\.isUnknown)
    let numbers = known.compactMap(\.numberValue)
    guard numbers.count == known.count else { return known + unknown }
    return numbers.sorted().map(Value.number) + unknown
  }
}

extension ValueList {
  /// The elements, each converted; `any` is the type they have in common.
  fileprivate func converted(to type: ValueType) throws(ConversionFailure) -> [Value] {
    var target = type
    if type == .any {
      guard let common = ValueType.unified(elements.map(\.type)) else {
        throw ConversionFailure(
          wanted: "elements of one type", given: "elements of types that have none in common")
      }
      target = common
    }
    var result: [Value] = []
    result.reserveCapacity(count)
    for element in elements { result.append(try element.converted(to: target)) }
    return result
  }
}

extension Fields {
  fileprivate func converted(to types: [String: ValueType]) throws(ConversionFailure) -> Fields {
    var result = Fields()
    for (name, type) in types.sorted(by: { $0.key < $1.key }) {
      guard let value = self[name] else {
        throw ConversionFailure(
          wanted: "object with \"\(name)\"", given: "an object without it")
      }
      result[name] = try value.converted(to: type)
    }
    return result
  }
}
