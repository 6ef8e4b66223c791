import Values

/// Functions on IP networks.
extension StackFunction {
  static let networks = [cidrSubnet, cidrSubnets, cidrHost, cidrNetmask, cidrContains]

  static let cidrSubnet = StackFunction(
    "cidrsubnet",
    [Parameter("prefix", .string), Parameter("newbits", .number), Parameter("netnum", .number)],
    family: "Networks",
    summary: "The subnet of a number, in a network divided by lengthening its prefix.",
    example: #"cidrsubnet("10.20.0.0/16", 8, 2)"#, gives: #""10.20.2.0/24""#
  ) { arguments, _ throws(FunctionFailure) in
    let network = try network(arguments, 0)
    let newBits = try arguments.int(1)
    let number = try arguments.int(2)
    guard newBits >= 0 else {
      throw FunctionFailure("A prefix cannot be lengthened by \(newBits) bits", argument: 1)
    }
    guard newBits <= network.width - network.prefix else {
      throw FunctionFailure(
        "A prefix of \(network.prefix) bits cannot be lengthened by \(newBits): addresses have "
          + "\(network.width)", argument: 1)
    }
    guard number >= 0, newBits >= 63 || number < 1 << newBits else {
      throw FunctionFailure(
        "\(newBits) bits do not hold a subnet numbered \(number)", argument: 2)
    }
    let prefix = network.prefix + newBits
    let offset = prefix == 0 ? 0 : UInt128(number) << UInt128(network.width - prefix)
    return .string(
      IPNetwork(address: network.first | offset, prefix: prefix, width: network.width).text)
  }

  static let cidrSubnets = StackFunction(
    "cidrsubnets", [Parameter("prefix", .string)], variadic: Parameter("newbits", .number),
    family: "Networks",
    summary: "Subnets one after the other, each by as many bits longer than the prefix as asked.",
    example: #"cidrsubnets("10.0.0.0/16", 8, 8)"#,
    gives: #"tolist(["10.0.0.0/24", "10.0.1.0/24"])"#
  ) { arguments, _ throws(FunctionFailure) in
    let network = try network(arguments, 0)
    var subnets: [String] = []
    var next: UInt128? = network.first
    for place in 1..<Swift.max(1, arguments.count) {
      let newBits = try arguments.int(place)
      guard newBits >= 1 else {
        throw FunctionFailure("The prefix must be lengthened by at least one bit", argument: place)
      }
      guard newBits <= network.width - network.prefix else {
        throw FunctionFailure(
          "A prefix of \(network.prefix) bits cannot be lengthened by \(newBits): addresses have "
            + "\(network.width)", argument: place)
      }
      var subnet = IPNetwork(
        address: next ?? 0, prefix: network.prefix + newBits, width: network.width)
      if let start = next, subnet.first != start {
        let (aligned, overflow) = subnet.last.addingReportingOverflow(1)
        next = overflow ? nil : aligned
        subnet.address = aligned
      }
      guard next != nil, subnet.first <= network.last else {
        throw FunctionFailure(
          "There is no room left in \(network.text) for a subnet with a prefix of "
            + "\(subnet.prefix) bits", argument: place)
      }
      subnets.append(subnet.text)
      let (following, overflow) = subnet.last.addingReportingOverflow(1)
      next = overflow ? nil : following
    }
    return .strings(subnets)
  }

  static let cidrHost = StackFunction(
    "cidrhost", [Parameter("prefix", .string), Parameter("hostnum", .number)],
    family: "Networks",
    summary: "The address of a host by its number; numbers below zero count from the end.",
    example: #"cidrhost("10.20.0.0/16", 5)"#, gives: #""10.20.0.5""#
  ) { arguments, _ throws(FunctionFailure) in
    let network = try network(arguments, 0)
    let number = try arguments.int(1)
    let isBackward = number < 0
    let distance = isBackward ? UInt128((number + 1).magnitude) : UInt128(number)
    guard distance <= network.hostMask else {
      throw FunctionFailure(
        "A prefix of \(network.prefix) bits leaves no host numbered \(number)", argument: 1)
    }
    let address = isBackward ? network.last - distance : network.first + distance
    return .string(IPNetwork.text(of: address, width: network.width))
  }

  static let cidrNetmask = StackFunction(
    "cidrnetmask", [Parameter("prefix", .string)], family: "Networks",
    summary: "The netmask of an IPv4 network.", example: #"cidrnetmask("10.20.0.0/16")"#,
    gives: #""255.255.0.0""#
  ) { arguments, _ throws(FunctionFailure) in
    let network = try network(arguments, 0)
    guard network.width == 32 else {
      throw FunctionFailure("IPv6 networks have no netmask", argument: 0)
    }
    return .string(IPNetwork.text(of: ~network.hostMask & 0xFFFF_FFFF, width: 32))
  }

  static let cidrContains = StackFunction(
    "cidrcontains", [Parameter("outer", .string), Parameter("inner", .string)],
    family: "Networks", summary: "Whether a network holds all of another network, or an address.",
    example: #"cidrcontains("10.20.0.0/16", "10.20.1.0/24")"#, gives: "true"
  ) { arguments, _ throws(FunctionFailure) in
    let outer = try network(arguments, 0)
    let text = try arguments.string(1)
    let inner: IPNetwork
    if let address = IPNetwork.address(parsing: text) {
      inner = IPNetwork(address: address.bits, prefix: address.width, width: address.width)
    } else {
      inner = try network(arguments, 1)
    }
    return .bool(
      inner.width == outer.width && outer.first <= inner.first && inner.last <= outer.last)
  }

  private static func network(
    _ arguments: Arguments, _ place: Int
  ) throws(FunctionFailure) -> IPNetwork {
    let text = try arguments.string(place)
    guard let network = IPNetwork(parsing: text) else {
      throw FunctionFailure(
        "\"\(text)\" is not a network in CIDR notation", argument: place,
        help: "Write an address, a slash and the length of the prefix, as in 10.20.0.0/16.")
    }
    return network
  }
}
