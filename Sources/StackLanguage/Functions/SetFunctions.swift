import Values

/// Functions on sets.
extension StackFunction {
  static let sets = [setUnion, setIntersection, setSubtract]

  static let setUnion = StackFunction(
    "setunion", [Parameter("first", .any, takesUnknown: true)],
    variadic: Parameter("others", .any, takesUnknown: true), family: "Sets",
    summary: "The set of the elements that any of the sets has.",
    example: #"setunion(["a"], ["b"])"#, gives: #"toset(["a", "b"])"#
  ) { arguments, _ throws(FunctionFailure) in
    guard let sets = try sets(arguments) else { return .computedUnknown }
    try require(sets.reduce(0) { $0 + $1.count })
    return Value.setKeepingMarks(sets.flatMap(\.self))
  }

  static let setIntersection = StackFunction(
    "setintersection", [Parameter("first", .any)], variadic: Parameter("others", .any),
    family: "Sets", summary: "The set of the elements that all of the sets have.",
    example: #"setintersection(["a", "b"], ["b"])"#, gives: #"toset(["b"])"#
  ) { arguments, _ throws(FunctionFailure) in
    guard let sets = try sets(arguments), let first = sets.first else { return .computedUnknown }
    var common = Set(first)
    for set in sets.dropFirst() { common.formIntersection(set) }
    return Value.setKeepingMarks(first.filter(common.contains))
  }

  static let setSubtract = StackFunction(
    "setsubtract", [Parameter("set", .any), Parameter("other", .any)], family: "Sets",
    summary: "The set of the elements of the first set that the other does not have.",
    example: #"setsubtract(["a", "b"], ["b"])"#, gives: #"toset(["a"])"#
  ) { arguments, _ throws(FunctionFailure) in
    guard let sets = try sets(arguments), sets.count == 2 else { return .computedUnknown }
    let removed = Set(sets[1])
    return Value.setKeepingMarks(sets[0].filter { !removed.contains($0) })
  }

  /// The elements of all arguments, converted to the one type they have in common; nil if an
  /// argument is unknown.
  private static func sets(_ arguments: Arguments) throws(FunctionFailure) -> [[Value]]? {
    var sets: [[Value]] = []
    for (place, argument) in arguments.values.enumerated() where !argument.isUnknown {
      sets.append(try arguments.elements(place))
    }
    guard sets.count == arguments.count else { return nil }
    guard let type = ValueType.unified(sets.joined().map(\.type)) else {
      throw FunctionFailure("The elements of the sets have no type in common")
    }
    return sets.map { $0.compactMap { try? $0.converted(to: type) } }
  }
}
