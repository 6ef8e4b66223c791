package import AWSModel

/// What a role's trust policy is asked about, and by whom.
package struct RoleTrust: Hashable, Sendable {
  /// The text of the trust policy.
  package let policy: String
  /// What conditions can ask of the role, by condition key.
  package let facts: [String: String]
}

/// Who stands behind an identity provider's token.
package struct WebIdentity: Hashable, Sendable {
  /// The provider, as trust policies name it.
  package let provider: String
  /// What conditions can ask of the token, by condition key.
  package let facts: [String: String]
}

extension SimulatedAWS {
  /// The trust policy of a role; nil if there is no such role.
  package func trust(ofRole arn: String) -> RoleTrust? {
    look { simulation in
      guard let name = arn.split(separator: "/").last,
        let role = simulation.world.roles.first(.name(scope: "role", name.lowercased())),
        simulation.iamARN("role", role.path, role.name) == arn
      else { return nil }
      return RoleTrust(policy: role.trust, facts: Simulation.facts(role.tags, also: "iam"))
    }
  }

  /// Who stands behind a token; nil if it is none or no longer good, which STS then tells.
  package func webIdentity(of token: String, at now: Timestamp) -> WebIdentity? {
    guard let token = WebIdentityToken(token), token.expiresAt > now.secondsSinceEpoch else {
      return nil
    }
    return WebIdentity(
      provider: token.provider(account: account),
      facts: [
        "\(token.host):sub": token.subject, "\(token.host):aud": token.audience,
        "aws:FederatedProvider": token.provider(account: account),
      ])
  }
}
