import Diagnostics

extension PolicyReading {
  /// Gives all that was read from a text inside another one the place of that text.
  ///
  /// Problems say where in the text they are.
  mutating func move(to position: SourcePosition) {
    for index in problems.indices {
      if let line = problems[index].line, let column = problems[index].column {
        problems[index].message += " (line \(line), column \(column) of the text)"
      }
      problems[index].place.move(to: position)
    }
    guard let count = document?.statements.count else { return }
    for index in 0..<count { document?.statements[index].place.move(to: position) }
  }
}

extension PolicyPlace {
  fileprivate mutating func move(to position: SourcePosition) {
    (line, column) = (position.line, position.column)
  }
}
