import AWSWire

/// Which requests go through a proxy, and through which: `HTTPS_PROXY` and `NO_PROXY`.
///
/// Every name may be written in small letters or in capitals; small letters count first, as in curl
/// and botocore. A request without TLS goes to this machine, a container's or an instance's own
/// addresses, never through a proxy. The forms of `NO_PROXY` are those of Go's `httpproxy`, by which
/// Terraform goes.
package struct ProxyRules: Hashable, Sendable {
  /// A proxy that takes `CONNECT`.
  package struct Proxy: Hashable, Sendable {
    /// The host's name or address.
    package var host: String
    /// The port.
    package var port: Int
    /// What it is told to let us in; nil if it needs nothing.
    package var login: Login?
  }

  /// A name and a password for a proxy.
  package struct Login: Hashable, Sendable {
    /// The name.
    package var user: String
    /// The password, empty if there is none.
    package var password: String
  }

  /// What is reached without the proxy.
  private enum Exception: Hashable {
    /// Everything.
    case all
    /// A host, with the hosts under it unless it is an address, at one port or any.
    case host(String, port: Int?)
    /// The hosts under a name, not itself.
    case under(String, port: Int?)
    /// The IPv4 addresses that begin with these bits.
    case block(UInt32, bits: Int)
  }

  /// The proxy; nil if nothing goes through one.
  package let proxy: Proxy?

  private let exceptions: [Exception]

  /// The rules that the environment sets.
  ///
  /// - Throws: ``ClientProblem`` where the proxy's address has another form than
  ///   `http://HOST:PORT`, with `USER:PASSWORD@` in front of the host or not.
  package init(environment: [String: String]) throws(ClientProblem) {
    func setting(_ name: String) -> (name: String, value: String)? {
      for name in [name.lowercased(), name] {
        if let value = environment[name], !value.isEmpty { return (name, value) }
      }
      return nil
    }
    exceptions =
      setting("NO_PROXY")?.value.split { $0 == "," || $0 == " " }.compactMap(Self.exception) ?? []
    guard let (name, value) = setting("HTTPS_PROXY") else {
      proxy = nil
      return
    }
    guard let proxy = Self.proxy(value) else {
      // The value may hold a password.
      throw ClientProblem(
        "\(name) is no address of a proxy that can be used",
        help: "It has the form `http://HOST:PORT` or `http://USER:PASSWORD@HOST:PORT`.")
    }
    self.proxy = proxy
  }

  /// The proxy that an endpoint is reached through; nil if it is reached directly.
  package func proxy(for endpoint: Endpoint) -> Proxy? {
    guard let proxy, endpoint.isSecure, !endpoint.isLoopback else { return nil }
    let port = endpoint.port ?? 443
    return exceptions.contains { Self.excepts($0, endpoint.host, port) } ? nil : proxy
  }

  // MARK: The forms

  private static func proxy(_ text: String) -> Proxy? {
    var rest = text[...]
    if let mark = rest.firstRange(of: "://") {
      guard rest[..<mark.lowerBound].lowercased() == "http" else { return nil }
      rest = rest[mark.upperBound...]
    }
    var login: Login?
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let user = parts.first.flatMap({ PercentEncoding.decode($0) }), !user.isEmpty,
        let password = PercentEncoding.decode(parts.dropFirst().first ?? "")
      else { return nil }
      login = Login(user: user, password: password)
      rest = rest[rest.index(after: at)...]
    }
    guard let place = Endpoint(reading: "http://\(rest)"), place.path.isEmpty else { return nil }
    return Proxy(host: bare(place.host), port: place.port ?? 80, login: login)
  }

  private static func exception(_ text: Substring) -> Exception? {
    if text == "*" { return .all }
    if let slash = text.firstIndex(of: "/") {
      guard let address = ipv4(text[..<slash]), let bits = Int(text[text.index(after: slash)...]),
        (0...32).contains(bits)
      else { return nil }
      return .block(address, bits: bits)
    }
    var name = text.lowercased()[...]
    var port: Int?
    if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]"),
      name.hasPrefix("[") || name.firstIndex(of: ":") == colon
    {
      guard let number = Int(name[name.index(after: colon)...]) else { return nil }
      port = number
      name = name[..<colon]
    }
    if name.hasPrefix("*.") { name = name.dropFirst() }
    if name.hasPrefix(".") { return .under(String(name), port: port) }
    return name.isEmpty ? nil : .host(bare(String(name)), port: port)
  }

  private static func excepts(_ exception: Exception, _ host: String, _ port: Int) -> Bool {
    let host = bare(host)
    return switch exception {
    case .all: true
    case .host(let name, let only):
      (only == nil || only == port)
        && (host == name || ipv4(host[...]) == nil && host.hasSuffix("." + name))
    case .under(let name, let only): (only == nil || only == port) && host.hasSuffix(name)
    case .block(let address, let bits):
      ipv4(host[...]).map { bits == 0 || ($0 ^ address) >> UInt32(32 - bits) == 0 } ?? false
    }
  }

  /// A host without the brackets of an IPv6 address.
  private static func bare(_ host: String) -> String {
    host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
  }

  private static func ipv4(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    guard parts.count == 4, bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
