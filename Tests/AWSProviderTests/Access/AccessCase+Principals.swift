import Values

private let readOnly = "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"
private let admin = "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess"

extension AccessCase {
  /// Policies of the user, of its groups, of AWS, and boundaries.
  static let ofPrincipals: [AccessCase] = [
    AccessCase(
      "a user without policies (CA-23)", .install(),
      .closed(at: "bearer token", "authorization token", "repository endpoint", "read")),
    AccessCase("an inline policy", .install(), .open) { world in
      try await world.allow(Say.token, Say.reading)
    },
    AccessCase(
      "the token of CodeArtifact without that of STS (CA-26)", .install(),
      .closed(at: "bearer token")
    ) { world in
      try await world.allow(Say.reading)
    },
    AccessCase(
      "the token of STS without that of CodeArtifact (CA-26)", .install(),
      .closed(at: "authorization token")
    ) { world in
      try await world.allow(
        Say.token,
        Say.allow("codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository"))
    },
    AccessCase(
      "the token of STS for another service", .install(), .closed(at: "bearer token")
    ) { world in
      try await world.allow(
        Say.reading,
        Say.allow(
          "sts:GetServiceBearerToken",
          if: ["StringEquals": ["sts:AWSServiceName": "codecommit.amazonaws.com"]]))
    },
    AccessCase("an inline policy of a group", .install(), .open) { world in
      try await world.group("builders", [Say.token, Say.reading])
    },
    AccessCase("a policy attached to a group", .install(), .open) { world in
      let arn = try await world.policy("reading", Say.token, Say.reading)
      try await world.group("builders", [], attached: [arn])
    },
    AccessCase("a group and the user, each with half", .install(), .open) { world in
      try await world.allow(Say.token)
      try await world.group("builders", [Say.reading])
    },
    AccessCase("AWS's policy for reading", .install(), .open) { world in
      try await world.attach(readOnly)
    },
    AccessCase(
      "AWS's policy for reading does not let publish", .publish(AccessBench.ci, ["format": "npm"]),
      .closed(at: "publish")
    ) { world in
      try await world.attach(readOnly)
    },
    AccessCase("AWS's policy for everything (CA-27)", .publish(), .open) { world in
      try await world.attach(admin)
    },
    AccessCase("AWS's policy attached to a group", .install(), .open) { world in
      try await world.group("builders", [], attached: [readOnly])
    },
    AccessCase("a boundary that lacks reading", .install(), .closed(at: "read")) { world in
      try await world.attach(admin)
      try await world.bound(by: world.policy("edge", Say.token, Say.entering))
    },
    AccessCase(
      "AWS's policy as a boundary", .publish(), .closed(at: "publish", "metadata (Maven)")
    ) { world in
      try await world.attach(admin)
      try await world.bound(by: readOnly)
    },
    AccessCase("a boundary allows nothing by itself", .install(), .closed(at: "read")) { world in
      try await world.allow(Say.token, Say.entering)
      try await world.bound(by: admin)
    },
    AccessCase(
      "a policy of the repository that names the user passes the boundary", .install(), .open
    ) { world in
      try await world.allow(Say.token, Say.entering)
      try await world.bound(by: world.policy("edge", Say.token, Say.entering))
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:ReadFromRepository", to: AccessBench.ci))
    },
    AccessCase("a denial of the user's own", .install(), .closed(at: "read")) { world in
      try await world.allow(Say.token, Say.reading)
      try await world.allow(
        Say.deny("codeartifact:Read*", on: AccessBench.npm), named: "no")
    },
    AccessCase("a denial of a group", .install(), .closed(at: "read")) { world in
      try await world.allow(Say.token, Say.reading)
      try await world.group("suspended", [Say.deny("codeartifact:ReadFromRepository")])
    },
    AccessCase(
      "everything but some actions", .install(), .closed(at: "read")
    ) { world in
      try await world.allow(
        .object([
          "Effect": "Allow", "NotAction": ["codeartifact:ReadFromRepository"], "Resource": "*",
        ]))
    },
    AccessCase("everything but some resources", .install(), .closed(at: "read")) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.statement(
          "Allow", ["codeartifact:ReadFromRepository"], ["NotResource": .string(AccessBench.npm)]))
    },
    AccessCase("the tag of the principal", .install(), .open) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(
          "codeartifact:ReadFromRepository",
          if: ["StringEquals": ["aws:PrincipalTag/team": "npm"]]))
    },
    AccessCase("the tag of the repository (read)", .install(), .open) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(
          "codeartifact:ReadFromRepository",
          if: ["StringEquals": ["aws:ResourceTag/team": "${aws:PrincipalTag/team}"]]))
    },
    AccessCase(
      "the tag of another repository", .install(from: AccessBench.other), .closed(at: "read")
    ) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(
          "codeartifact:ReadFromRepository",
          if: ["StringEquals": ["aws:ResourceTag/team": "${aws:PrincipalTag/team}"]]))
    },
    AccessCase("the tag of the domain", .install(), .open) { world in
      try await world.allow(
        Say.token,
        Say.allow("codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository"),
        Say.allow(
          "codeartifact:GetAuthorizationToken",
          if: ["StringEquals": ["aws:ResourceTag/tier": "gold"]]))
    },
    AccessCase(
      "an address that the check gives",
      .install(AccessBench.ci, ["context": ["aws:SourceIp": "203.0.113.7"]]), .open
    ) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(
          "codeartifact:ReadFromRepository",
          if: ["IpAddress": ["aws:SourceIp": "203.0.113.0/24"]]))
    },
    AccessCase("an address that nobody gives", .install(), .closed(at: "read")) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(
          "codeartifact:ReadFromRepository",
          if: ["IpAddress": ["aws:SourceIp": "203.0.113.0/24"]]))
    },
    AccessCase("the account itself", .install(AccessBench.account), .open),
    AccessCase(
      "the root user, whom a policy denies", .install(AccessBench.account), .closed(at: "read")
    ) { world in
      try await world.repositoryPolicy(
        "npm", Say.deny("codeartifact:ReadFromRepository", to: "*"))
    },
    AccessCase(
      "a user that is not there", .install("arn:aws:iam::111122223333:user/nobody"),
      .refused("There is no user nobody in the account")),
    AccessCase(
      "a user with another path", .install("arn:aws:iam::111122223333:user/teams/ci"),
      .refused("There is no user ci in the account")),
    AccessCase(
      "a role of the account", .install("arn:aws:iam::111122223333:role/builder"),
      .refused("only users are looked at")),
    AccessCase(
      "a group", .install("arn:aws:iam::111122223333:group/builders"), .refused("is no principal")),
    AccessCase("a name", .install("ci"), .refused("\"ci\" is no principal")),
    AccessCase(
      "a repository that is not there",
      .install(from: "arn:aws:codeartifact:eu-west-1:111122223333:repository/main/none"),
      .refused("There is no repository none of domain main")),
    AccessCase(
      "a domain that is not there",
      .install(from: "arn:aws:codeartifact:eu-west-1:111122223333:repository/none/npm"),
      .refused("There is no repository npm of domain none")),
    AccessCase(
      "a domain as a repository", .install(from: AccessBench.domain),
      .refused("is not a repository")),
  ]
}
