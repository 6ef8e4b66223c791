import Values

/// Functions that make collections of collections.
extension StackFunction {
  static let collections = [
    length, keys, values, merge, concat, flatten, distinct, sort, range, zipmap,
  ]

  static let length = StackFunction(
    "length", [Parameter("value", .any)], reach: .elements, family: "Collections",
    summary: "The number of elements of a collection, or of characters of a text.",
    example: #"length(["a", "b"])"#, gives: "2"
  ) { arguments, _ throws(FunctionFailure) in
    switch arguments[0] {
    case .string(let text): return .int(text.count)
    case .list(let list): return .int(list.count)
    case .set(let list):
      // Two unknown elements may turn out to be one.
      return list.count > 1 && !arguments[0].isWhollyKnown ? .computedUnknown : .int(list.count)
    case .object(let fields): return .int(fields.count)
    case let other:
      throw FunctionFailure(
        "Only texts and collections have a length, but this is a \(other.kindName)", argument: 0)
    }
  }

  static let keys = StackFunction(
    "keys", [Parameter("map", .any)], reach: .elements, family: "Collections",
    summary: "The keys of a map, sorted.", example: "keys({b = 1, a = 2})", gives: #"["a", "b"]"#
  ) { arguments, _ throws(FunctionFailure) in
    let fields = try arguments.fields(0)
    let keys = fields.sorted.keys.map(Value.string)
    return .list(ValueList(keys, isTyped: fields.isTyped))
  }

  static let values = StackFunction(
    "values", [Parameter("map", .any)], reach: .elements, family: "Collections",
    summary: "The values of a map, in the order of its sorted keys.",
    example: "values({b = 1, a = 2})", gives: "[2, 1]"
  ) { arguments, _ throws(FunctionFailure) in
    let fields = try arguments.fields(0)
    return .list(ValueList(fields.sorted.values, isTyped: fields.isTyped))
  }

  static let merge = StackFunction(
    "merge", [], variadic: Parameter("maps", .any, takesNull: true), reach: .elements,
    family: "Collections",
    summary: "One map of the elements of all; of one key the last value. Null counts as no map.",
    example: "merge({a = 1}, {b = 2})", gives: #"{"a" = 1, "b" = 2}"#
  ) { arguments, _ throws(FunctionFailure) in
    var result = Fields()
    var types: Set<ValueType> = []
    for (place, argument) in arguments.values.enumerated() where !argument.isNull {
      let fields = try arguments.fields(place)
      types.insert(argument.type)
      for (key, value) in fields { result[key] = value }
    }
    if types.count == 1, case .map? = types.first { result.isTyped = true }
    return .object(result)
  }

  static let concat = StackFunction(
    "concat", [], variadic: Parameter("lists", .any), reach: .elements, family: "Collections",
    summary: "One list of the elements of all lists.", example: #"concat(["a"], ["b"])"#,
    gives: #"["a", "b"]"#
  ) { arguments, _ throws(FunctionFailure) in
    guard arguments.count > 0 else { throw FunctionFailure("At least one list is needed") }
    var lists: [ValueList] = []
    for (place, argument) in arguments.values.enumerated() {
      guard case .list(let list) = argument else {
        throw FunctionFailure(
          "Expected a list, but was given a \(argument.kindName)", argument: place,
          help: argument.elements == nil ? nil : "Use tolist to put a set in order, or setunion.")
      }
      lists.append(list)
    }
    try require(lists.reduce(0) { $0 + $1.count })
    let joined = ValueList(lists.flatMap(\.elements))
    guard lists.allSatisfy(\.isTyped),
      let typed = try? Value.list(joined).converted(to: .list(.any))
    else { return .list(joined) }
    return typed
  }

  static let flatten = StackFunction(
    "flatten", [Parameter("lists", .any)], reach: .elements, family: "Collections",
    summary: "One list of all elements, those of inner lists in their place.",
    example: #"flatten([["a", "b"], [["c"]]])"#, gives: #"["a", "b", "c"]"#
  ) { arguments, _ throws(FunctionFailure) in
    guard arguments[0].elements != nil else {
      throw FunctionFailure(
        "Expected a list or a set, but was given a \(arguments[0].kindName)", argument: 0)
    }
    var result: [Value] = []
    guard try append(arguments[0], to: &result) else { return .computedUnknown }
    return .array(result)
  }

