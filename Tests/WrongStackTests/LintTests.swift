import Diagnostics
import IAMPolicy
import Testing

/// What the policy linter tells of stacks, beside the rows of the table in `Stacks/lint`.
struct LintTests {
  /// The findings about the domain that no stack can show through validation, and why.
  private static let notToBeShown = [
    "EP-PRINCIPAL": "the grammar of endpoint policies tells it, as an error of the stack",
    "EP-SERVICE-MISSING": "a stack does not say which services of AWS builds use",
    "EP-SIZE": "the size is told of the attribute, as an error of the stack",
    "NET-IF-PRIVATEDNS": "the rule of private DNS names tells it, as an error of the stack",
    "NET-REGION": "a stack has one Region",
    "NET-SOURCEVPCE-UNKNOWN": "validation asks for no state; a scenario shows it in a plan",
  ]

  @Test("every finding about packages, endpoints and networks is shown by a stack")
  func coverage() {
    let told = WrongStack.all.flatMap(\.expected)
    let ids = LintCatalog.rules.map(\.id).filter { !$0.hasPrefix("GEN-") }
    #expect(ids.count >= 50)
    let missing = ids.filter { id in !told.contains { $0.hasSuffix("[\(id)]") } }
    #expect(missing.sorted() == Self.notToBeShown.keys.sorted())
  }

  private static let head = "stack: demo\nregion: eu-west-1\naccount: \"111122223333\"\n"

  private static let quiet: [(about: String, resources: String)] = [
    (
      "a grant is told nothing that it asks for",
      """
        iam_user:
          ci: { name: ci }
        iam_user_policy:
          readers: { user: ci, name: a, grant: { read: [npm] } }
          anywhere: { user: nightly, name: b, grant: { read: [npm], publish: [npm] } }
          admin: { user: keeper, name: c, grant: { domain: company, administer: [npm] } }
        codeartifact_domain_permissions_policy:
          company:
            domain: company
            grant: { principals: ["arn:aws:iam::111122223333:role/admin"], administer: [npm] }
      """
    ),
    (
      "access is told nothing that it asks for",
      """
        vpc:
          main: { cidr_block: 10.0.0.0/16, enable_dns_hostnames: true }
        subnet:
          a: { vpc_id: "${vpc.main.id}", cidr_block: 10.0.0.0/24, availability_zone: eu-west-1a }
        route_table:
          a: { vpc_id: "${vpc.main.id}" }
          b: { vpc_id: "${vpc.main.id}" }
        route_table_association:
          a: { route_table_id: "${route_table.a.id}", subnet_id: "${subnet.a.id}" }
        s3_gateway_endpoint:
          full: { vpc_id: "${vpc.main.id}", route_table_ids: ["${route_table.a.id}"], access: [full] }
          some:
            vpc_id: ${vpc.main.id}
            route_table_ids: ["${route_table.b.id}"]
            access: [codeartifact, amazon-linux-2023, { bucket: mine, actions: ["s3:*"] }]
        interface_endpoint:
          repositories:
            vpc_id: ${vpc.main.id}
            service: codeartifact.repositories
            subnet_ids: ["${subnet.a.id}"]
            access: [full]
      """
    ),
    (
      "the domain's policy completes that of its repository",
      """
        codeartifact_domain:
          company: { domain: company }
        codeartifact_repository:
          npm: { domain: "${codeartifact_domain.company.domain}", repository: npm }
        codeartifact_domain_permissions_policy:
          company:
            domain: ${codeartifact_domain.company.domain}
            grant: { principals: ["222233334444"], read: [npm] }
            silence: { CA-CROSS-NO-IDENTITY: they know }
        codeartifact_repository_permissions_policy:
          npm:
            domain: ${codeartifact_domain.company.domain}
            repository: ${codeartifact_repository.npm.repository}
            grant: { principals: ["222233334444"], read: [npm] }
            silence: { CA-CROSS-NO-IDENTITY: they know }
      """
    ),
    (
      "a secret in a document is not looked at",
      """
        iam_user:
          ci: { name: ci }
        iam_access_key:
          ci: { user: "${iam_user.ci.name}" }
        iam_policy:
          secret:
            name: secret
            policy:
              Version: "2012-10-17"
              Statement:
                Effect: Allow
                Action: "*"
                Resource: "*"
                Condition: { StringEquals: { "aws:PrincipalTag/key": "${var.key}" } }
      """
    ),
    (
      "what a bucket's policy names is in the stack",
      """
        vpc:
          main: { cidr_block: 10.0.0.0/16, enable_dns_hostnames: true }
        s3_bucket:
          artifacts: { bucket: company-artifacts }
        s3_bucket_policy:
          artifacts:
            bucket: ${s3_bucket.artifacts.bucket}
            policy:
              Version: "2012-10-17"
              Statement:
                Effect: Deny
                Principal: "*"
                Action: s3:GetObject
                Resource: ${s3_bucket.artifacts.arn}/*
                Condition: { StringNotEquals: { "aws:SourceVpc": "${vpc.main.id}" } }
      """
    ),
  ]

  @Test("nothing is told of what is right, or not known", arguments: quiet)
  func silence(about: String, resources: String) {
    let variables = "variables:\n  key: { type: string, sensitive: true, default: x }\n"
    let isUsed = resources.contains("var.key")
    let text = Self.head + (isUsed ? variables : "") + "resources:\n\(resources)\n"
    #expect(ToldText.lines(of: StackCheck.diagnostics(of: text)) == [], "\(about)")
  }

  @Test("a stack without an account is looked through too")
  func withoutAccount() {
    let text = """
      stack: demo
      region: eu-west-1
      resources:
        iam_user:
          ci: { name: ci }
        codeartifact_domain:
          company: { domain: company }
        iam_user_policy:
          ci:
            user: ${iam_user.ci.name}
            name: token
            policy:
              Version: "2012-10-17"
              Statement:
                Effect: Allow
                Action: codeartifact:GetAuthorizationToken
                Resource: ${codeartifact_domain.company.arn}

      """
    #expect(StackCheck.diagnostics(of: text).compactMap(\.findingID) == ["CA-BEARER-MISSING"])
  }

  @Test("a thousand instances of one mistake are one finding")
  func manyInstances() {
    let text =
      Self.head + """
        resources:
          iam_user_policy:
            ci:
              for_each: '${[for number in range(1000) : "user-${number}"]}'
              user: ${each.key}
              name: token
              policy:
                Version: "2012-10-17"
                Statement:
                  Effect: Allow
                  Action: codeartifact:ListDomains
                  Resource: arn:aws:codeartifact:eu-west-1:111122223333:domain/${each.key}

        """
    let told = StackCheck.diagnostics(of: text)
    #expect(told.map(\.findingID) == ["CA-LIST-STAR"])
    #expect(told.first?.notes.map(\.message) == ["The same holds for 999 other instances"])
  }
}
