import Values

extension Grant {
  /// What is wrong with the grant itself.
  var problems: [AccessProblem] {
    var problems: [AccessProblem] = []
    if mentions.isEmpty {
      problems.append(
        AccessProblem(
          "The grant grants nothing",
          help: "Name repositories under \"read\", \"publish\" or \"administer\"."))
    }
    for (repository, path) in mentions where !Self.isRepositoryName(repository) {
      problems.append(
        AccessProblem(
          "\"\(repository)\" is no name of a repository", at: path,
          help: "A name has 2 to 100 letters, digits, periods, hyphens and underscores,"
            + " and begins with a letter or digit."))
    }
    return problems
  }

  /// The problems of a grant in the policy of one repository, which works only there.
  ///
  /// Rule CA-13: a repository's policy is evaluated only for requests to that repository.
  func problems(inPolicyOf repository: String) -> [AccessProblem] {
    problems
      + mentions.compactMap { name, path in
        guard name != repository else { return nil }
        return AccessProblem(
          "The policy of the repository \"\(repository)\" cannot grant anything on \"\(name)\"",
          at: path, help: "Grant it in that repository's policy, or in the domain's.")
      }
  }

  /// What is wrong with the principals of a resource policy.
  static func problems(withPrincipals principals: [String]) -> [AccessProblem] {
    let path = ValuePath("principals")
    if principals.isEmpty {
      return [
        AccessProblem(
          "A resource policy must say for whom it is", at: path,
          help: "Name accounts, or the ARNs of users and roles.")
      ]
    }
    return principals.enumerated().compactMap { place, principal in
      PrincipalGrammar.problem(with: PolicyString(principal), type: .aws).map {
        AccessProblem($0.message, at: path.index(place), help: $0.help)
      }
    }
  }

  /// The repositories named, with where.
  private var mentions: [(repository: String, path: ValuePath)] {
    read.enumerated().map { ($0.element, ValuePath("read").index($0.offset)) }
      + publish.enumerated().map {
        ($0.element.repository, ValuePath("publish").index($0.offset).field("repository"))
      }
      + administer.enumerated().map { ($0.element, ValuePath("administer").index($0.offset)) }
  }

  /// Whether CodeArtifact takes the name: `[A-Za-z0-9][A-Za-z0-9._-]{1,99}`.
  private static func isRepositoryName(_ name: String) -> Bool {
    guard (2...100).contains(name.utf8.count) else { return false }
    return name.unicodeScalars.enumerated().allSatisfy { place, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      case ".", "_", "-": place > 0
      default: false
      }
    }
  }
}
