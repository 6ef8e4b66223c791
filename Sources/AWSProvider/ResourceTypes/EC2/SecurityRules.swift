import AWSModel
import ResourceModel
import Values

/// One rule of a security group: a protocol, ports and one network at the other end.
struct SecurityRule: Hashable, Sendable {
  /// `tcp`, `udp`, `icmp`, or `-1` for every protocol.
  var transport: String
  /// The first port, or the ICMP type; nil for every protocol.
  var fromPort: Int?
  /// The last port, or the ICMP code; nil for every protocol.
  var toPort: Int?
  /// The network, as AWS keeps it.
  var network: String

  /// What rules of one permission have in common, in the order they are written.
  fileprivate var group: [String] {
    [transport, fromPort.map(String.init) ?? "", toPort.map(String.init) ?? ""]
  }
}

/// The rules of security groups: between the stack's form, AWS's form, and the single rules that
/// both are made of.
enum SecurityRules {
  /// The single rules of an attribute; what is not known is left out.
  static func rules(_ value: Value) -> Set<SecurityRule> {
    var rules: Set<SecurityRule> = []
    for element in value.elements ?? [] {
      guard let fields = element.fields, let written = fields.text("protocol") else { continue }
      let transport = written == "all" ? "-1" : written
      let ports = [fields["from_port"], fields["to_port"]].map { $0?.numberValue?.intValue }
      for network in fields.texts("cidr_blocks") {
        rules.insert(
          SecurityRule(
            transport: transport, fromPort: transport == "-1" ? nil : ports[0],
            toPort: transport == "-1" ? nil : ports[1], network: NetworkRules.canonical(network)))
      }
    }
    return rules
  }

  /// The single IPv4 rules of what AWS holds.
  static func rules(_ permissions: [IpPermission]) -> Set<SecurityRule> {
    var rules: Set<SecurityRule> = []
    for permission in permissions {
      for range in permission.ipRanges {
        let isAll = permission.ipProtocol == "-1"
        rules.insert(
          SecurityRule(
            transport: permission.ipProtocol, fromPort: isAll ? nil : permission.fromPort,
            toPort: isAll ? nil : permission.toPort, network: range.cidrIp))
      }
    }
    return rules
  }

  /// AWS's form of some rules: one permission for each protocol and ports.
  static func permissions(_ rules: Set<SecurityRule>) -> [IpPermission] {
    grouped(rules).map { rules in
      IpPermission(
        ipProtocol: rules[0].transport, fromPort: rules[0].fromPort, toPort: rules[0].toPort,
        ipRanges: rules.map { IpRange(cidrIp: $0.network) })
    }
  }

  /// The attribute's form of some rules; null where there is none.
  static func value(_ rules: Set<SecurityRule>) -> Value {
    let elements = grouped(rules).map { rules in
      Value.fields([
        ("protocol", .string(rules[0].transport)),
        ("from_port", rules[0].fromPort.map(Value.int) ?? .null),
        ("to_port", rules[0].toPort.map(Value.int) ?? .null),
        ("cidr_blocks", .set(of: rules.map { .string($0.network) })),
      ])
    }
    return elements.isEmpty ? .null : .set(of: elements)
  }

  /// An attribute with its rules gathered as AWS gathers them; as written while parts are unknown.
  static func normal(_ value: Value) -> Value {
    guard value.isWhollyKnown, !value.isNull else { return value }
    return Self.value(rules(value))
  }

  /// Problems between the fields of each rule.
  static func problems(in value: Value, at name: String) -> [AttributeProblem] {
    (value.elements ?? []).compactMap { element in
      element.fields.flatMap(problem(inRule:)).map {
        AttributeProblem("An \(name) rule \($0)", at: ValuePath(name))
      }
    }
  }

  private static func problem(inRule fields: Fields) -> String? {
    guard let transport = fields.text("protocol") else { return nil }
    let from = fields["from_port"] ?? .null
    let to = fields["to_port"] ?? .null
    if from.isUnknown || to.isUnknown { return nil }
    switch transport {
    case "-1", "all":
      let ports = [from, to].compactMap { $0.numberValue?.intValue }
      return ports.allSatisfy { $0 <= 0 }
        ? nil : "for every protocol (\(transport)) has ports; leave from_port and to_port out"
    case "tcp", "udp":
      guard let first = from.numberValue?.intValue, let last = to.numberValue?.intValue else {
        return "for \(transport) needs both from_port and to_port"
      }
      if first < 0 || last < 0 { return "for \(transport) has ports from 0 to 65535" }
      return first <= last ? nil : "has a from_port (\(first)) above its to_port (\(last))"
    case "icmp":
      let isComplete = from.numberValue != nil && to.numberValue != nil
      return isComplete ? nil : "for icmp needs from_port and to_port: the type and code, or -1"
    default:
      return nil
    }
  }

  /// The rules by protocol and ports, in a stable order.
  private static func grouped(_ rules: Set<SecurityRule>) -> [[SecurityRule]] {
    Dictionary(grouping: rules, by: \.group)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { $0.value.sorted { $0.network < $1.network } }
  }
}
