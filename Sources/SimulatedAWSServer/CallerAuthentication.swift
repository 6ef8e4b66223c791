import AWSModel
import AWSWire
import SimulatedAWS

/// Finds out who calls a served account, as strictly as its settings want.
struct CallerAuthentication: Sendable {
  let cloud: SimulatedAWS
  let settings: ServerSettings
  private let verifier = SigV4Verifier(allowsUnsignedPayload: true)

  /// The authentication of an account's callers.
  init(cloud: SimulatedAWS, settings: ServerSettings) {
    self.cloud = cloud
    self.settings = settings
  }

  /// Who signed a request, as `claim` says; throws the service's refusal of a signature.
  func caller(
    of request: WireRequest, claiming claim: ClaimedCaller, service: AWSService
  ) throws(AWSError) -> ServedCaller {
    let owner = cloud.owner(ofAccessKey: claim.accessKeyId)
    let isRoot = claim.accessKeyId == settings.rootKey.accessKeyId
    if let token = owner?.sessionToken {
      guard claim.sessionToken == token else { throw SigV4Refusal.wrongToken.error(of: service) }
      guard let end = owner?.expiresAt, SystemClock.now() < end else {
        throw SigV4Refusal.expiredToken.error(of: service)
      }
    }
    if settings.verifiesSignatures || settings.enforcesIAM && !isRoot {
      guard isRoot || owner?.isActive == true else {
        throw SigV4Refusal.unknownKey(claim.accessKeyId).error(of: service)
      }
    }
    if settings.verifiesSignatures {
      let secret = isRoot ? settings.rootKey.secretAccessKey : owner?.secret
      do throws(SigV4Refusal) {
        _ = try verifier.verify(
          request, secondsSinceEpoch: SystemClock.now().secondsSinceEpoch
        ) { id in
          secret.map {
            AWSCredentials(
              accessKeyId: id, secretAccessKey: $0, sessionToken: owner?.sessionToken)
          }
        }
      } catch {
        throw error.error(of: service)
      }
    }
    return ServedCaller(region: claim.scope.region, isRoot: isRoot || owner == nil, owner: owner)
  }
}

/// Who calls the server.
struct ServedCaller: Sendable {
  /// The Region asked.
  let region: String
  /// Whether it is the account's root user, who may do everything.
  let isRoot: Bool
  /// The user or session whose key it is; nil for the root user.
  let owner: AccessKeyOwner?

  /// The key, if it is a user's or a session's.
  var keyId: String? { isRoot ? nil : owner?.accessKeyId }
}
