import IAMPolicy
import ResourceModel
import Values

/// What AWS will call objects that do not exist yet.
///
/// ARNs follow from names; ids do not, so that a stand-in of the same form takes their place. With
/// both, documents that name other resources of the stack can be looked through before an apply.
enum Foresight {
  /// The attributes of a resource that can be foreseen.
  static func attributes(of resource: PlannedResource, _ context: StackContext) -> Fields {
    let attributes = resource.attributes
    let account = context.account ?? unknownAccount
    switch resource.address.type {
    case "vpc":
      let id = StandIn.id("vpc", for: resource.address)
      return of(id, arn: "arn:aws:ec2:\(context.region):\(account):vpc/\(id)")
    case "s3_gateway_endpoint", "interface_endpoint":
      let id = StandIn.id("vpce", for: resource.address)
      return of(id, arn: "arn:aws:ec2:\(context.region):\(account):vpc-endpoint/\(id)")
    case "s3_bucket":
      guard let bucket = attributes.text("bucket") else { return [:] }
      return of(bucket, arn: "arn:aws:s3:::\(bucket)")
    case "iam_user": return named("user", attributes, account)
    case "iam_group": return named("group", attributes, account)
    case "iam_policy": return named("policy", attributes, account)
    case "codeartifact_domain":
      guard let domain = attributes.text("domain") else { return [:] }
      let arns = CodeArtifactARN(domain: domain, region: context.region, account: account)
      var foreseen: Fields = ["arn": .string(arns.domain)]
      foreseen["s3_bucket_arn"] = CodeArtifactAssets.inRegion(context.region).map {
        .string($0.arn)
      }
      return foreseen
    case "codeartifact_repository":
      guard let domain = attributes.text("domain"), let name = attributes.text("repository")
      else { return [:] }
      let arns = CodeArtifactARN(domain: domain, region: context.region, account: account)
      return ["arn": .string(arns.repository(name))]
    default: return [:]
    }
  }

  private static func of(_ id: String, arn: String) -> Fields {
    ["id": .string(id), "arn": .string(arn)]
  }

  private static func named(_ kind: String, _ attributes: Fields, _ account: String) -> Fields {
    guard let name = attributes.text("name") else { return [:] }
    let path = attributes.text("path") ?? "/"
    return ["arn": .string("arn:aws:iam::\(account):\(kind)\(path)\(name)")]
  }

  /// Stands for the account of a stack that does not name it.
  private static let unknownAccount = "000000000000"
}

/// Ids of EC2 that stand for those of objects which do not exist yet.
enum StandIn {
  /// What their digits begin with, so that they are known again in a message.
  private static let digits = "57a2d1"

  /// The id that stands for the object at an address.
  static func id(_ prefix: String, for address: ResourceAddress) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(address)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return "\(prefix)-\(digits)\((String(repeating: "0", count: 16) + text).suffix(11))"
  }

  /// A text of a finding with addresses in place of the ids that stand for them.
  static func resolved(_ text: String, _ addresses: [String: ResourceAddress]) -> String {
    var result = ""
    var rest = Substring(text)
    while let found = rest.firstRange(of: "-\(digits)") {
      let before = rest[..<found.lowerBound]
      let after = rest[found.upperBound...]
      let prefix = before.hasSuffix("vpce") ? "vpce" : "vpc"
      let id = "\(prefix)-\(digits)\(after.prefix(11))"
      if let address = addresses[id] {
        result += "\(before.dropLast(prefix.count))\(address)"
        rest = after.dropFirst(11)
      } else {
        result += "\(before)-\(digits)"
        rest = after
      }
    }
    return result + rest
  }
}
