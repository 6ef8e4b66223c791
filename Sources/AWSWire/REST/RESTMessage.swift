import AWSModel

/// What the two REST protocols share: members in the path, the query and the header.
enum RESTMessage {
  /// The path, query and header of a request.
  static func frame(
    _ node: ShapeNode, _ route: RESTRoute
  ) throws(WireFault) -> WireRequest {
    var texts: [String: String] = [:]
    for (member, node) in node.members where route.placed.contains(member) {
      guard let text = ShapeText.of(node) else { continue }
      guard WireHeaders.isSafe(text) else {
        throw .mistyped(member, found: "a line break or NUL", expected: "one line of text")
      }
      texts[member] = text
    }
    var path = ""
    for part in route.path {
      switch part {
      case .literal(let text): path += "/" + text
      case .label(let member), .rest(let member):
        guard let text = texts[member], !text.isEmpty else { throw .missing(member) }
        var isRest = false
        if case .rest = part { isRest = true }
        path += "/" + PercentEncoding.encode(text, keepingSlash: isRest)
      }
    }
    var query = route.fixedQuery.sorted { $0.key < $1.key }.map { name, value in
      value.isEmpty ? name : "\(name)=\(PercentEncoding.encode(value))"
    }
    for (member, name) in route.query.sorted(by: { $0.value < $1.value }) {
      if let text = texts[member] { query.append("\(name)=\(PercentEncoding.encode(text))") }
    }
    var headers: WireHeaders = [:]
    for (member, name) in route.headers.sorted(by: { $0.value < $1.value }) {
      headers[name] = texts[member]
    }
    return WireRequest(
      method: route.method, path: path.isEmpty ? "/" : path,
      query: query.joined(separator: "&"), headers: headers)
  }

  /// The members of a request that are in its path, query and header.
  ///
  /// An empty item of a query is as good as none: Terraform's provider sends `domain-owner=`.
  static func source(
    of message: WireRequest, _ route: RESTRoute
  ) throws(WireFault) -> (source: RESTSource, query: QueryItems) {
    guard let labels = route.labels(in: message.path),
      let items = QueryItems(parsing: message.query.utf8, plusIsSpace: false)
    else { throw .unreadable("The path or the query cannot be read") }
    var source = RESTSource()
    for (member, value) in labels {
      source.placed[member] = TextSource(place: member, content: value)
    }
    for (member, name) in route.query {
      source.names[member] = name
      guard let value = items[name], !value.isEmpty else { continue }
      source.placed[member] = TextSource(place: name, content: value)
    }
    for (member, name) in route.headers {
      source.names[member] = name
      guard let value = message.headers[name] else { continue }
      source.placed[member] = TextSource(place: name, content: value)
    }
    return (source, items)
  }

  /// The members of an answer that are in its header, or its whole body as it stands.
  static func source(of message: WireResponse, _ route: RESTRoute) -> RESTSource {
    var source = RESTSource()
    for (member, name) in route.answerHeaders {
      source.names[member] = name
      guard let value = message.headers[name] else { continue }
      source.placed[member] = TextSource(place: name, content: value)
    }
    if case .raw(let member) = route.answer {
      source.payloads[member] = RawSource(place: member, content: message.body)
    }
    return source
  }

  /// An answer with the members that are in its header.
  static func answer(_ node: ShapeNode, _ route: RESTRoute) throws(WireFault) -> WireResponse {
    var message = WireResponse(status: route.status)
    for (member, node) in node.members {
      guard let name = route.answerHeaders[member], var text = ShapeText.of(node) else { continue }
      if case .moment(let moment) = node.content {
        text = CivilTime(secondsSinceEpoch: moment.secondsSinceEpoch).httpDate
      }
      guard WireHeaders.isSafe(text) else {
        throw .mistyped(member, found: "a line break or NUL", expected: "one line of text")
      }
      message.headers[name] = text
    }
    return message
  }

  /// The bytes of a member that is a body as it stands.
  static func raw(_ member: String, in node: ShapeNode) -> [UInt8] {
    guard let inner = node.members.first(where: { $0.name == member })?.node else { return [] }
    if case .bytes(let bytes) = inner.content { return bytes }
    return Array((ShapeText.of(inner) ?? "").utf8)
  }

  /// Items of a query that change nothing: the operation's name once more, and how S3 would
  /// write keys that it then says to have written so.
  private static let neutral: Set<String> = ["encoding-type", "x-id"]

  /// The items of a query that a route does not know, in order.
  static func unread(_ items: QueryItems, _ route: RESTRoute) -> [String] {
    let known = Set(route.query.values).union(route.fixedQuery.keys).union(neutral)
    return items.items.map(\.name).filter { !known.contains($0) && !$0.hasPrefix("X-Amz-") }
      .sorted()
  }
}
