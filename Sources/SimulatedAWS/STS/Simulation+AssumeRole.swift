package import AWSModel
import IAMPolicy

/// Sessions of roles: `AssumeRole` and `AssumeRoleWithWebIdentity`.
///
/// Who may assume a role is asked before, where that is enforced; see `RoleTrust`.
extension Simulation {
  func assumeRole(_ request: AssumeRoleRequest) throws(AWSError) -> AssumeRoleResponse {
    try requireSession(
      request.roleSessionName, request.durationSeconds, request.policy, request.policyArns)
    let tags = try sessionTags(request.tags)
    guard let role = role(ofARN: request.roleArn) else {
      throw .mayNotAssume(request.roleArn, callerARN)
    }
    let isChained = callingSession != nil
    var session = newSession(of: role, request.roleSessionName)
    try setDuration(of: &session, request.durationSeconds, role, isChained: isChained)
    session.policy = request.policy
    session.policyARNs = request.policyArns.compactMap(\.arn)
    session.tags = tags.merged(with: inheritedTags)
    session.transitiveTagKeys =
      (callingSession?.transitiveTagKeys ?? []) + request.transitiveTagKeys
    session.sourceIdentity = request.sourceIdentity ?? callingSession?.sourceIdentity
    try begin(session, role)
    return AssumeRoleResponse(
      credentials: credentials(of: session), assumedRoleUser: user(of: session),
      packedPolicySize: try packedSize(request.policy, request.policyArns, tags),
      sourceIdentity: session.sourceIdentity)
  }

  func assumeRoleWithWebIdentity(
    _ request: AssumeRoleWithWebIdentityRequest
  ) throws(AWSError) -> AssumeRoleWithWebIdentityResponse {
    try requireSession(
      request.roleSessionName, request.durationSeconds, request.policy, request.policyArns)
    guard let token = WebIdentityToken(request.webIdentityToken) else {
      throw AWSError(
        code: "InvalidIdentityToken",
        message: "The ID Token provided is not a valid JWT. (You may see this error if you sent "
          + "an Access Token)")
    }
    guard token.expiresAt > now.secondsSinceEpoch else {
      throw AWSError(
        code: "ExpiredTokenException",
        message: "Token expired: current date/time \(Int(now.secondsSinceEpoch)) must be before "
          + "the expiration date/time \(Int(token.expiresAt))")
    }
    guard let role = role(ofARN: request.roleArn) else {
      throw .mayNotAssumeWithWebIdentity
    }
    var session = newSession(of: role, request.roleSessionName)
    try setDuration(of: &session, request.durationSeconds, role, isChained: false)
    session.policy = request.policy
    session.policyARNs = request.policyArns.compactMap(\.arn)
    session.federatedProvider = token.provider(account: account)
    try begin(session, role)
    return AssumeRoleWithWebIdentityResponse(
      credentials: credentials(of: session), subjectFromWebIdentityToken: token.subject,
      assumedRoleUser: user(of: session),
      packedPolicySize: try packedSize(request.policy, request.policyArns, []),
      provider: session.federatedProvider, audience: token.audience)
  }
}

extension Simulation {
  /// The ARN of a session: `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`.
  func arn(of session: SessionEntity) -> String {
    "arn:aws:sts::\(account):assumed-role/\(session.roleName)/\(session.name)"
  }

  /// The role of an ARN; nil if there is none.
  func role(ofARN arn: String) -> RoleEntity? {
    guard let name = arn.split(separator: "/").last,
      let role = world.roles.first(.name(scope: "role", name.lowercased())), isVisible(role),
      iamARN("role", role.path, role.name) == arn
    else { return nil }
    return role
  }

  /// The ARN of whoever makes the current call.
  var callerARN: String {
    if let user = callingUser { return iamARN("user", user.path, user.name) }
    return callingSession.map(arn) ?? "arn:aws:iam::\(account):root"
  }

  // MARK: Checks

  private func requireSession(
    _ name: String, _ seconds: Int?, _ policy: String?, _ policies: [PolicyDescriptorType]
  ) throws(AWSError) {
    try requireName(name, at: "roleSessionName", upTo: 64)
    guard name.utf8.count >= 2 else {
      throw .validationError(
        name, at: "roleSessionName", "Member must have length greater than or equal to 2")
    }
    if let seconds, !(900...43_200).contains(seconds) {
      throw .validationError(
        "\(seconds)", at: "durationSeconds",
        seconds < 900
          ? "Member must have value greater than or equal to 900"
          : "Member must have value less than or equal to 43200")
    }
    if let policy {
      guard (1...2048).contains(policy.unicodeScalars.count) else {
        throw .validationError(
          "\(policy.prefix(20))...", at: "policy", "Member must have length between 1 and 2048")
      }
      if let problem = PolicyValidation.problem(in: policy, kind: .identity) {
        throw .malformedPolicy(problem)
      }
    }
    guard policies.count <= 10 else {
      throw .validationError(
        "\(policies.count) policies", at: "policyArns",
        "Member must have length less than or equal to 10")
    }
    for arn in policies.compactMap(\.arn) where managedPolicy(arn) == nil {
      throw .validationError(
        arn, at: "policyArns", "Member must be a managed policy of the account")
    }
  }

