/// An ARN, or a pattern of ARNs, taken apart at its colons.
///
/// Its form is `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, from the AWS General Reference,
/// "Amazon Resource Names". Only the resource may contain further colons. Colons inside a policy
/// variable, `${…}`, separate nothing.
public struct ARNPattern: Hashable, Sendable {
  /// The partition, such as `aws`.
  public var partition: String
  /// The service, such as `codeartifact`.
  public var service: String
  /// The Region; empty for services without Regions.
  public var region: String
  /// The account; empty for S3 buckets.
  public var account: String
  /// What the service calls the resource, such as `repository/my_domain/my_repo`.
  public var resource: String

  /// An ARN of the given fields.
  public init(
    partition: String = "aws", service: String, region: String = "", account: String = "",
    resource: String
  ) {
    self.partition = partition
    self.service = service
    self.region = region
    self.account = account
    self.resource = resource
  }

  /// Takes a text apart; nil where it does not begin with `arn:` or has fewer than six fields.
  public init?(_ text: String) {
    let fields = Self.fields(of: text)
    guard fields.count == 6, fields[0] == "arn" else { return nil }
    self.init(
      partition: fields[1], service: fields[2], region: fields[3], account: fields[4],
      resource: fields[5])
  }

  /// The fields of a text, at most six, the last with all that is left.
  static func fields(of text: String) -> [String] {
    var fields: [String] = []
    var start = text.utf8.startIndex
    var isInVariable = false
    var previous: UInt8 = 0
    var place = start
    while place < text.utf8.endIndex, fields.count < 5 {
      let byte = text.utf8[place]
      switch byte {
      case UInt8(ascii: "{") where previous == UInt8(ascii: "$"): isInVariable = true
      case UInt8(ascii: "}"): isInVariable = false
      case UInt8(ascii: ":") where !isInVariable:
        fields.append(String(text[start..<place]))
        start = text.utf8.index(after: place)
      default: break
      }
      previous = byte
      place = text.utf8.index(after: place)
    }
    fields.append(String(text[start...]))
    return fields
  }
}

extension ARNPattern: CustomStringConvertible {
  /// The ARN in one text.
  public var description: String {
    "arn:\(partition):\(service):\(region):\(account):\(resource)"
  }
}
