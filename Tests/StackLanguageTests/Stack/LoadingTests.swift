import Diagnostics
import ResourceModel
import Testing
import Values

@testable import StackLanguage

/// Where a stack and the values of its variables come from.
struct LoadingTests {
  private func load(
    _ files: [String: String], path: String = "dir", arguments: [String] = [],
    environment: [String: String] = [:], valueFiles: [String] = []
  ) -> (stack: DesiredStack?, diagnostics: [Diagnostic]) {
    StackFixture.loader(
      files, arguments: arguments, environment: environment, valueFiles: valueFiles
    ).load(path)
  }

  @Test("the files of a directory are one stack, whatever order they are listed in")
  func directory() throws {
    let (stack, diagnostics) = load([
      "dir/b.yaml": "resources: {user: {b: {name: b, grant: {x: \"${var.team}\"}}}}",
      "dir/a.yaml": StackFixture.header + "variables: {team: {default: web}}",
      "dir/c.yaml": "resources: {user: {c: {name: c, grant: {}}}}",
      "dir/notes.txt": "not: [yaml", "dir/inner/d.yaml": "nor: this",
    ])
    #expect(diagnostics.isEmpty)
    #expect(stack?.resources.map { "\($0.address)" } == ["user.b", "user.c"])
    #expect(stack?.sources.map(\.name) == ["dir/a.yaml", "dir/b.yaml", "dir/c.yaml"])
    #expect(stack?.context == StackContext(stack: "test", region: "eu-west-1", account: nil))
  }

