import Foundation
import IAMPolicy
import Testing

@Suite("Lint: each rule finds what it is for, there, and nothing beside it")
struct LintTests {
  @Test(arguments: LintRow.all)
  func `a rule finds its mistake at its place, and not the near miss`(_ row: LintRow) throws {
    let findings = PolicyLint.findings(in: row.text, kind: row.kind, context: row.context)
      .filter { $0.id == row.id }
    let finding = try #require(findings.first, "\(row.text)")
    #expect(findings.count == 1, "\(findings.map(\.message))")
    #expect(finding.path == row.path)
    #expect(finding.line == row.line)
    #expect(finding.column != nil)
    if let severity = row.severity { #expect(finding.severity == severity) }
    let near = PolicyLint.findings(in: row.nearText, kind: row.kind, context: row.nearContext)
    #expect(near.filter { $0.id == row.id }.map(\.message) == [])
  }

  @Test(arguments: LintRow.all)
  func `a message begins with a capital letter or a quoted name and has no full stop at its end`(
    _ row: LintRow
  ) {
    for finding in PolicyLint.findings(in: row.text, kind: row.kind, context: row.context) {
      let first = finding.message.unicodeScalars.first
      #expect(first.map { $0 == "\"" || ("A"..."Z").contains($0) } == true, "\(finding.message)")
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
      #expect(finding.help.map { $0.hasSuffix(".") || $0.hasSuffix("?") } ?? true, "\(finding)")
    }
  }

  @Test(arguments: LintRow.all)
  func `a finding is silenced by its id`(_ row: LintRow) {
    var context = row.context
    context.silenced = [row.id: "known"]
    let findings = PolicyLint.findings(in: row.text, kind: row.kind, context: context)
    #expect(!findings.contains { $0.id == row.id })
  }

  @Test func `every rule of the catalogue has a row, and ids are unique`() {
    let rows = Set(LintRow.all.map(\.id) + LintNetworkRow.all.map(\.id))
    let ids = LintCatalog.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(rows == Set(ids))
  }

  @Test func `every id of the reference's catalogue is a rule, with its grade`() throws {
    let page = Reference.page("policies.md")
    guard let page else { return print("SKIPPED: the reference page policies.md is not here") }
    let rows = page.split(separator: "\n").map { $0.split(separator: "|").map(Reference.trimmed) }
    let grades = rows.filter { $0.count > 3 }.reduce(into: [String: String]()) { result, row in
      for id in row[0].components(separatedBy: ", ") where Reference.isID(id) {
        result[id] = row[1]
      }
    }
    #expect(grades.count > 80, "the page was read wrongly")
    for (id, grade) in grades.sorted(by: { $0.key < $1.key }) {
      let rule = LintCatalog.rule(id)
      #expect(rule != nil, "\(id) has no rule")
      guard let rule, !["GEN-VERSION", "GEN-SID"].contains(id) else { continue }
      #expect(rule.grade.rawValue == grade, "\(id)")
    }
  }

  @Test func `the documentation names every rule once`() {
    let lines = LintCatalog.markdown().split(separator: "\n")
    for rule in LintCatalog.rules {
      #expect(lines.count { $0.hasPrefix("| `\(rule.id)` |") } == 1, "\(rule.id)")
      #expect(rule.documentation.hasSuffix(".") && !rule.documentation.contains("\n"))
    }
  }

  @Test func `a policy that cainfra generates has no error and no warning`() {
    let arns = CodeArtifactARN(domain: "d", region: "eu-west-1", account: "111122223333")
    let grant = Grant(
      read: ["npm"],
      publish: [.init(repository: "internal", format: .npm), .init(repository: "all")])
    var context = LintContext()
    context.region = "eu-west-1"
    context.account = "111122223333"
    let identity = grant.identityPolicy(in: arns).document
    let endpoint = EndpointPolicyGenerator.generate([.codeArtifact], region: "eu-west-1").document
    context.usesCodeArtifact = true
    for (document, kind) in [(identity, PolicyKind.identity), (endpoint, .endpoint)] {
      guard let document else {
        Issue.record("no document was generated")
        continue
      }
      let findings = PolicyLint.findings(in: document, kind: kind, context: context)
        .filter { $0.severity != .suggestion }
      #expect(findings.map { "\($0.id): \($0.message)" } == [])
    }
  }
}

/// The reference pages, which lie beside the project where it is developed.
enum Reference {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/reference").standardizedFileURL

  static func page(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  static func isID(_ text: String) -> Bool {
    ["CA-", "EP-", "NET-", "IAM-", "GEN-"].contains { text.hasPrefix($0) }
      && text.allSatisfy { $0.isUppercase || $0 == "-" || $0.isNumber }
  }
}
