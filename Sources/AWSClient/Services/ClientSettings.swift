/// What a stack says about the AWS it is for.
package struct ClientSettings: Hashable, Sendable {
  /// The Region.
  package var region: String
  /// The profile whose credentials and endpoints are used; nil for what the environment says.
  package var profile: String?
  /// The address that all services are asked at; nil for their own.
  package var endpoint: String?

  /// Settings.
  package init(region: String, profile: String? = nil, endpoint: String? = nil) {
    self.region = region
    self.profile = profile
    self.endpoint = endpoint
  }
}
