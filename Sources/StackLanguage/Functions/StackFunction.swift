import Values

/// A function of the stack language: its form, its documentation and what it does.
package struct StackFunction: Sendable {
  /// One parameter.
  struct Parameter: Sendable {
    var name: String
    /// The type arguments are converted to.
    var type: ValueType
    /// Whether null may be given.
    var takesNull: Bool
    /// Whether the function looks at an unknown argument itself.
    var takesUnknown: Bool
    var isOptional: Bool

    init(
      _ name: String, _ type: ValueType, takesNull: Bool = false, takesUnknown: Bool = false,
      isOptional: Bool = false
    ) {
      self.name = name
      self.type = type
      self.takesNull = takesNull
      self.takesUnknown = takesUnknown
      self.isOptional = isOptional
    }
  }

  /// How a function deals with parts that are sensitive or unknown.
  enum Reach: Sendable {
    /// It reads all of its arguments: one sensitive part makes the result sensitive, and one
    /// unknown part makes it unknown.
    case wholeArguments
    /// It passes elements on as they are, with their marks.
    case elements
    /// The evaluator gives it expressions instead of values (`try` and `can`).
    case expressions
  }

  /// What a function does.
  typealias Body =
    @Sendable (_ arguments: Arguments, _ context: FunctionContext) throws(FunctionFailure) -> Value

  /// The name it is called by.
  package let name: String
  /// The group it is documented in, such as `Networks`.
  package let family: String
  /// One line on what it gives.
  package let summary: String
  /// A call of it, as an example.
  package let example: String
  /// What the example gives, in the console's notation; nil where that depends on files.
  package let exampleResult: String?
  let parameters: [Parameter]
  /// The parameter that takes all further arguments.
  let variadic: Parameter?
  let reach: Reach
  let body: Body

  /// A function of the given parts.
  init(
    _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil,
    reach: Reach = .wholeArguments, family: String, summary: String, example: String,
    gives exampleResult: String?, body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.variadic = variadic
    self.reach = reach
    self.family = family
    self.summary = summary
    self.example = example
    self.exampleResult = exampleResult
    self.body = body
  }

  /// The form of a call, such as `join(separator, lists...)`.
  package var signature: String {
    let names = parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
    let more = variadic.map { ["\($0.name)..."] } ?? []
    return "\(name)(\((names + more).joined(separator: ", ")))"
  }

  /// The number of arguments it needs.
  var leastCount: Int { parameters.count { !$0.isOptional } }
  /// The number of arguments it takes at most; nil for any number.
  var mostCount: Int? { variadic == nil ? parameters.count : nil }

  /// The number of arguments it takes, in words.
  var countText: String {
    let least = leastCount
    let noun = (mostCount ?? least) == 1 ? "argument" : "arguments"
    guard let most = mostCount else { return "at least \(least) \(noun)" }
    return least == most ? "\(least) \(noun)" : "\(least) to \(most) \(noun)"
  }

  /// The parameter an argument is for.
  func parameter(at place: Int) -> Parameter? {
    place < parameters.count ? parameters[place] : variadic
  }
}

/// Why a function cannot give a result.
struct FunctionFailure: Error, Hashable {
  /// What is wrong, as a sentence.
  var message: String
  /// The argument that is wrong, counted from zero; nil for the call as a whole.
  var argument: Int?
  /// What to do.
  var help: String?

  init(_ message: String, argument: Int? = nil, help: String? = nil) {
    self.message = message
    self.argument = argument
    self.help = help
  }
}
