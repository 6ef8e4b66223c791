import Diagnostics
import Testing

@testable import AWSClient

@Suite("The shared configuration is read as the AWS command line reads it")
struct ProfileFileTests {
  private static func sections(_ text: String) throws -> [String: ProfileFile.Section] {
    try ProfileFile(Array(text.utf8), path: "config").sections
  }

  @Test(
    "settings are trimmed, commented and continued",
    arguments: [
      ("[a]\nx = 1", ["x": "1"]), ("[a]\nx=1=2\n", ["x": "1=2"]),
      ("# c\n; c\n[a] # c\nx = 1 # c\ny = 2#3\n", ["x": "1", "y": "2#3"]),
      ("[a]\r\nx = 1\r\n", ["x": "1"]), ("[a]\nX = 1\n[b]\n[a]\nx = 2\n", ["x": "2"]),
      ("[ a ]\nx =\n", ["x": ""]),
      ("[a]\ns3 =\n  max = 2\nx = 1\n", ["s3": "", "x": "1"]),
    ])
  func settings(text: String, expected: [String: String]) throws {
    #expect(try Self.sections(text)["a"]?.settings == expected)
  }

  @Test("settings of services lie inside the service's name")
  func nested() throws {
    let text = "[services here]\nec2 =\n  endpoint_url = http://localhost:1\n"
    let section = try #require(try Self.sections(text)["services here"])
    #expect(section.nested == ["ec2": ["endpoint_url": "http://localhost:1"]])
  }

  @Test(
    "what is no such file is told by its line, and not quoted",
    arguments: [
      ("[a\n", "config:1: a section's bracket is not closed"),
      ("x = 1\n", "config:1: a setting stands before the first section"),
      ("[a]\n\nhello\n", "config:3: the line has neither a section nor `NAME = VALUE`"),
      ("[a]\n= 1\n", "config:2: the line has neither a section nor `NAME = VALUE`"),
    ])
  func mistakes(text: String, message: String) {
    #expect(throws: ClientProblem(message)) { try Self.sections(text) }
  }

  @Test("any bytes are read or refused")
  func mutations() {
    let seed = Array("[profile a]\nx = 1 # c\n s = 2\n[b]\n=\n\"\\é".utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      _ = try? ProfileFile(bytes, path: "config")
    }
  }

  @Test("a profile's credentials win over its configuration, and only a named section is one")
  func precedence() throws {
    let world = FakeWorld(
      ["AWS_CONFIG_FILE": "~/c", "AWS_SHARED_CREDENTIALS_FILE": "/s"],
      files: [
        "/home/me/c": "[default]\nx = 1\n[profile default]\nx = 2\ny = 2\n[a]\nx = 1\n",
        "/s": "[default]\ny = 3\n[b]\nx = 1\n",
      ])
    let configuration = try SharedConfiguration(world.surroundings())
    #expect(configuration.profile("default")?["x"] == "2")
    #expect(configuration.profile("default")?["y"] == "3")
    #expect(configuration.profile("a") == nil)
    #expect(configuration.names == ["b", "default"])
  }
}
