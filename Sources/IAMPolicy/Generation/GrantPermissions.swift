/// The permissions that a grant consists of: which actions on which resources.
///
/// Each action is allowed on the resources it can be limited to: an action on repositories given
/// with the ARN of a package never matches (rules CA-03 and CA-10).
struct GrantPermissions {
  private let arns: CodeArtifactARN
  /// The repository whose policy it is; nil in a policy that speaks of several.
  private let attached: String?
  private var table = PermissionTable<Unconditional>()

  /// The permissions of a grant in an identity policy or a domain's policy, or, with `attached`,
  /// in the policy of that repository.
  init(_ grant: Grant, attachedTo attached: String? = nil, in arns: CodeArtifactARN) {
    self.arns = arns
    self.attached = attached
    let administered = Set(grant.administer)
    let reading = Set(grant.read)
    let publishingAll = Set(grant.publish.filter { $0.format == nil }.map(\.repository))
    for repository in grant.administer { administer(repository) }
    for repository in grant.read where !administered.contains(repository) { read(repository) }
    for publication in grant.publish where !administered.contains(publication.repository) {
      let isCovered =
        publication.format != nil && publishingAll.contains(publication.repository)
      guard !isCovered else { continue }
      publish(publication, isReader: reading.contains(publication.repository))
    }
  }

  /// The statements, for `principal` where the policy names principals.
  func statements(for principal: PrincipalElement?) -> [PolicyStatement] {
    var used: [String: Int] = [:]
    return table.groups.map { group in
      var sid = group.names.first ?? ""
      used[sid, default: 0] += 1
      if let times = used[sid], times > 1 { sid += "\(times)" }
      return PolicyStatement(
        sid: PolicyString(sid), effect: .allow, principal: principal,
        action: PatternElement(group.actions.map { PolicyString($0) }.bare),
        resource: PatternElement(group.resources.map { PolicyString($0) }.bare))
    }
  }

  // MARK: - What each part of a grant needs

  /// The nine-action read set (rule CA-07), each action on its type of resource.
  ///
  /// In the policy of a repository all of them stand on `*`, as in AWS's example.
  private mutating func read(_ repository: String) {
    let actions = CodeArtifactActions.readSet
    guard attached == nil else { return add(actions, on: "*", name: "Read") }
    let onRepositories = Set(CodeArtifactActions.actions(on: "repository").map(\.name))
    add(
      actions.filter { onRepositories.contains($0) }, on: arns.repository(repository),
      name: "ReadRepositories")
    add(
      actions.filter { !onRepositories.contains($0) }, on: arns.packages(in: repository),
      name: "ReadPackages")
  }

  /// Publishing, with what NuGet and Maven need besides (rule CA-12), and the endpoint to which
  /// package managers publish.
  private mutating func publish(_ publication: Grant.Publication, isReader: Bool) {
    let format = publication.format
    if !isReader {
      let reads = format == nil || format == .nuget ? ["ReadFromRepository"] : []
      add(
        ["GetRepositoryEndpoint"] + reads, on: arns.repository(publication.repository),
        name: "PublishToRepositories")
    }
    let metadata = format == nil || format == .maven ? ["PutPackageMetadata"] : []
    add(
      ["PublishPackageVersion"] + metadata,
      on: arns.packages(in: publication.repository, format: format), name: "PublishPackages")
  }

  /// Everything on a repository and its packages.
  ///
  /// The ARNs limit `codeartifact:*` to the actions on these two types of resource. A repository's
  /// own policy lists the actions, because changing that policy ignores it (rule CA-08).
  private mutating func administer(_ repository: String) {
    guard attached != nil else {
      for arn in [arns.repository(repository), arns.packages(in: repository)] {
        add(["*"], on: arn, name: "Administer")
      }
      return
    }
    let actions = CodeArtifactActions.all.filter { action in
      action.name != "PutRepositoryPermissionsPolicy"
        && !Set(action.resourceTypes).isDisjoint(with: ["repository", "package"])
    }
    add(actions.map(\.name), on: "*", name: "Administer")
  }

  private mutating func add(_ actions: [String], on resource: String, name: String) {
    for action in actions {
      table.add("codeartifact:\(action)", on: resource, if: Unconditional(), name: name)
    }
  }
}

/// The condition of permissions that have none.
private struct Unconditional: Hashable {}
