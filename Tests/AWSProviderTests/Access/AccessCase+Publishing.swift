import Values

private let publish = "codeartifact:PublishPackageVersion"
private let metadata = "codeartifact:PutPackageMetadata"

extension AccessCase {
  /// Publishing: every package or some, of every format or of one.
  static let ofPublishing: [AccessCase] = [
    AccessCase("every package", .publish(AccessBench.ci, ["format": "npm"]), .open) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/*"))
    },
    AccessCase(
      "the ARN of the repository lets nobody publish (CA-10)",
      .publish(AccessBench.ci, ["format": "npm"]), .closed(at: "publish")
    ) { world in
      try await world.allow(Say.token, Say.entering, Say.allow(publish, on: AccessBench.npm))
    },
    AccessCase(
      "one scope is not every package", .publish(AccessBench.ci, ["format": "npm"]),
      .closed(at: "publish")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/acme/*"))
    },
    AccessCase(
      "a package of that scope",
      .publish(AccessBench.ci, ["format": "npm", "package": "@acme/ui"]),
      .open
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/acme/*"))
    },
    AccessCase(
      "a package of another scope",
      .publish(AccessBench.ci, ["format": "npm", "package": "@other/ui"]), .closed(at: "publish")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/acme/*"))
    },
    AccessCase(
      "every package but one scope that is denied", .publish(AccessBench.ci, ["format": "npm"]),
      .closed(at: "publish")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish),
        Say.deny(publish, on: "\(AccessBench.packages)/npm/acme/*"))
    },
    AccessCase(
      "every package but what is left out", .publish(AccessBench.ci, ["format": "npm"]),
      .closed(at: "publish")
    ) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.statement(
          "Allow", [publish], ["NotResource": .string("\(AccessBench.packages)/npm/acme/*")]))
    },
    AccessCase("every format, one by one", .publish(), .open) { world in
      let formats = ["npm", "pypi", "maven", "nuget", "generic", "ruby", "swift", "cargo"]
      try await world.allow(
        Say.token, Say.entering, Say.allow("codeartifact:ReadFromRepository"),
        Say.statement(
          "Allow", [publish, metadata],
          ["Resource": .array(formats.map { .string("\(AccessBench.packages)/\($0)/*") })]))
    },
    AccessCase(
      "NuGet needs reading (CA-12)", .publish(AccessBench.ci, ["format": "nuget"]),
      .closed(at: "read (NuGet)")
    ) { world in
      try await world.allow(Say.token, Say.entering, Say.allow(publish))
    },
    AccessCase(
      "Maven needs metadata (CA-12)", .publish(AccessBench.ci, ["format": "maven"]),
      .closed(at: "metadata (Maven)")
    ) { world in
      try await world.allow(Say.token, Say.entering, Say.allow(publish))
    },
    AccessCase(
      "every format needs both (CA-12)", .publish(),
      .closed(at: "read (NuGet)", "metadata (Maven)")
    ) { world in
      try await world.allow(Say.token, Say.entering, Say.allow(publish))
    },
    AccessCase(
      "a package of Maven",
      .publish(AccessBench.ci, ["format": "maven", "package": "org.acme:core"]), .open
    ) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(publish, metadata, on: "\(AccessBench.packages)/maven/org.acme/core"))
    },
    AccessCase(
      "kept from publishing", .noPublish(),
      .closed(at: "publish", "read (NuGet)", "metadata (Maven)")
    ) { world in
      try await world.allow(Say.token, Say.entering)
    },
    AccessCase("not kept from one scope", .noPublish(), .open) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/acme/*"))
    },
    AccessCase("not kept from one scope of every repository", .noPublish(), .open) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(publish, on: "arn:aws:codeartifact:*:*:package/main/*/npm/acme/*"))
    },
    AccessCase("not kept from one namespace of every format", .noPublish(), .open) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/*/acme/*"))
    },
    AccessCase("not kept from one package", .noPublish(), .open) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/pypi//tool"))
    },
    AccessCase("not kept from a package of the user's name", .noPublish(), .open) { world in
      try await world.allow(
        Say.token, Say.entering,
        Say.allow(publish, on: "\(AccessBench.packages)/npm//${aws:username}-tools"))
    },
    AccessCase(
      "not kept from one format", .noPublish(AccessBench.ci, ["format": "npm"]),
      .closed(at: "publish")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/pypi/*"))
    },
    AccessCase(
      "a denial of all but one scope leaves that scope", .noPublish(), .open
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish),
        Say.statement(
          "Deny", [publish], ["NotResource": .string("\(AccessBench.packages)/npm/acme/*")]))
    },
    AccessCase(
      "what a policy and a boundary have in common", .noPublish(), .open
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/*/ui"))
      try await world.bound(
        by: world.policy(
          "edge", Say.token, Say.entering,
          Say.allow(publish, on: "\(AccessBench.packages)/npm/acme/*")))
    },
    AccessCase(
      "a policy and a boundary without anything in common", .noPublish(),
      .closed(at: "publish", "read (NuGet)", "metadata (Maven)")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/npm/*"))
      try await world.bound(
        by: world.policy(
          "edge", Say.token, Say.entering,
          Say.allow(publish, on: "\(AccessBench.packages)/pypi/*")))
    },
    AccessCase(
      "Maven packages cannot be published without their metadata", .noPublish(),
      .closed(at: "publish", "read (NuGet)", "metadata (Maven)")
    ) { world in
      try await world.allow(
        Say.token, Say.entering, Say.allow(publish, on: "\(AccessBench.packages)/maven/*"))
    },
    AccessCase(
      "not kept from publishing by the policy of the repository",
      .noPublish(AccessBench.partner), .open
    ) { world in
      try await world.domainPolicy(
        Say.allow("codeartifact:GetAuthorizationToken", to: "444455556666"))
      try await world.repositoryPolicy(
        "npm",
        Say.allow("codeartifact:GetRepositoryEndpoint", publish, to: "444455556666"))
    },
    AccessCase("the root user is not kept from publishing", .noPublish(AccessBench.account), .open),
  ]
}
