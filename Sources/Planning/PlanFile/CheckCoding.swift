import ResourceModel
package import Values

extension CheckResult {
  /// The result as machine output has it.
  package var json: Value {
    var fields: Fields = [
      "address": .string(address.description), "outcome": .string(outcome.rawValue),
    ]
    fields["answer"] = answer?.encoded
    fields["failure"] = failure.map(Value.string)
    return .object(fields)
  }

  /// The result as the plan file has it; the line of the check is kept.
  func encoded(_ sources: inout EncodedSources) -> Value {
    var fields = json.fields ?? [:]
    fields["source"] = range.map { sources.shownPlace(of: $0) }
    return .object(fields)
  }

  /// Reads a result of a plan file.
  init(_ fields: PlanFields, _ sources: DecodedSources) throws(PlanFault) {
    var answer: CheckAnswer?
    if let part = try fields.optionalObject("answer") { answer = try CheckAnswer(part) }
    self.init(
      address: try fields.address("address"), outcome: try fields.word("outcome"),
      answer: answer, failure: try fields.optionalText("failure"),
      range: try sources.range(fields))
  }
}

extension CheckAnswer {
  /// The answer as JSON, as the plan file and `access --json` have it.
  package var encoded: Value {
    [
      "subject": .string(subject), "deed": .string(deed), "possible": .bool(isPossible),
      "holds": .bool(holds), "links": .array(links.map(\.encoded)),
      "assumptions": .array(assumptions.map(Value.string)),
      "remedies": .array(remedies.map(Value.string)),
    ]
  }

  /// Reads an answer of a plan file.
  init(_ fields: PlanFields) throws(PlanFault) {
    var links: [Link] = []
    for part in try fields.optionalObjects("links") { links.append(try Link(part)) }
    self.init(
      subject: try fields.text("subject"), deed: try fields.text("deed"),
      isPossible: try fields.flag("possible"), holds: try fields.flag("holds"), links: links,
      assumptions: try fields.optionalTexts("assumptions"),
      remedies: try fields.optionalTexts("remedies"))
  }
}

extension CheckAnswer.Link {
  /// The link as JSON.
  fileprivate var encoded: Value {
    [
      "name": .string(name), "question": .string(question), "verdict": .string(verdict),
      "open": .bool(isOpen), "deciding": .array(deciding.map(\.encoded)),
      "explanation": .string(explanation),
    ]
  }

  /// Reads a link of a plan file.
  fileprivate init(_ fields: PlanFields) throws(PlanFault) {
    var deciding: [CheckAnswer.Decider] = []
    for part in try fields.optionalObjects("deciding") {
      deciding.append(
        CheckAnswer.Decider(
          try part.text("text"), at: try part["address"].isNull ? nil : part.address("address")))
    }
    self.init(
      name: try fields.text("name"), question: try fields.text("question"),
      verdict: try fields.text("verdict"), isOpen: try fields.flag("open"),
      deciding: deciding,
      explanation: try fields.text("explanation"))
  }
}

extension CheckAnswer.Decider {
  /// What decided, as JSON.
  fileprivate var encoded: Value {
    var fields: Fields = ["text": .string(text)]
    fields["address"] = address.map { .string($0.description) }
    return .object(fields)
  }
}
