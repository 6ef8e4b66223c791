extension Value {
  /// The texts in its parts that are marked as sensitive.
  package var sensitiveTexts: [String] {
    var texts: [String] = []
    appendTexts(to: &texts, ofMarked: true)
    return texts
  }

  /// All texts in it, marked or not.
  package var allTexts: [String] {
    var texts: [String] = []
    appendTexts(to: &texts, ofMarked: false)
    return texts
  }

  private func appendTexts(to texts: inout [String], ofMarked isOfMarked: Bool) {
    switch self {
    case .null, .bool, .number, .unknown: return
    case .string(let text): if !isOfMarked { texts.append(text) }
    case .sensitive(let inner): inner.appendTexts(to: &texts, ofMarked: false)
    case .list(let list), .set(let list):
      for element in list { element.appendTexts(to: &texts, ofMarked: isOfMarked) }
    case .object(let fields):
      for value in fields.values { value.appendTexts(to: &texts, ofMarked: isOfMarked) }
    }
  }
}

extension Fields {
  /// The texts in the parts that are marked as sensitive.
  package var sensitiveTexts: [String] { values.flatMap(\.sensitiveTexts) }
}