  /// The tags of a new session, checked: those that the caller's own session hands down stay.
  private func sessionTags(_ tags: [Tag]) throws(AWSError) -> [Tag] {
    let checked = try mergedIAM([], with: tags)
    let kept = Set(inheritedTags.map(\.key))
    guard let overwritten = checked.first(where: { kept.contains($0.key) }) else { return checked }
    throw AWSError(
      code: "InvalidParameterValue",
      message: "One of the specified transitive tag keys can't be set because it conflicts with a "
        + "transitive tag key from the calling session: \(overwritten.key)")
  }

  /// The tags that the caller's session hands down to the next.
  private var inheritedTags: [Tag] {
    guard let session = callingSession else { return [] }
    return session.tags.filter { session.transitiveTagKeys.contains($0.key) }
  }

  /// By how many hundredths the session's policies and tags fill what is there for them; nil if
  /// there are none.
  ///
  /// AWS packs them in a form of its own; here their plain characters are counted.
  private func packedSize(
    _ policy: String?, _ policies: [PolicyDescriptorType], _ tags: [Tag]
  ) throws(AWSError) -> Int? {
    let size =
      (policy?.utf8.count ?? 0) + policies.reduce(0) { $0 + ($1.arn?.utf8.count ?? 0) }
      + tags.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard size > 0 else { return nil }
    let share = (size * 100 + 4095) / 4096
    guard share <= 100 else {
      throw AWSError(
        code: "PackedPolicyTooLarge",
        message: "Packed policy consumes \(share)% of allotted space, please use smaller policy.")
    }
    return share
  }

  // MARK: The session

  private func newSession(of role: RoleEntity, _ name: String) -> SessionEntity {
    var id = ids.sessionKey()
    while world.sessions[id] != nil { id = ids.sessionKey() }
    return SessionEntity(
      key: id, createdAt: now, secret: ids.secret(), token: ids.sessionToken(),
      expiresAt: now, roleId: role.key, roleName: role.name, name: name)
  }

  private func setDuration(
    of session: inout SessionEntity, _ seconds: Int?, _ role: RoleEntity, isChained: Bool
  ) throws(AWSError) {
    let seconds = seconds ?? 3600
    guard seconds <= role.maxSessionDuration else {
      throw AWSError(
        code: "ValidationError",
        message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
    }
    guard !isChained || seconds <= 3600 else {
      throw AWSError(
        code: "ValidationError",
        message: "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed "
          + "by role chaining")
    }
    session.expiresAt = Timestamp(
      secondsSinceEpoch: now.secondsSinceEpoch.rounded(.down) + Double(seconds))
  }

  /// Keeps a new session, and forgets those that ended a day ago or longer.
  private func begin(_ session: SessionEntity, _ role: RoleEntity) throws(AWSError) {
    let hour = SessionEntity.hour(of: now) - 24
    if let swept = sessionsSweptTo {
      for past in min(swept, hour)..<hour {
        for old in world.sessions.keys(.endingHour(past)) { world.sessions[old] = nil }
      }
    } else {
      for old in world.sessions.rows.values where SessionEntity.hour(of: old.expiresAt) < hour {
        world.sessions[old.key] = nil
      }
    }
    sessionsSweptTo = hour
    world.sessions[session.key] = session
    var role = role
    role.lastUse = RoleEntity.Use(moment: now, region: region)
    world.roles[role.key] = role
  }

  private func credentials(of session: SessionEntity) -> Credentials {
    Credentials(
      accessKeyId: session.key, secretAccessKey: session.secret, sessionToken: session.token,
      expiration: session.expiresAt)
  }

  private func user(of session: SessionEntity) -> AssumedRoleUser {
    AssumedRoleUser(assumedRoleId: "\(session.roleId):\(session.name)", arn: arn(of: session))
  }
}

extension AWSError {
  /// Who may not assume a role is not told whether it exists.
  package static func mayNotAssume(_ role: String, _ caller: String) -> AWSError {
    AWSError(
      code: "AccessDenied",
      message: "User: \(caller) is not authorized to perform: sts:AssumeRole on resource: \(role)",
      httpStatus: 403)
  }

  /// Who may not assume a role by a token is not told why.
  package static let mayNotAssumeWithWebIdentity = AWSError(
    code: "AccessDenied",
    message: "Not authorized to perform sts:AssumeRoleWithWebIdentity", httpStatus: 403)
}
