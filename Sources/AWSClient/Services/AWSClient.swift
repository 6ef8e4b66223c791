package import AWSModel
import AWSWire

/// The services of AWS over HTTPS.
///
/// What is common to all of its services: credentials, the clock's difference, signing keys.
package struct AWSClient: AWSServices {
  package let region: String
  package let ec2: any EC2API
  package let iam: any IAMAPI
  package let sts: any STSAPI
  package let s3: any S3API
  package let codeArtifact: any CodeArtifactAPI
  /// Where each service is asked.
  package let endpoints: EndpointRules
  /// The credentials that requests are signed with.
  package let keeper: CredentialsKeeper
  /// How many calls were made again.
  package let repeats: RepeatCount

  /// A client; nothing is asked yet.
  ///
  /// - Parameters:
  ///   - settings: what the stack says.
  ///   - surroundings: what it touches of the world.
  ///   - rules: when calls are made again.
  /// - Throws: ``ClientProblem`` where settings or the shared configuration are wrong.
  package init(
    _ settings: ClientSettings, _ surroundings: Surroundings, rules: RetryRules = RetryRules()
  ) throws(ClientProblem) {
    let configuration = try SharedConfiguration(surroundings)
    let profile = configuration.profile(
      settings.profile ?? surroundings.variable("AWS_PROFILE") ?? "default")
    let endpoints = try EndpointRules(
      region: settings.region, setting: settings.endpoint, profile: profile,
      services: configuration.services(profile?["services"]), surroundings)
    let roles = RoleExchange(surroundings: surroundings, endpoints: endpoints)
    let chain = CredentialsChain(
      profile: settings.profile, configuration: configuration, roles: roles, surroundings)
    let keeper = CredentialsKeeper(chain, surroundings)
    let skew = ClockSkew()
    let keys = SigningKeyCache()
    let repeats = RepeatCount()
    func caller(_ service: AWSService) -> ServiceCaller {
      ServiceCaller(
        service, at: endpoints.endpoint(service),
        signingRegion: endpoints.signingRegion(service), signatory: keeper, surroundings,
        rules: rules, skew: skew, keys: keys, repeats: repeats)
    }
    region = settings.region
    ec2 = EC2Client(caller: caller(.ec2))
    iam = IAMClient(caller: caller(.iam))
    sts = STSClient(caller: caller(.sts))
    s3 = S3Client(caller: caller(.s3))
    codeArtifact = CodeArtifactClient(caller: caller(.codeArtifact))
    self.endpoints = endpoints
    self.keeper = keeper
    self.repeats = repeats
  }

  /// The file of authorities that `AWS_CA_BUNDLE`, or the profile, names; nil for the system's.
  package static func authorities(
    profile: String?, environment: [String: String],
    readFile: @escaping @Sendable (String) throws(ClientProblem) -> [UInt8]?
  ) throws(ClientProblem) -> String? {
    let surroundings = Surroundings(
      environment: environment, readFile: readFile,
      replaceFile: { path, _ throws(ClientProblem) in
        throw ClientProblem("\(path) cannot be written here")
      },
      run: { _ throws(ClientProblem) in [] }, now: { 0 }, transport: NoTransport())
    if let path = surroundings.variable("AWS_CA_BUNDLE") { return path }
    let name = profile ?? surroundings.variable("AWS_PROFILE") ?? "default"
    return try SharedConfiguration(surroundings).profile(name)?["ca_bundle"]
  }
}

/// Carries nothing.
private struct NoTransport: HTTPTransport {
  func send(_ exchange: HTTPExchange) throws(HTTPFailure) -> WireResponse {
    throw HTTPFailure(.notSent, "There is no network here")
  }
}
