import Foundation
import IAMPolicy
import Testing

@Suite("Lint: AWS's own policies")
struct LintExamplesTests {
  @Test func `the example policies of AWS's pages give no error`() throws {
    let folder = Reference.folder.appendingPathComponent("sources")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return print("SKIPPED: the pages with AWS's example policies are not here")
    }
    var count = 0
    for name in names.sorted() {
      let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for text in Self.documents(in: page) {
        let kinds = Self.kinds(of: text)
        count += 1
        let errors = kinds.map { kind in
          PolicyLint.findings(in: text, kind: kind).filter { $0.severity == .error }
            .map { "\($0.id) \($0.path): \($0.message)" }
        }
        #expect(errors.contains([]), "\(name): \(errors) \(text)")
      }
    }
    #expect(count >= 14, "only \(count) policies were found")
  }

  /// The JSON objects with a Statement in a page, from brace to brace, line breaks inside texts
  /// left out.
  private static func documents(in page: String) -> [String] {
    var documents: [String] = []
    var depth = 0
    var isText = false
    var current = ""
    for character in page {
      if depth > 0, character == "\"" { isText.toggle() }
      if !isText, character == "{" { depth += 1 }
      if depth > 0, !(isText && character.isNewline) { current.append(character) }
      guard !isText, character == "}", depth > 0 else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      if current.contains("\"Statement\"") { documents.append(current) }
      current = ""
    }
    return documents
  }

  /// The warnings that could only come from our lists of actions and keys, were they wrong.
  private static let data: Set<String> = [
    "GEN-ACTION", "GEN-COND-KEY", "GEN-COND-TYPE", "GEN-DEPRECATED-KEY", "GEN-IP",
  ]

  private static func kinds(of text: String) -> [PolicyKind] {
    if !text.contains("\"Principal\"") { return [.identity] }
    return text.contains("codeartifact:") ? [.repository, .domain] : [.endpoint, .bucket]
  }

  @Test func `AWS's managed policies parse, print back and have no error`() throws {
    let script = """
      import json, sys
      from moto.iam.aws_managed_policies import aws_managed_policies_data as data
      for name, policy in sorted(json.loads(data).items()):
          print(json.dumps([name, json.dumps(policy["Document"])]))
      """
    guard let output = Python.run(["python3", "-c", script]) else {
      return print("SKIPPED: python3 with the package moto is not here")
    }
    let lines = output.split(separator: "\n")
    #expect(lines.count >= 1_485)
    var context = LintContext()
    context.silenced = ["GEN-SIZE": "AWS's own managed policies may be longer than a customer's."]
    for line in lines {
      let pair = try JSONDecoder().decode([String].self, from: Data(line.utf8))
      let reading = PolicyDocument.read(pair[1], as: .identity)
      guard let document = reading.document else {
        Issue.record("\(pair[0]): \(reading.problems.map(\.message))")
        continue
      }
      let again = PolicyDocument.read(document.compactText, as: .identity).document
      #expect(again?.isEquivalent(to: document) == true, "\(pair[0])")
      let findings = PolicyLint.findings(in: document, kind: .identity, context: context)
      let wrong = findings.filter { $0.severity == .error || Self.data.contains($0.id) }
      #expect(wrong.map { "\($0.id) \($0.path): \($0.message)" } == [], "\(pair[0])")
    }
  }
}

/// Runs programs in Python.
enum Python {
  /// What a command prints, with `input` on its standard input; nil where it fails.
  static func run(_ command: [String], input: String = "") -> String? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lint-\(UInt64.random(in: 0 ..< .max))")
    guard
      (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true))
        != nil
    else { return nil }
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (
      folder.appendingPathComponent("in"), folder.appendingPathComponent("out")
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    guard (try? Data(input.utf8).write(to: source)) != nil,
      FileManager.default.createFile(atPath: target.path, contents: nil),
      let reading = try? FileHandle(forReadingFrom: source),
      let writing = try? FileHandle(forWritingTo: target)
    else { return nil }
    process.standardInput = reading
    process.standardOutput = writing
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try? String(contentsOf: target, encoding: .utf8)
  }
}
