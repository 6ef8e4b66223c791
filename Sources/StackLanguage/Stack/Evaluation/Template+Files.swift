extension Template {
  /// Whether it calls a function that reads files.
  var readsFiles: Bool { parts.contains(where: \.readsFiles) }
}

extension TemplatePart {
  fileprivate var readsFiles: Bool {
    switch self {
    case .text: false
    case .value(let node): node.readsFiles
    case .choice(let condition, let then, let otherwise):
      condition.readsFiles || (then + otherwise).contains(where: \.readsFiles)
    case .loop(_, _, let collection, let body):
      collection.readsFiles || body.contains(where: \.readsFiles)
    }
  }
}

extension SyntaxNode {
  fileprivate var readsFiles: Bool {
    switch kind {
    case .literal, .variable: false
    case .template(let parts): parts.contains(where: \.readsFiles)
    case .chain(let base, let steps): base.readsFiles || steps.contains(where: \.readsFiles)
    case .operation(let items): items.contains(where: \.readsFiles)
    case .conditional(let condition, let then, let otherwise):
      condition.readsFiles || then.readsFiles || otherwise.readsFiles
    case .list(let elements): elements.contains(where: \.readsFiles)
    case .object(let items): items.contains { $0.key.readsFiles || $0.value.readsFiles }
    case .comprehension(let comprehension):
      [comprehension.collection, comprehension.value].contains(where: \.readsFiles)
        || comprehension.key?.readsFiles ?? false
        || comprehension.condition?.readsFiles ?? false
    case .call(let call):
      call.name == "file" || call.name == "templatefile"
        || call.arguments.contains(where: \.readsFiles)
    }
  }
}

extension PostfixStep {
  fileprivate var readsFiles: Bool {
    switch kind {
    case .attribute: false
    case .index(let key): key.readsFiles
    case .splat(let steps): steps.contains(where: \.readsFiles)
    }
  }
}

extension OperationItem {
  fileprivate var readsFiles: Bool {
    if case .operand(let node) = self { node.readsFiles } else { false }
  }
}
