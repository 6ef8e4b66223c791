import Diagnostics
import Values

/// Calls of functions.
extension Evaluator {
  /// The value of `name(arguments)`.
  mutating func value(ofCall call: FunctionCall, _ node: SyntaxNode) -> Value? {
    guard let function = FunctionCatalog.function(named: call.name) else { return nil }
    if function.reach == .expressions {
      return call.name == "can" ? can(call) : attempt(call, node)
    }
    guard let given = arguments(of: call) else { return nil }
    guard let arguments = given.values else {
      return .computedUnknown.marked(if: given.isSensitive)
    }
    guard arguments.count >= function.leastCount,
      arguments.count <= function.mostCount ?? arguments.count
    else {
      fail(
        "\"\(call.name)\" takes \(function.countText), but was given \(arguments.count)",
        node.start, call.nameEnd, help: "Its form is \(function.signature).")
      return nil
    }
    guard let prepared = prepare(arguments, for: function, call) else { return nil }
    let isSensitive = given.isSensitive || prepared.isSensitive
    guard let values = prepared.values else { return .computedUnknown.marked(if: isSensitive) }
    do throws(FunctionFailure) {
      let result = try function.body(Arguments(values: values), scope.functions)
      return bounded(result.marked(if: isSensitive), at: node)
    } catch {
      tell(isSensitive ? error.withoutValues : error, of: call, node)
      return nil
    }
  }

  private mutating func tell(_ failure: FunctionFailure, of call: FunctionCall, _ node: SyntaxNode)
  {
    let message = "\"\(call.name)\": \(failure.message)"
    if let place = failure.argument, !call.arguments.isEmpty {
      let argument = call.arguments[min(max(place, 0), call.arguments.count - 1)]
      fail(message, at: argument, help: failure.help)
    } else {
      fail(message, node.start, call.nameEnd, help: failure.help)
    }
  }

  // MARK: - Arguments

  /// The arguments that are given, `...` expanded; nil after an error, nil values if unknown.
  private mutating func arguments(of call: FunctionCall) -> (values: [Value]?, isSensitive: Bool)? {
    var values: [Value] = []
    var failed = false
    for argument in call.arguments {
      if let value = value(of: argument) { values.append(value) } else { failed = true }
    }
    if failed { return nil }
    guard call.expandsLast, let last = values.popLast(), let node = call.arguments.last else {
      return (values, false)
    }
    let isSensitive = if case .sensitive = last { true } else { false }
    guard !last.isUnknown else { return (nil, last.containsSensitive) }
    guard let elements = last.elements else {
      let given = last.isNull ? "null" : "a \(last.kindName)"
      fail("Only a list can be expanded by \"...\", but this is \(given)", at: node)
      return nil
    }
    return (values + elements, isSensitive)
  }

  /// The arguments as the function takes them; nil after an error, nil values if the result is
  /// unknown because of them.
  private mutating func prepare(
    _ arguments: [Value], for function: StackFunction, _ call: FunctionCall
  ) -> (values: [Value]?, isSensitive: Bool)? {
    var values: [Value] = []
    var isSensitive = false
    var isUnknown = false
    var failed = false
    for (place, argument) in arguments.enumerated() {
      guard let parameter = function.parameter(at: place) else { continue }
      var value = argument
      if function.reach == .wholeArguments {
        isSensitive = isSensitive || value.containsSensitive
        value = value.unmarked
      } else if case .sensitive(let inner) = value {
        isSensitive = true
        value = inner
      }
      guard let converted = convert(value, for: parameter, place, call) else {
        failed = true
        continue
      }
      if case .sensitive(let inner) = converted {
        isSensitive = true
        value = inner
      } else {
        value = converted
      }
      if !parameter.takesUnknown {
        let reads = function.reach == .wholeArguments
        isUnknown = isUnknown || (reads ? !value.isWhollyKnown : value.isUnknown)
      }
      values.append(value)
    }
    if failed { return nil }
    return (isUnknown ? nil : values, isSensitive)
  }

  private mutating func convert(
    _ value: Value, for parameter: StackFunction.Parameter, _ place: Int, _ call: FunctionCall
  ) -> Value? {
    let node = call.arguments[min(place, call.arguments.count - 1)]
    guard !value.isNull || parameter.takesNull else {
      fail("\"\(call.name)\" needs a value for \"\(parameter.name)\", but this is null", at: node)
      return nil
    }
    do throws(ConversionFailure) {
      return try value.converted(to: parameter.type)
    } catch {
      let isPrimitive = value.stringValue != nil || error.given.hasPrefix("elements")
      let given = isPrimitive ? error.given : "a \(value.kindName)"
      let wanted = error.wanted == "elements of one type" ? error.wanted : parameter.type.name
      fail(
        "\"\(call.name)\" needs \(wanted == error.wanted && isPrimitive ? "" : "a ")\(wanted) for "
          + "\"\(parameter.name)\", but was given \(given)", at: node)
      return nil
    }
  }

  // MARK: - try and can

  /// Whether an expression can be evaluated; unknown while it depends on something unknown.
  private mutating func can(_ call: FunctionCall) -> Value? {
    guard let node = call.arguments.first else { return nil }
    let outcome = probe(node)
    if outcome.isUnknown { return .computedUnknown }
    return Value.bool(outcome.value != nil)
      .marked(if: outcome.value?.containsSensitive ?? false)
  }

  /// The first argument that can be evaluated.
  private mutating func attempt(_ call: FunctionCall, _ node: SyntaxNode) -> Value? {
    var notes: [Diagnostic.Note] = []
    for argument in call.arguments {
      let outcome = probe(argument)
      if outcome.isUnknown {
        return outcome.value?.isUnknown == true ? outcome.value : .computedUnknown
      }
      if let value = outcome.value { return value }
      notes += outcome.diagnostics.prefix(1).map { Diagnostic.Note($0.message, at: $0.range) }
    }
    diagnostics.append(
      .error(
        "None of the arguments of \"try\" can be evaluated",
        at: origin.range(node.start, call.nameEnd),
        help: "Add a last argument that always can be, such as null.", notes: notes))
    return nil
  }

  private mutating func probe(
    _ node: SyntaxNode
  ) -> (value: Value?, diagnostics: [Diagnostic], isUnknown: Bool) {
    let before = (isProbing, metUnknown)
    (isProbing, metUnknown) = (true, false)
    let outcome = capturing(node)
    let isUnknown = metUnknown
    (isProbing, metUnknown) = (before.0, before.1 || isUnknown)
    return (outcome.value, outcome.diagnostics, isUnknown)
  }
}

extension FunctionFailure {
  /// The same failure, not telling what a sensitive argument is.
  fileprivate var withoutValues: FunctionFailure {
    FunctionFailure(
      "The arguments do not fit; more would show a sensitive value", argument: argument)
  }
}
