import AWSWire

/// Holds requests to hosts that only this machine means, so that no web page reaches the server
/// under a name of its own (DNS rebinding) or from a browser.
enum HostCheck {
  /// Why a request is not let in; nil where it is.
  static func refusal(of request: WireRequest) -> String? {
    guard let host = request.headers["Host"], isLoopback(name(of: host)) else {
      return "The Host must be localhost, 127.0.0.1, [::1] or a name under localhost"
    }
    let origins = request.headers.values(of: "Origin")
    guard origins.allSatisfy({ $0.lowercased() == "http://\(host.lowercased())" }) else {
      return "Web pages may not call the simulated AWS"
    }
    return nil
  }

  private static func isLoopback(_ name: String?) -> Bool {
    guard let name else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name) || name.hasSuffix(".localhost")
  }

  /// The host without its port, in lower case; nil if the port is no number.
  private static func name(of host: String) -> String? {
    let host = host.lowercased()
    let end = host.hasPrefix("[") ? host.firstIndex(of: "]").map { host.index(after: $0) } : nil
    let name = host[..<(end ?? host.firstIndex(of: ":") ?? host.endIndex)]
    let port = host[name.endIndex...]
    guard port.isEmpty || port.first == ":" && port.dropFirst().allSatisfy(\.isNumber) else {
      return nil
    }
    return String(name)
  }
}
