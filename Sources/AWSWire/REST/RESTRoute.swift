import AWSModel

/// Where an operation of a REST protocol has the parts of its request and its answer.
struct RESTRoute: Sendable {
  /// A part of a path.
  enum PathPart: Hashable, Sendable {
    /// A text as it stands.
    case literal(String)
    /// The value of a member, without slashes.
    case label(String)
    /// The value of a member, slashes included; always last.
    case rest(String)
  }

  /// What a body holds.
  enum Body: Hashable, Sendable {
    /// Nothing.
    case none
    /// The members that are nowhere else; in XML, inside an element of that name.
    case members(root: String)
    /// One member as it stands.
    case raw(String)
    /// One member as an element of that name.
    case element(String, name: String)
    /// One member as the text of the outermost element of that name.
    case rootText(String, name: String)
  }

  /// The operation.
  let operation: AWSOperation

  /// The request's method.
  let method: String

  /// The parts of the request's path.
  let path: [PathPart]

  /// Items of the request's query that are always there.
  let fixedQuery: [String: String]

  /// The members in the request's query, with their names there.
  let query: [String: String]

  /// The members in the request's header, with their names there.
  let headers: [String: String]

  /// What the request's body holds.
  let body: Body

  /// The status of the answer that tells of success.
  let status: Int

  /// The members in the answer's header, with their names there.
  let answerHeaders: [String: String]

  /// What the answer's body holds.
  let answer: Body

  /// A route; `path` has a member in braces, `{key+}` for one with slashes.
  init<Request: AWSRequest>(
    _ request: Request.Type, _ method: String, _ path: String, fixedQuery: [String: String] = [:],
    query: [String: String] = [:], headers: [String: String] = [:], body: Body = .none,
    status: Int = 200, answerHeaders: [String: String] = [:], answer: Body = .none
  ) {
    operation = Request.operation
    self.method = method
    self.path = path.split(separator: "/").map { part in
      guard part.hasPrefix("{") else { return .literal(String(part)) }
      let name = part.dropFirst().dropLast()
      return name.hasSuffix("+") ? .rest(String(name.dropLast())) : .label(String(name))
    }
    self.fixedQuery = fixedQuery
    self.query = query
    self.headers = headers
    self.body = body
    self.status = status
    self.answerHeaders = answerHeaders
    self.answer = answer
  }

  /// The members that the request has outside its body.
  var placed: Set<String> {
    var members = Set(query.keys).union(headers.keys)
    for case .label(let name) in path { members.insert(name) }
    for case .rest(let name) in path { members.insert(name) }
    return members
  }

  /// The values of the labels in a path; nil if the path is another operation's.
  func labels(in path: String) -> [String: String]? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()[...]
    if parts.last == "" { parts = parts.dropLast() }
    var labels: [String: String] = [:]
    for part in self.path {
      guard let first = parts.first else { return nil }
      switch part {
      case .literal(let text):
        guard first == text else { return nil }
        parts = parts.dropFirst()
      case .label(let name):
        guard let value = PercentEncoding.decode(first), !value.isEmpty else { return nil }
        labels[name] = value
        parts = parts.dropFirst()
      case .rest(let name):
        let slash = path.hasSuffix("/") ? "/" : ""
        guard let value = PercentEncoding.decode(parts.joined(separator: "/") + slash)
        else { return nil }
        labels[name] = value
        parts = []
      }
    }
    return parts.isEmpty ? labels : nil
  }
}
