import Diagnostics
import ResourceModel
package import StackLanguage
package import Values

/// A condition of a toy resource: it fails where an attribute of a resource has a value.
package struct ToyCondition: Sendable {
  /// When it is checked.
  package var kind: ConditionKind
  /// The attribute it looks at.
  package var subject: ToyExpression
  /// The value with which it fails.
  package var failsWith: Value
  /// What it says then.
  package var message: String

  /// A condition that fails where `subject` is `failsWith`.
  package init(
    _ kind: ConditionKind, _ subject: ToyExpression, failsWith: Value, message: String
  ) {
    self.kind = kind
    self.subject = subject
    self.failsWith = failsWith
    self.message = message
  }
}

/// The attributes of a toy resource.
struct ToyBody: ResourceBody {
  var resource: ToyStack.Resource
  var type: ResourceType
  var context: StackContext
  var nameRange: SourceRange
  var ranges: [String: SourceRange]

  func attributes(in scope: some ResourceScope) -> (attributes: Fields, diagnostics: [Diagnostic]) {
    var attributes = Fields()
    for (name, expression) in resource.attributes {
      attributes[name] = expression.value(in: scope)
    }
    for attribute in type.attributes where attributes[attribute.name, default: .null].isNull {
      if let value = attribute.defaultValue { attributes[attribute.name] = value }
    }
    let problems = type.complete(&attributes, context)
    let diagnostics = problems.map { problem in
      Diagnostic(
        problem.isError ? .error : .warning, problem.message, at: range(of: problem.path),
        help: problem.help, address: resource.address.description)
    }
    return (attributes, diagnostics)
  }

  func failedConditions(_ kind: ConditionKind, in scope: some ResourceScope) -> [Diagnostic] {
    resource.conditions.compactMap { condition in
      guard condition.kind == kind, condition.subject.value(in: scope) == condition.failsWith
      else { return nil }
      return .error(
        condition.message, at: nameRange, address: resource.address.description)
    }
  }

  func range(of path: ValuePath) -> SourceRange {
    path.attribute.flatMap { ranges[$0] } ?? nameRange
  }
}

/// The text of a toy stack and where everything stands in it.
struct ToyLayout {
  var file: SourceFile
  var names: [SourceRange] = []
  var attributes: [[String: SourceRange]] = []
  var outputs: [SourceRange] = []

  init(of stack: ToyStack) {
    var text = ""
    var size = 0
    func append(_ line: String) -> Range<Int> {
      let start = size
      text += line + "\n"
      size += line.utf8.count + 1
      return start..<(size - 1)
    }
    var names: [Range<Int>] = []
    var attributes: [[String: Range<Int>]] = []
    for resource in stack.resources + stack.checks {
      names.append(append("\(resource.address):"))
      var own: [String: Range<Int>] = [:]
      for (name, value) in resource.attributes { own[name] = append("  \(name): \(value.text)") }
      attributes.append(own)
    }
    let outputs = stack.outputs.map { append("output \($0.name): \($0.value.text)") }
    let file = SourceFile(name: "stack.toy", text: text)
    func place(_ range: Range<Int>) -> SourceRange {
      SourceRange(file: file, start: range.lowerBound, end: range.upperBound)
    }
    self.file = file
    self.names = names.map(place)
    self.attributes = attributes.map { $0.mapValues(place) }
    self.outputs = outputs.map(place)
  }
}
