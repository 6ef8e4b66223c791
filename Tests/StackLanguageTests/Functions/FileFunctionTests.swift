import Glibc
import Testing
import Values

@testable import StackLanguage

/// `file` and `templatefile` read under the stack's directory and nowhere else.
struct FileFunctionTests {
  /// Thrown when a test cannot make its files.
  private struct CannotWrite: Error {}

  /// A directory for one test, with a stack's directory inside.
  private final class Directory {
    let path: String

    init() throws {
      path = "/tmp/cainfra-files-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
      for part in ["", "/stack", "/stack/sub"] {
        let made = unsafe mkdir(path + part, 0o700)
        try #require(made == 0)
      }
    }

    func write(_ name: String, _ text: String) throws {
      let file = unsafe fopen("\(path)/\(name)", "w")
      guard let file = unsafe file else { throw CannotWrite() }
      unsafe fputs(text, file)
      unsafe fclose(file)
    }

    func link(_ name: String, to target: String) throws {
      guard unsafe symlink(target, "\(path)/\(name)") == 0 else { throw CannotWrite() }
    }

    func makePipe(_ name: String) throws {
      guard unsafe mkfifo("\(path)/\(name)", 0o600) == 0 else { throw CannotWrite() }
    }

    deinit {
      for name in [
        "stack/sub/b.txt", "stack/a.txt", "stack/t.tpl", "stack/again.tpl", "stack/bad.tpl",
        "stack/link", "stack/inner", "stack/pipe", "secret", "stack/sub", "stack", "",
      ] {
        unsafe remove("\(path)/\(name)")
      }
    }
  }

  private func scope(_ directory: Directory) -> TestScope {
    let files = StackDirectory(directory.path + "/stack", files: DiskFiles())
    var scope = TestScope()
    scope.functions.readFile = { path throws(FileReadFailure) in try files.read(path) }
    return scope
  }

  @Test func readsFilesOfTheStack() throws {
    let directory = try Directory()
    try directory.write("stack/a.txt", "hello\n")
    try directory.write("stack/sub/b.txt", "deep")
    let scope = scope(directory)
    #expect(answer(#"file("a.txt")"#, in: scope) == #""hello\n""#)
    #expect(answer(#"file("sub/b.txt")"#, in: scope) == #""deep""#)
    #expect(answer(#"file("./sub/b.txt")"#, in: scope) == #""deep""#)
  }

  @Test func remembersWhatItRead() throws {
    let directory = try Directory()
    try directory.write("stack/a.txt", "one")
    let files = StackDirectory(directory.path + "/stack", files: DiskFiles())
    _ = try files.read("a.txt")
    try directory.write("stack/a.txt", "two")
    #expect(try files.read("a.txt") == Array("one".utf8))
    #expect(files.filesRead.map(\.name) == ["a.txt"])
  }

  @Test(arguments: [
    "../secret", "/etc/passwd", "sub/../../secret", "link", "nothing", "", "sub", "pipe",
    "a.txt/../../secret",
  ])
  func refusesToLeaveTheDirectory(path: String) throws {
    let directory = try Directory()
    try directory.write("secret", "s3cret")
    try directory.link("stack/link", to: "../secret")
    try directory.makePipe("stack/pipe")
    let result = answer("file(\"\(path)\")", in: scope(directory))
    #expect(result.hasPrefix("error: \"file\": "))
    #expect(!result.contains("s3cret"))
  }

  @Test func followsLinksInsideTheDirectory() throws {
    let directory = try Directory()
    try directory.write("stack/a.txt", "hello")
    try directory.link("stack/inner", to: "a.txt")
    #expect(answer(#"file("inner")"#, in: scope(directory)) == #""hello""#)
  }

  @Test func fillsTemplates() throws {
    let directory = try Directory()
    try directory.write(
      "stack/t.tpl", "%{ for u in users ~}\n${u}: ${upper(role)}\n%{ endfor ~}\n")
    try directory.write("stack/again.tpl", "${templatefile(\"t.tpl\", {})}")
    try directory.write("stack/bad.tpl", "line\n${nobody}")
    let scope = scope(directory)
    #expect(
      answer(#"templatefile("t.tpl", {users = ["a", "b"], role = "ci"})"#, in: scope)
        == #""a: CI\nb: CI\n""#)
    #expect(
      answer(#"templatefile("t.tpl", {users = [secret], role = "ci"})"#, in: scope)
        == "(sensitive value)")
    #expect(answer(#"templatefile("again.tpl", {})"#, in: scope).contains("cannot call"))
    #expect(
      answer(#"templatefile("bad.tpl", {})"#, in: scope)
        == #"error: "templatefile": bad.tpl:2:3: "nobody" is not among the variables given to this template"#
    )
  }
}
