/// What a signature is good for: a day, a Region and a service.
package struct SigningScope: Hashable, Sendable, CustomStringConvertible {
  /// The day in UTC, such as `20150830`.
  package var date: String

  /// The Region, such as `eu-west-1`.
  package var region: String

  /// The service's name in signatures, such as `codeartifact`.
  package var service: String

  /// A scope.
  package init(date: String, region: String, service: String) {
    self.date = date
    self.region = region
    self.service = service
  }

  /// The scope as the string to sign has it.
  package var description: String { "\(date)/\(region)/\(service)/aws4_request" }

  /// Reads the scope of a credential, `KEY/20150830/eu-west-1/ec2/aws4_request`; nil if the text
  /// has another form.
  static func parse(credential: String) -> (accessKeyId: String, scope: SigningScope)? {
    let parts = credential.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[4] == "aws4_request", !parts.contains("") else { return nil }
    return (
      String(parts[0]),
      SigningScope(date: String(parts[1]), region: String(parts[2]), service: String(parts[3]))
    )
  }
}
