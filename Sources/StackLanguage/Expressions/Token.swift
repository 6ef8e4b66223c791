/// One token of an expression.
struct Token {
  /// The kinds of tokens.
  enum Kind: Equatable {
    case identifier
    case number
    case quote
    case symbol(Symbol)
    /// A character no expression has.
    case stray
    /// A `/*` that nothing ends.
    case openComment
    case end
  }

  /// The tokens that are always the same text.
  enum Symbol: String {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case colon = ":"
    case question = "?"
    case dot = "."
    case ellipsis = "..."
    case assign = "="
    case arrow = "=>"
    case not = "!"
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case tilde = "~"
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// Whether a line break stands between it and the token before.
  var followsLineBreak: Bool

  /// The operator it is between two operands.
  var binaryOperator: BinaryOperator? {
    guard case .symbol(let symbol) = kind else { return nil }
    return BinaryOperator(rawValue: symbol.rawValue)
  }

  /// The operator it is before an operand.
  var unaryOperator: UnaryOperator? {
    guard case .symbol(let symbol) = kind else { return nil }
    return UnaryOperator(rawValue: symbol.rawValue)
  }
}
