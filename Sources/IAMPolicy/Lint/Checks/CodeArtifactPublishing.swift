/// What publishing needs besides PublishPackageVersion, by format (rule CA-12).
extension LintRule {
  static let nuGetRead = LintRule(
    "CA-NUGET-READ", .warning, in: .identityAndCodeArtifact,
    "NuGet packages can be published, but not read, which publishing them needs."
  ) { subject in
    publications(subject, of: .nuget).compactMap { action, resource in
      let repository = WrittenCodeArtifactARN(resource)?.repositoryPattern
      let reads = subject.allowsOfIdentity.contains { statement in
        statement.covers("codeartifact:ReadFromRepository")
          && statement.mayCover(resource: repository ?? "arn:*:codeartifact:*:*:repository/*")
      }
      guard !reads else { return nil }
      return LintRemark(
        "Publishing NuGet packages also needs codeartifact:ReadFromRepository on the repository",
        at: action.source.place,
        help: "Allow it on the repository, or name the formats that are published in Resource.")
    }
  }

  static let mavenMetadata = LintRule(
    "CA-MAVEN-METADATA", .warning, in: .identityAndCodeArtifact,
    "Maven packages can be published, but not their metadata."
  ) { subject in
    publications(subject, of: .maven).compactMap { action, resource in
      let puts = subject.allowsOfIdentity.contains { statement in
        statement.covers("codeartifact:PutPackageMetadata")
          && statement.mayCover(resource: resource.text)
      }
      guard !puts else { return nil }
      return LintRemark(
        "Publishing Maven packages also needs codeartifact:PutPackageMetadata",
        at: action.source.place,
        help: "Allow it on the same packages, or name the formats that are published in Resource.")
    }
  }

  /// The actions by which packages of a format may be published, each with the first such resource.
  private static func publications(
    _ subject: LintSubject, of format: PackageFormat
  ) -> [(ActionPattern, PolicyString)] {
    let form = "arn:*:codeartifact:*:*:package/*/*/\(format.rawValue)/*"
    return subject.allows.compactMap { statement in
      let action = statement.listedActions.first {
        $0.service == "codeartifact"
          && $0.covers(service: "codeartifact", name: "publishpackageversion")
      }
      let resource = statement.listedResources.first { resource in
        PatternRelation.overlap(resource.text, form)
          && !(WrittenCodeArtifactARN(resource).map { namesOther($0, than: format) } ?? false)
      }
      guard let action, let resource else { return nil }
      return (action, resource)
    }
  }

  /// Whether the ARN of a package names another format, so that the overlap is only one of form.
  private static func namesOther(
    _ resource: WrittenCodeArtifactARN, than format: PackageFormat
  ) -> Bool {
    guard resource.parts.count > 3 else { return false }
    return !PatternRelation.overlap(String(resource.parts[3]), format.rawValue)
  }
}
