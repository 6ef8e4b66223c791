import Testing

@testable import AWSWire

@Suite("XML is read strictly and within limits")
struct XMLReaderTests {
  private static func read(_ text: String) throws(XMLFault) -> XMLElement {
    try XMLReader.read(Array(text.utf8))
  }

  @Test("elements, texts, entities, CDATA, comments and prefixes are read")
  func content() throws {
    let root = try Self.read(
      """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>\r
      <!-- a comment --><a:r xmlns:a="urn:x" b='1 &amp; "2"'>
        <one>a&lt;b&gt;c&amp;d&quot;&apos;&#233;&#xE9;</one><two/><two x="y" />
        <three><![CDATA[<raw> & ]] text]]> and more</three><?pi any?>
        <four> kept </four></a:r><!-- end -->
      """)
    #expect(root.name == "r")
    #expect(root.children.map(\.name) == ["one", "two", "two", "three", "four"])
    #expect(root["one"]?.text == "a<b>c&d\"'éé")
    #expect(root["two"]?.text == "")
    #expect(root["three"]?.text == "<raw> & ]] text and more")
    #expect(root["four"]?.text == " kept ")
  }

  @Test("every line end is LF")
  func lineEnds() throws {
    #expect(try Self.read("<a>1\r\n2\r3\n4&#13;</a>").text == "1\n2\n3\n4\r")
  }

  @Test("a document type is refused before anything in it is read")
  func documentType() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>
      """
    #expect(throws: XMLFault.documentType(offset: 21)) { try Self.read(bomb) }
    #expect(throws: XMLFault.documentType(offset: 0)) {
      try Self.read("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")
    }
  }

  @Test("no entity but XML's five is known", arguments: ["&b;", "&nbsp;", "& ", "&", "&x"])
  func entities(text: String) {
    #expect(throws: XMLFault.entity(offset: 3)) { try Self.read("<a>\(text)</a>") }
  }

  @Test(
    "what is not well-formed is refused",
    arguments: [
      "", " ", "a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>text", "text<a/>", "<a b></a>",
      "<a b=c/>", "<a b=\"1\"c=\"2\"/>", "<a b=\"<\"/>", "<1/>", "<a:/>", "<:a/>", "<a", "<a b=\"",
      "<!--", "<a><![CDATA[", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>",
      "<a>&#-5;</a>", "<a>\u{1}</a>", "<a><?xml version=\"1.0\"?></a>", "<a><</a>", "< a/>",
    ])
  func malformed(text: String) {
    #expect(throws: XMLFault.self) { try Self.read(text) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: XMLFault.malformed(offset: 3)) {
      try XMLReader.read(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
    }
  }

  @Test("depth ends at 128 elements, without recursion")
  func depth() throws {
    let nested = { (count: Int) in
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    _ = try Self.read(nested(128))
    #expect(throws: XMLFault.tooDeep) { try Self.read(nested(129)) }
    #expect(throws: XMLFault.tooDeep) { try Self.read(String(repeating: "<a>", count: 1_000_000)) }
  }

  @Test("a document ends at 64 MiB")
  func size() {
    #expect(throws: XMLFault.tooLong) {
      try XMLReader.read([UInt8](repeating: 0x20, count: XMLReader.sizeLimit + 1))
    }
  }

  @Test("no beginning of a document and no changed byte traps")
  func damage() throws {
    let text = "<?xml version=\"1.0\"?><a x=\"1\"><!-- c --><b>&#233;</b><![CDATA[d]]>\r\n<é/></a>"
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      #expect(throws: XMLFault.self) { try XMLReader.read(Array(bytes[..<end])) }
    }
    for place in bytes.indices {
      for byte in [0x00, 0x26, 0x3C, 0x3E, 0x22, 0x2F, 0x21, 0x3F, 0x5D, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        _ = try? XMLReader.read(changed)
      }
    }
  }

  @Test("what is written is read again")
  func roundTrip() throws {
    var writer = XMLWriter()
    writer.open("a", namespace: "urn:\"x\"")
    writer.element("b", "<&>\"'\r\n\té]]>\u{0}")
    writer.close("a")
    let root = try XMLReader.read(writer.bytes)
    #expect(root["b"]?.text == "<&>\"'\r\n\té]]>\u{FFFD}")
  }
}
