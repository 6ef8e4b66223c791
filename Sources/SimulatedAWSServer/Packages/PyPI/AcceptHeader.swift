/// Which of some types of content a client takes most gladly (RFC 9110, section 12.5.1).
enum AcceptHeader {
  /// The first of the offered types with the highest weight; nil if the client takes none.
  ///
  /// - Parameters:
  ///   - fields: the values of `Accept`; none means that all will do.
  ///   - offers: the types, the server's preference first.
  /// - Returns: the type.
  static func choose(_ fields: [String], from offers: [String]) -> String? {
    let ranges = fields.flatMap { $0.split(separator: ",") }.compactMap(range)
    guard !ranges.isEmpty else { return offers.first }
    var best: (offer: String, weight: Double)?
    for offer in offers {
      let fitting = ranges.filter { covers($0.type, offer) }
      // The most specific range speaks for a type.
      guard let weight = fitting.max(by: { rank($0.type) < rank($1.type) })?.weight, weight > 0
      else { continue }
      if weight > best?.weight ?? 0 { best = (offer, weight) }
    }
    return best?.offer
  }

  private static func range(_ text: Substring) -> (type: String, weight: Double)? {
    let parts = text.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    guard let type = parts.first?.lowercased(), type.contains("/") else { return nil }
    let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
      .map { Double($0.dropFirst(2)) ?? 0 }
    return (type, min(max(weight ?? 1, 0), 1))
  }

  private static func covers(_ range: String, _ type: String) -> Bool {
    range == "*/*" || range == type
      || range.hasSuffix("/*") && type.hasPrefix(range.dropLast())
  }

  private static func rank(_ range: String) -> Int {
    range == "*/*" ? 0 : range.hasSuffix("/*") ? 1 : 2
  }
}
