import Values

/// Functions that pick values out.
extension StackFunction {
  static let selections = [contains, lookup, element, slice, one, coalesce]

  static let contains = StackFunction(
    "contains",
    [Parameter("list", .any, takesUnknown: true), Parameter("value", .any, takesUnknown: true)],
    family: "Collections", summary: "Whether a list or set has an element equal to a value.",
    example: #"contains(["a", "b"], "a")"#, gives: "true"
  ) { arguments, _ throws(FunctionFailure) in
    if arguments[0].isUnknown { return .computedUnknown }
    var sawUnknown = false
    for element in try arguments.elements(0) {
      switch element.means(arguments[1]) {
      case true?: return true
      case nil: sawUnknown = true
      case false?: break
      }
    }
    return sawUnknown ? .computedUnknown : false
  }

  static let lookup = StackFunction(
    "lookup",
    [
      Parameter("map", .any), Parameter("key", .string),
      Parameter("default", .any, takesNull: true, takesUnknown: true, isOptional: true),
    ], reach: .elements, family: "Collections",
    summary: "The element of a map with a key, or the default where there is none.",
    example: #"lookup({a = 1}, "b", 0)"#, gives: "0"
  ) { arguments, _ throws(FunctionFailure) in
    let fields = try arguments.fields(0)
    let key = try arguments.string(1)
    if let value = fields[key] { return value }
    guard arguments.count > 2 else {
      throw FunctionFailure(
        "There is no element with the key \"\(key)\"", argument: 0,
        help: "Give a default as third argument.")
    }
    guard fields.isTyped, case .map(let type) = Value.object(fields).type else {
      return arguments[2]
    }
    guard let value = try? arguments[2].converted(to: type) else {
      throw FunctionFailure(
        "The default must be a \(type.name) like the elements of the map", argument: 2)
    }
    return value
  }

  static let element = StackFunction(
    "element", [Parameter("list", .any), Parameter("index", .number)], reach: .elements,
    family: "Collections",
    summary: "The element at an index, counted from zero; past the end it begins again.",
    example: #"element(["a", "b"], 3)"#, gives: #""b""#
  ) { arguments, _ throws(FunctionFailure) in
    let list = try arguments.list(0)
    let index = try arguments.int(1)
    guard index >= 0 else {
      throw FunctionFailure("The index must not be less than zero", argument: 1)
    }
    guard !list.isEmpty else { throw FunctionFailure("The list is empty", argument: 0) }
    return list[index % list.count]
  }

  static let slice = StackFunction(
    "slice", [Parameter("list", .any), Parameter("start", .number), Parameter("end", .number)],
    reach: .elements, family: "Collections",
    summary: "The elements from one index up to but not including another.",
    example: #"slice(["a", "b", "c"], 1, 3)"#, gives: #"["b", "c"]"#
  ) { arguments, _ throws(FunctionFailure) in
    let list = try arguments.list(0)
    let start = try arguments.int(1)
    let end = try arguments.int(2)
    guard start >= 0 else {
      throw FunctionFailure("The start must not be less than zero", argument: 1)
    }
    guard end <= list.count else {
      throw FunctionFailure(
        "The end, \(end), is greater than the length of the list, \(list.count)", argument: 2)
    }
    guard start <= end else {
      throw FunctionFailure("The start, \(start), is greater than the end, \(end)", argument: 1)
    }
    return .list(ValueList(Array(list[start..<end]), isTyped: list.isTyped))
  }

  static let one = StackFunction(
    "one", [Parameter("list", .any)], reach: .elements, family: "Collections",
    summary: "The only element of a list or set; null where it is empty.",
    example: #"one(["a"])"#, gives: #""a""#
  ) { arguments, _ throws(FunctionFailure) in
    let elements = try arguments.elements(0)
    guard elements.count <= 1 else {
      if case .set = arguments[0], !arguments[0].isWhollyKnown { return .computedUnknown }
      throw FunctionFailure(
        "Expected no element or one, but there are \(elements.count)", argument: 0)
    }
    return elements.first ?? .null
  }

  static let coalesce = StackFunction(
    "coalesce", [], variadic: Parameter("values", .any, takesNull: true, takesUnknown: true),
    reach: .elements, family: "Collections",
    summary: "The first argument that is neither null nor an empty text.",
    example: #"coalesce("", "a")"#, gives: #""a""#
  ) { arguments, _ throws(FunctionFailure) in
    guard let type = ValueType.unified(arguments.values.map(\.type)) else {
      throw FunctionFailure("The arguments have no type in common")
    }
    for argument in arguments.values {
      if argument.isUnknown { return .computedUnknown }
      guard !argument.isNull, let value = try? argument.converted(to: type) else { continue }
      if value.stringValue == "" { continue }
      return value
    }
    throw FunctionFailure("All arguments are null or empty texts")
  }
}