  @Test(arguments: [
    ("user: {a: {name: x, grant: {}}}", "resources", "user.a is defined twice"),
    ("a: {default: 2}", "variables", "\"a\" is defined twice"),
    ("a: 2", "locals", "\"a\" is defined twice"),
    ("a: 2", "outputs", "\"a\" is defined twice"),
    ("tags: {a: z}", "defaults", "The tag \"a\" is defined twice"),
  ])
  func twice(_ content: String, _ section: String, _ message: String) {
    let (_, diagnostics) = load([
      "dir/a.yaml": StackFixture.header + "\(section): {\(content)}",
      "dir/b.yaml": "\(section): {\(content)}",
    ])
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.message.hasPrefix(message) == true)
    #expect(errors.first?.range?.file.name == "dir/b.yaml")
    #expect(errors.first?.notes.first?.range?.file.name == "dir/a.yaml")
  }

  @Test("a file that cannot be read to its end hides what may stand in it")
  func brokenFile() {
    let (_, diagnostics) = load([
      "dir/a.yaml": StackFixture.header + "outputs: {o: \"${var.x}${local.y}${user.z.arn}\"}",
      "dir/b.yaml": "variables: {x: [",
    ])
    #expect(diagnostics.map { $0.range?.file.name } == ["dir/b.yaml"])
  }

  @Test(arguments: [
    ("none.yaml", "There is no file or directory none.yaml"),
    ("dir", "dir has no *.yaml file"),
    ("empty.yaml", "empty.yaml holds no stack"),
  ])
  func nothing(_ path: String, _ message: String) {
    let (stack, diagnostics) = load(["dir/a.txt": "", "empty.yaml": "# nothing\n"], path: path)
    #expect(stack == nil)
    #expect(diagnostics.map(\.message) == [message])
  }

  // MARK: - Variables

  private static let typed =
    StackFixture.header + """
      variables:
        s: {default: d}
        n: {type: number, default: 0}
        l: {type: list(string), default: []}
        m: {type: "map(number)", default: {}}
        o: {type: "object({a = string, b = optional(number, 7), c = optional(bool)})", default: {a: x}}
        any: {default: 012}
      outputs: {o: "${[var.s, var.n, var.l, var.m, var.o, var.any]}"}
      """

  @Test("arguments count over files, files over the environment, that over defaults")
  func precedence() {
    let (stack, diagnostics) = load(
      ["s.yaml": Self.typed, "v.yaml": "l: [file]\nn: 2\n", "w.yaml": "n: 3"], path: "s.yaml",
      arguments: ["n=5", "n=4"],
      environment: ["CAINFRA_VAR_s": "env", "CAINFRA_VAR_l": "[\"env\"]", "CAINFRA_VAR_zzz": "1"],
      valueFiles: ["v.yaml", "w.yaml"])
    #expect(diagnostics.isEmpty)
    #expect(stack?.variables["s"] == "env")
    #expect(stack?.variables["l"] == ["file"])
    #expect(stack?.variables["n"] == 4)
    #expect(stack?.variables["any"] == "012")
    #expect(stack?.variables["o"] == ["a": "x", "b": 7, "c": nil])
  }

  @Test(arguments: [
    ("s=a=b", "s", "a=b" as String?), ("s=012", "s", "012"), ("n=1.50", "n", "1.5"),
    ("l=[\"a\", \"b\"]", "l", "[\"a\",\"b\"]"), ("m={a: 1}", "m", nil),
    ("m={a = 1}", "m", "{\"a\":1}"), ("m={\"a\": 1}", "m", "{\"a\":1}"), ("n=many", "n", nil),
    ("l=a", "l", nil), ("o={a = 1}", "o", "{\"a\":\"1\",\"b\":7,\"c\":null}"), ("o={}", "o", nil),
    ("any=[1]", "any", "[1]"), ("any=x", "any", "\"x\""), ("l=[1 / 0]", "l", nil),
    ("l=[file(\"a\")]", "l", nil),
  ])
  func arguments(_ argument: String, _ name: String, _ expected: String?) {
    let (stack, diagnostics) = load(
      ["s.yaml": Self.typed], path: "s.yaml", arguments: [argument])
    if let expected {
      #expect(diagnostics.isEmpty)
      let value = stack?.variables[name]
      #expect(value?.canonicalText == expected || value?.stringValue == expected)
    } else if argument != "m={a: 1}" {
      #expect(diagnostics.count == 1)
      #expect(diagnostics.first?.range?.file.name == "--var \(name)")
    }
  }

  @Test("an unknown argument is an error, an unknown name in a file a warning")
  func unknownNames() {
    let (_, diagnostics) = load(
      ["s.yaml": Self.typed, "v.yaml": "anny: 1"], path: "s.yaml",
      arguments: ["nn=1", "broken"], valueFiles: ["v.yaml", "none.yaml"])
    #expect(
      diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
        "warning: The stack has no variable \"anny\"",
        "error: none.yaml cannot be read: No such file or directory",
        "error: --var nn: the stack has no variable \"nn\"",
        "error: --var broken has no value",
      ])
  }

  // MARK: - Digest

  @Test("the digest follows files, variables and what functions read, and nothing else")
  func digest() {
    let text =
      StackFixture.header
      + "variables: {v: {default: 1}}\nlocals: {f: '${file(\"a.txt\")}'}\noutputs: {o: \"${local.f}${var.v}\"}\n"
    let base = load(["d/s.yaml": text, "d/a.txt": "a"], path: "d/s.yaml").stack?.inputsDigest
    #expect(base != nil)
    let other = load(["e/s.yaml": text, "e/a.txt": "a"], path: "e/s.yaml").stack?.inputsDigest
    #expect(other == base)
    let file = load(["d/s.yaml": text, "d/a.txt": "b"], path: "d/s.yaml").stack?.inputsDigest
    #expect(file != base)
    let variable = load(
      ["d/s.yaml": text, "d/a.txt": "a"], path: "d/s.yaml", arguments: ["v=2"])
    #expect(variable.stack?.inputsDigest != base)
    let comment = load(["d/s.yaml": text + "#", "d/a.txt": "a"], path: "d/s.yaml")
    #expect(comment.stack?.inputsDigest != base)
  }

  @Test("a digest follows files that only resources read")
  func digestOfResourceFiles() {
    let text =
      StackFixture.header
      + "resources: {user: {u: {for_each: [a], name: u, policy: '${file(\"${each.key}.json\")}'}}}\n"
    let one = load(["d/s.yaml": text, "d/a.json": "{}"], path: "d").stack?.inputsDigest
    let two = load(["d/s.yaml": text, "d/a.json": "{\"a\": 1}"], path: "d").stack?.inputsDigest
    #expect(one != two)
  }

  @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "missing.txt"])
  func filesOutside(_ path: String) {
    let text =
      StackFixture.header
      + "outputs: {o: \"${file('\(path)')}\"}\n"
      .replacing("'", with: "\\\"")
    let (stack, loading) = load(["d/s.yaml": text, "secret": "s"], path: "d/s.yaml")
    let diagnostics = stack.map {
      StackValidation.diagnostics(of: $0, loading: loading, catalog: ToyCatalog.catalog)
    }
    #expect(diagnostics?.count == 1)
  }
}
