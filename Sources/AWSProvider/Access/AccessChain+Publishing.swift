import IAMPolicy

/// What is asked of a package to publish it, NuGet's and Maven's needs included (rule CA-12).
private struct Publication {
  var publish: AccessChain.Step
  var read: AccessChain.Step?
  var metadata: AccessChain.Step?

  /// The steps it is made of, in order.
  var steps: [AccessChain.Step] { [publish, read, metadata].compactMap(\.self) }
}

extension AccessChain {
  /// Publishing: of the package named; of every one, where that must be possible; else of any.
  mutating func addPublishLinks(
    _ repository: CodeArtifactResource, _ ways: AccessWays
  ) async throws {
    // All of it is asked of one repository by one way, so that the same policies have a say.
    let publish = try await step(
      "publish", "codeartifact:PublishPackageVersion",
      on: package(in: repository, question.format), ways)
    let evaluator = PolicyEvaluator(publish.policies)
    func isOpen(_ publication: Publication) -> Bool {
      publication.steps.allSatisfy { evaluator.decide($0.request).isAllowed }
    }
    let publications = publications(repository, publish, isOpen)
    guard !question.isWanted else {
      addAll(publications.map(\.publish))
      addAll(publications.compactMap(\.read).prefix(1).map(\.self))
      addAll(publications.compactMap(\.metadata))
      return
    }
    let open = publications.filter(isOpen)
    for step in (open.first ?? publications.first)?.steps ?? [] { add(step) }
    closing = open.map(\.publish)
  }

  /// The publications to ask about, the widest first.
  private func publications(
    _ repository: CodeArtifactResource, _ publish: Step, _ isOpen: (Publication) -> Bool
  ) -> [Publication] {
    func publication(of package: String, _ format: PackageFormat?) -> Publication {
      var publication = Publication(publish: publish.about(package))
      if format == nil || format == .nuget {
        publication.read = publish.about(
          repository.arn, "read (NuGet)", "codeartifact:ReadFromRepository")
      }
      if format == nil || format == .maven {
        publication.metadata = publish.about(
          package, "metadata (Maven)", "codeartifact:PutPackageMetadata")
      }
      return publication
    }
    let formats = question.format.map { [$0] } ?? PackageFormat.allCases
    var whole = [publication(of: package(in: repository, question.format), question.format)]
    let ofEach = formats.map { publication(of: package(in: repository, $0), $0) }
    // Statements that name each format by itself allow every one, too.
    if !question.isWanted {
      whole += ofEach
    } else if !whole.allSatisfy(isOpen), ofEach.allSatisfy(isOpen) {
      whole = ofEach
    }
    guard question.package == nil else { return whole }
    let probes = PackageProbes(in: repository, formats, publish.policies, publish.request.context)
    return whole
      + probes.packages.map { probe in
        publication(of: package(in: repository, probe), probe.format)
      }
  }

  /// The package named, or every one, of a format or of every one, as an ARN.
  private func package(
    in repository: CodeArtifactResource, _ format: PackageFormat?
  ) -> String {
    let named = question.package.map(PackageName.init)
    return package(
      in: repository, format?.rawValue ?? "*", named?.namespace ?? "*", named?.name ?? "*")
  }

  private func package(
    in repository: CodeArtifactResource, _ probe: PackageProbes.Package
  ) -> String {
    package(in: repository, probe.format.rawValue, probe.namespace, probe.name)
  }

  private func package(
    in repository: CodeArtifactResource, _ format: String, _ namespace: String, _ name: String
  ) -> String {
    guard case .repository(let home) = repository.kind else { return repository.arn }
    var package = repository
    package.kind = .package(repository: home, format: format, namespace: namespace, name: name)
    return package.arn
  }
}

extension AccessChain.Step {
  /// The step of another request by the same way.
  fileprivate func about(
    _ resource: String, _ name: String? = nil, _ action: String? = nil
  ) -> AccessChain.Step {
    var step = self
    step.name = name ?? self.name
    step.request.action = action ?? request.action
    step.request.resource = resource
    step.shown = step.request.phrase
    return step
  }
}
