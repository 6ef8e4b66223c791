import AWSModel

/// Scalars as the protocols write them where everything is text.
enum ShapeText {
  /// The text of a scalar; nil for what is none.
  static func of(_ node: ShapeNode, withMilliseconds: Bool = false) -> String? {
    switch node.content {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .flag(let flag): flag ? "true" : "false"
    case .moment(let moment):
      CivilTime(secondsSinceEpoch: moment.secondsSinceEpoch)
        .extended(withMilliseconds: withMilliseconds)
    case .bytes(let bytes): Base64.encode(bytes)
    case .nothing, .list, .record: nil
    }
  }
}
