import Values

/// A part of an expression, with its place in the text.
///
/// Chains of operators and of postfix steps are kept flat, so the depth of the tree is the depth
/// of the brackets, which the parser bounds.
struct SyntaxNode: Sendable {
  /// What kinds of parts there are.
  indirect enum Kind: Sendable {
    case literal(Value)
    case template([TemplatePart])
    case variable(String)
    case chain(SyntaxNode, [PostfixStep])
    case operation([OperationItem])
    case conditional(condition: SyntaxNode, then: SyntaxNode, otherwise: SyntaxNode)
    case list([SyntaxNode])
    case object([ObjectItem])
    case comprehension(Comprehension)
    case call(FunctionCall)
  }

  var kind: Kind
  /// The byte offset at which it begins.
  var start: Int
  /// The byte offset just past it.
  var end: Int
}

/// One part of an operation in reverse Polish order: operands, then what is done to them.
enum OperationItem: Sendable {
  case operand(SyntaxNode)
  case unary(UnaryOperator, start: Int)
  case binary(BinaryOperator, start: Int, end: Int)
}

/// `!` and `-` before an operand.
enum UnaryOperator: String, Sendable {
  case not = "!"
  case negate = "-"
}

/// The operators between two operands, with HCL's precedence.
enum BinaryOperator: String, Sendable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"

  /// How tightly it binds; more binds tighter.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .add, .subtract: 5
    case .multiply, .divide, .remainder: 6
    }
  }
}

/// What may follow an operand.
struct PostfixStep: Sendable {
  enum Kind: Sendable {
    /// `.name`
    case attribute(String)
    /// `[key]`, or `.0` in the old form.
    case index(SyntaxNode)
    /// `[*]` or `.*`, with the steps that are taken on each element.
    case splat([PostfixStep])
  }

  var kind: Kind
  var start: Int
  var end: Int
}

/// `key = value` in an object.
struct ObjectItem: Sendable {
  var key: SyntaxNode
  var value: SyntaxNode
}

/// `[for … in … : … if …]` or `{for … in … : … => … if …}`.
struct Comprehension: Sendable {
  var keyName: String?
  var valueName: String
  var collection: SyntaxNode
  /// The key expression of the braces form; nil in the brackets form.
  var key: SyntaxNode?
  var value: SyntaxNode
  var condition: SyntaxNode?
  /// Whether values of one key are gathered in a list (`...`).
  var groups: Bool
}

/// `name(arguments)`.
struct FunctionCall: Sendable {
  var name: String
  var nameEnd: Int
  var arguments: [SyntaxNode]
  /// Whether the last argument is a list of arguments (`...`).
  var expandsLast: Bool
}

/// One part of a template.
indirect enum TemplatePart: Sendable {
  case text(String)
  case value(SyntaxNode)
  case choice(condition: SyntaxNode, then: [TemplatePart], otherwise: [TemplatePart])
  case loop(keyName: String?, valueName: String, collection: SyntaxNode, body: [TemplatePart])
}
