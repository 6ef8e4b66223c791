import Values

/// `format`, with the verbs Terraform has.
extension StackFunction {
  static let format = StackFunction(
    "format", [Parameter("format", .string)],
    variadic: Parameter("values", .any, takesNull: true), family: "Texts",
    summary:
      "A text in which verbs stand for values: `%s` text, `%d` whole number, `%f` `%e` `%g` "
      + "decimals, `%x` `%o` `%b` other bases, `%t` bool, `%q` quoted, `%v` any, `%%` a percent "
      + "sign.",
    example: #"format("%s-%03d", "web", 7)"#, gives: #""web-007""#
  ) { arguments, _ throws(FunctionFailure) in
    var formatter = Formatter(
      pattern: Array(try arguments.string(0).unicodeScalars),
      values: Array(arguments.rest(from: 1)))
    return .string(try formatter.text())
  }
}

/// Puts values in the places of verbs.
private struct Formatter {
  let pattern: [Unicode.Scalar]
  let values: [Value]
  private var position = 0
  private var nextValue = 0
  private var mostUsed = 0

  init(pattern: [Unicode.Scalar], values: [Value]) {
    self.pattern = pattern
    self.values = values
  }

  mutating func text() throws(FunctionFailure) -> String {
    var result = BoundedText()
    var literal = ""
    while position < pattern.count {
      let scalar = pattern[position]
      position += 1
      guard scalar == "%" else {
        literal.unicodeScalars.append(scalar)
        continue
      }
      try result.append(literal)
      literal = ""
      try result.append(try readVerb())
    }
    try result.append(literal)
    guard mostUsed >= values.count else {
      throw FunctionFailure(
        mostUsed == 0
          ? "There are values, but no verbs in the format."
          : "There are \(values.count) values, but the format uses only \(mostUsed)",
        argument: mostUsed + 1)
    }
    return result.text
  }

  private mutating func readVerb() throws(FunctionFailure) -> String {
    let start = position - 1
    var verb = FormatVerb()
    while let flag = peek, "0#-+ ".unicodeScalars.contains(flag) {
      verb.flags.insert(flag)
      position += 1
    }
    verb.width = try readNumber()
    if peek == "." {
      position += 1
      verb.precision = try readNumber() ?? 0
    }
    var index: Int?
    if peek == "[" {
      position += 1
      index = try readNumber()
      guard index != nil, peek == "]" else { throw invalid(start) }
      position += 1
    }
    guard let letter = peek else { throw invalid(start) }
    position += 1
    verb.letter = letter
    verb.text.unicodeScalars.append(contentsOf: pattern[start..<position])
    if letter == "%" { return "%" }
    guard "vtsqdboxXeEfgG".unicodeScalars.contains(letter) else {
      throw FunctionFailure("There is no verb \"\(verb.text)\"", argument: 0)
    }
    let place = index.map { $0 - 1 } ?? nextValue
    guard values.indices.contains(place) else {
      throw FunctionFailure(
        "\"\(verb.text)\" needs value \(place + 1), but there are \(values.count)", argument: 0)
    }
    nextValue = place + 1
    mostUsed = max(mostUsed, nextValue)
    return try verb.format(values[place], argument: place + 1)
  }

  private var peek: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  private mutating func readNumber() throws(FunctionFailure) -> Int? {
    let start = position
    var number = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      number = number * 10 + Int(digit.value - 48)
      position += 1
      guard number <= 1_000_000 else {
        throw FunctionFailure("A number in the format is too large", argument: 0)
      }
    }
    return position > start ? number : nil
  }

  private func invalid(_ place: Int) -> FunctionFailure {
    FunctionFailure("The \"%\" at \(place) begins no verb", argument: 0)
  }
}
