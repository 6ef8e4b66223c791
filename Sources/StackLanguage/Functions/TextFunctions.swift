import Values

/// Functions on texts.
extension StackFunction {
  static let texts = [
    join, split, format, lower, upper, trimspace, startsWith, endsWith,
  ]

  static let join = StackFunction(
    "join", [Parameter("separator", .string)], variadic: Parameter("lists", .list(.string)),
    family: "Texts", summary: "The elements of all lists as one text, the separator between them.",
    example: #"join(", ", ["a", "b"])"#, gives: #""a, b""#
  ) { arguments, _ throws(FunctionFailure) in
    guard arguments.count > 1 else { throw FunctionFailure("At least one list is needed") }
    let separator = try arguments.string(0)
    var text = BoundedText()
    var isFirst = true
    for place in 1..<arguments.count {
      for (index, element) in try arguments.elements(place).enumerated() {
        guard let part = element.stringValue else {
          throw FunctionFailure("Element \(index) is null", argument: place)
        }
        if !isFirst { try text.append(separator) }
        isFirst = false
        try text.append(part)
      }
    }
    return .string(text.text)
  }

  static let split = StackFunction(
    "split", [Parameter("separator", .string), Parameter("text", .string)], family: "Texts",
    summary: "The parts of a text between the separators; its characters for an empty separator.",
    example: #"split(",", "a,b")"#, gives: #"tolist(["a", "b"])"#
  ) { arguments, _ throws(FunctionFailure) in
    let separator = Array(try arguments.string(0).utf8)
    let text = try arguments.string(1)
    guard !separator.isEmpty else { return .strings(text.unicodeScalars.map { String($0) }) }
    return .strings(text.parts(separatedBy: separator))
  }

  static let lower = StackFunction(
    "lower", [Parameter("text", .string)], family: "Texts",
    summary: "The text in lower case, letter by letter.", example: #"lower("ABC")"#,
    gives: #""abc""#
  ) { arguments, _ throws(FunctionFailure) in
    .string(try arguments.string(0).mappingScalars(\.lowercaseMapping))
  }

  static let upper = StackFunction(
    "upper", [Parameter("text", .string)], family: "Texts",
    summary: "The text in upper case, letter by letter.", example: #"upper("abc")"#,
    gives: #""ABC""#
  ) { arguments, _ throws(FunctionFailure) in
    .string(try arguments.string(0).mappingScalars(\.uppercaseMapping))
  }

  static let trimspace = StackFunction(
    "trimspace", [Parameter("text", .string)], family: "Texts",
    summary: "The text without the white space at its ends.", example: #"trimspace("  a ")"#,
    gives: #""a""#
  ) { arguments, _ throws(FunctionFailure) in
    var scalars = try arguments.string(0).unicodeScalars[...]
    scalars = scalars.drop(while: \.properties.isWhitespace)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return .string(String(scalars))
  }

  static let startsWith = StackFunction(
    "startswith", [Parameter("text", .string), Parameter("prefix", .string)], family: "Texts",
    summary: "Whether a text begins with another.", example: #"startswith("abc", "ab")"#,
    gives: "true"
  ) { arguments, _ throws(FunctionFailure) in
    .bool(try arguments.string(0).utf8.starts(with: try arguments.string(1).utf8))
  }

  static let endsWith = StackFunction(
    "endswith", [Parameter("text", .string), Parameter("suffix", .string)], family: "Texts",
    summary: "Whether a text ends with another.", example: #"endswith("abc", "bc")"#,
    gives: "true"
  ) { arguments, _ throws(FunctionFailure) in
    let text = try arguments.string(0).utf8.reversed()
    return .bool(text.starts(with: try arguments.string(1).utf8.reversed()))
  }
}

/// A text that is put together within the limit.
struct BoundedText {
  private(set) var text = ""

  /// Adds a part; throws past the limit.
  mutating func append(_ part: String) throws(FunctionFailure) {
    guard text.utf8.count + part.utf8.count <= Evaluator.Limit.textBytes else {
      throw FunctionFailure("The text is longer than \(Evaluator.Limit.textBytes >> 20) MiB")
    }
    text += part
  }
}

extension String {
  /// The parts between the places where the bytes of a separator stand.
  func parts(separatedBy separator: [UInt8]) -> [String] {
    let bytes = Array(utf8)
    var parts: [String] = []
    var start = 0
    var place = 0
    while place + separator.count <= bytes.count {
      if bytes[place] == separator[0], bytes[place...].starts(with: separator) {
        parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
        place += separator.count
        start = place
      } else {
        place += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// The text with each scalar mapped, where the mapping is one scalar (as Go maps them).
  fileprivate func mappingScalars(
    _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> String {
    var result = ""
    for scalar in unicodeScalars {
      let mapped = mapping(scalar.properties).unicodeScalars
      result.unicodeScalars.append(mapped.count == 1 ? mapped.first ?? scalar : scalar)
    }
    return result
  }
}