  /// Adds the innermost elements; false if one is unknown, since it may be a list.
  private static func append(
    _ value: Value, to result: inout [Value]
  ) throws(FunctionFailure) -> Bool {
    switch value {
    case .unknown: return false
    case .list(let list), .set(let list):
      for element in list.elements where try !append(element, to: &result) { return false }
      return true
    case .sensitive(let inner) where inner.elements != nil:
      var part: [Value] = []
      guard try append(inner, to: &part) else { return false }
      result += part.map(\.markedSensitive)
    default:
      result.append(value)
    }
    try require(result.count)
    return true
  }

  static let distinct = StackFunction(
    "distinct", [Parameter("list", .list(.any))], family: "Collections",
    summary: "The elements of a list, each once, where it came first.",
    example: #"distinct(["a", "b", "a"])"#, gives: #"tolist(["a", "b"])"#
  ) { arguments, _ throws(FunctionFailure) in
    var seen: Set<Value> = []
    let unique = try arguments.elements(0).filter { seen.insert($0).inserted }
    return .list(ValueList(unique, isTyped: true))
  }

  static let sort = StackFunction(
    "sort", [Parameter("list", .list(.string))], family: "Collections",
    summary: "The texts of a list in the order of their bytes.", example: #"sort(["b", "a"])"#,
    gives: #"tolist(["a", "b"])"#
  ) { arguments, _ throws(FunctionFailure) in
    if let place = try arguments.elements(0).firstIndex(where: \.isNull) {
      throw FunctionFailure("Element \(place) is null", argument: 0)
    }
    return .strings(
      try arguments.strings(0).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  static let range = StackFunction(
    "range",
    [
      Parameter("start", .number), Parameter("limit", .number, isOptional: true),
      Parameter("step", .number, isOptional: true),
    ], family: "Collections",
    summary:
      "The numbers from `start` (0, if only one argument is given) up to but not including "
      + "`limit`; at most 1024.",
    example: "range(3)", gives: "tolist([0, 1, 2])"
  ) { arguments, _ throws(FunctionFailure) in
    let zero = Number(0)
    let start = arguments.count > 1 ? try arguments.number(0) : zero
    let limit = try arguments.number(arguments.count > 1 ? 1 : 0)
    let falls = limit < start
    let step = arguments.count > 2 ? try arguments.number(2) : Number(falls ? -1 : 1)
    if falls != step.isNegative, start != limit, step != zero {
      throw FunctionFailure(
        falls
          ? "A step above zero never reaches a limit below the start."
          : "A step below zero never reaches a limit above the start", argument: 2)
    }
    var result: [Value] = []
    var next = start
    while falls ? next > limit : next < limit {
      guard result.count < 1024, let following = next.adding(step) else {
        throw FunctionFailure("The range has more than 1024 numbers")
      }
      result.append(.number(next))
      next = following
    }
    return .list(ValueList(result, isTyped: true))
  }

  static let zipmap = StackFunction(
    "zipmap", [Parameter("keys", .list(.string), takesUnknown: true), Parameter("values", .any)],
    reach: .elements, family: "Collections",
    summary: "A map of keys and values from two lists of the same length.",
    example: #"zipmap(["a", "b"], [1, 2])"#, gives: #"{"a" = 1, "b" = 2}"#
  ) { arguments, _ throws(FunctionFailure) in
    guard arguments[0].isWhollyKnown else { return .computedUnknown }
    let values = try arguments.list(1)
    let keys = try arguments.strings(0)
    guard keys.count == values.count else {
      throw FunctionFailure(
        "The number of keys, \(keys.count), is not the number of values, \(values.count)")
    }
    let map = Value.object(Fields(zip(keys, values), isTyped: values.isTyped))
    return map.marked(if: arguments[0].containsSensitive)
  }

  /// Holds a number of elements to the limit.
  static func require(_ count: Int) throws(FunctionFailure) {
    guard count <= Evaluator.Limit.elements else {
      throw FunctionFailure("The result has more than \(Evaluator.Limit.elements) elements")
    }
  }
}
