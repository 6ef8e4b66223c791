/// Where a service is reached: `https://ec2.eu-west-1.amazonaws.com`.
package struct Endpoint: Hashable, Sendable {
  /// Whether it is reached over TLS.
  package var isSecure: Bool
  /// The host's name or address; an IPv6 address is in brackets.
  package var host: String
  /// The port; nil for the scheme's own.
  package var port: Int?
  /// What stands before every path, without a `/` at its end.
  package var path: String

  /// An endpoint over TLS.
  package init(host: String) {
    self.init(isSecure: true, host: host)
  }

  init(isSecure: Bool, host: String, port: Int? = nil, path: String = "") {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
  }

  /// Reads an address such as `http://localhost:4566/base`.
  ///
  /// - Parameters:
  ///   - text: the address.
  ///   - setting: where it was given, for messages.
  /// - Throws: ``ClientProblem`` where it is none, holds a user or a query, or is neither over TLS
  ///   nor on this machine: signatures protect a request from change, but nothing hides it.
  package init(parsing text: String, from setting: String) throws(ClientProblem) {
    guard let parsed = Endpoint(reading: text) else {
      throw ClientProblem(
        "\(setting) is no address of a service",
        help: "It has the form `https://HOST`, with a port and a path if there are any, and "
          + "nothing else.")
    }
    guard parsed.isSecure || parsed.isLoopback else {
      throw ClientProblem(
        "\(setting) is an address without TLS on another machine: \(parsed.origin)",
        help: "Use `https://`; `http://` is taken for this machine only.")
    }
    self = parsed
  }

  /// Reads an address without judging it; nil if it has another form.
  init?(reading text: String) {
    let rest: Substring
    if text.hasPrefix("https://") {
      (isSecure, rest) = (true, text.dropFirst(8))
    } else if text.hasPrefix("http://") {
      (isSecure, rest) = (false, text.dropFirst(7))
    } else {
      return nil
    }
    let authority = rest.prefix { $0 != "/" }
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path.removeLast() }
    guard path.utf8.allSatisfy(Self.mayStandInPath) else { return nil }
    self.path = String(path)
    let name: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      name = authority[...end]
      guard name.count > 2,
        name.dropFirst().dropLast().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
      else { return nil }
    } else {
      name = authority.prefix { $0 != ":" }
      guard !name.isEmpty, name.utf8.allSatisfy(Self.mayStandInName) else { return nil }
    }
    host = name.lowercased()
    let behind = authority.dropFirst(name.count)
    if !behind.isEmpty {
      guard behind.first == ":", behind.count <= 6, let number = Int(behind.dropFirst()),
        (1...65535).contains(number)
      else { return nil }
      port = number
    }
  }

  /// The scheme, host and port.
  package var origin: String { "\(isSecure ? "https" : "http")://\(authority)" }

  /// The host and, where it is not the scheme's own, the port: the value of `Host`.
  package var authority: String {
    guard let port, port != (isSecure ? 443 : 80) else { return host }
    return "\(host):\(port)"
  }

  /// Whether it is on this machine.
  package var isLoopback: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func mayStandInPath(_ byte: UInt8) -> Bool {
    mayStandInName(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~")
  }
}
