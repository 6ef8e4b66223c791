import Testing

@testable import SimulatedAWSServer

/// Forms as browsers and twine send them, and as nobody should.
@Suite struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=XX"

  private static func body(_ text: String) -> [UInt8] {
    Array(text.replacing("\n", with: "\r\n").utf8)
  }

  private static func part(_ disposition: String, _ content: String) -> String {
    "--XX\nContent-Disposition: \(disposition)\n\n\(content)\n"
  }

  @Test func fieldsAndFilesAreRead() throws {
    let text =
      Self.part("form-data; name=\"name\"", "tool") + Self.part("form-data; name=\"empty\"", "")
      + Self.part(
        "form-data; name=\"content\"; filename=\"a \\\"b\\\".whl\"\nContent-Type: x/y",
        "\n--X\nnot the end --XX") + "--XX--\n"
    let form = try MultipartForm(Self.body(text), contentType: Self.type)
    #expect(form.parts.map(\.name) == ["name", "empty", "content"])
    #expect(form.parts.map(\.fileName) == [nil, nil, "a \"b\".whl"])
    #expect(
      form.parts.map { String(decoding: $0.content, as: UTF8.self) } == [
        "tool", "", "\r\n--X\r\nnot the end --XX",
      ])
  }

  @Test func contentIsBytes() throws {
    let bytes = (0...255).map { UInt8($0) } + [0x0D, 0x0A, 0x2D, 0x2D, 0x58, 0x0D, 0x0A]
    let body =
      Self.body("--XX\nContent-Disposition: form-data; name=\"content\"; filename=x\n\n") + bytes
      + Self.body("\n--XX--\n")
    let form = try MultipartForm(body, contentType: "multipart/form-data; boundary=\"XX\"")
    #expect(Array(form.parts[0].content) == bytes)
  }

  @Test(arguments: [
    nil, "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/mixed; boundary=XX", "multipart/form-data; boundary=\"X\nX\"",
    "multipart/form-data; boundary=\"XX", "multipart/form-data; boundary=XX; boundary=YY",
    "multipart/form-data; boundary=" + String(repeating: "X", count: 71),
    "multipart/form-data; =;;;", ";", "multipart/form-data; boundary",
  ])
  func aTypeThatIsNoFormIsRefused(type: String?) {
    #expect(throws: MultipartForm.Fault.self) {
      try MultipartForm(Self.body("--XX--\n"), contentType: type)
    }
  }

  static let hostile = [
    "", "--", "--XX", "--XX-", "--XX\n", "--XXX--\n", "--XX--x", "--XX--\nmore",
    "before\n--XX--\n", "--XX\n\n--XX--", "--XX\nContent-Disposition", "--XX\nno colon\n\n\n--XX--",
    part("form-data; name=\"a\"", "never ends"), part("form-data", "x") + "--XX--",
    part("attachment; name=\"a\"", "x") + "--XX--", part("form-data; name=\"a", "x") + "--XX--",
    part("form-data; name=\"a\"; name=\"b\"", "x") + "--XX--",
    part("form-data; name=\"a\"x", "x") + "--XX--",
    part("form-data; name=\"a\"\nContent-Disposition: form-data; name=\"b\"", "x") + "--XX--",
    part("form-data; name=\"a\"\nContent-Transfer-Encoding: base64", "eA==") + "--XX--",
    "--XX\nX: " + String(repeating: "a", count: 9000) + "\n\n\n--XX--",
    "--XX\n" + String(repeating: "A: b\n", count: 2) + "\n\n--XX--",
    String(repeating: part("form-data; name=\"a\"", ""), count: 1001) + "--XX--",
  ]

  @Test(arguments: hostile) func aBodyThatIsNoFormIsRefused(text: String) {
    #expect(throws: MultipartForm.Fault.self) {
      try MultipartForm(Self.body(text), contentType: Self.type)
    }
  }

  @Test func cutAnywhereItIsRefused() {
    let whole = Self.body(
      Self.part("form-data; name=\"name\"", "tool")
        + Self.part("form-data; name=\"content\"; filename=\"x\"", "bytes") + "--XX--")
    for length in 0..<whole.count {
      #expect(throws: MultipartForm.Fault.self) {
        try MultipartForm(Array(whole.prefix(length)), contentType: Self.type)
      }
    }
  }
}
