import ResourceModel
import Testing
import Values

@Suite("IPv4 networks")
struct IPv4NetworkTests {
  @Test("are read as RFC 4632 writes them", arguments: ["0.0.0.0/0", "10.20.0.0/16", "1.2.3.4/32"])
  func read(text: String) { #expect(IPv4Network(parsing: text)?.description == text) }

  @Test(
    "nothing else is a network",
    arguments: [
      "", "10.0.0.0", "10.0.0.0/33", "10.0.0/16", "256.0.0.0/8", "010.0.0.0/8", "10.0.0.0/08",
      "10.0.0.0/-1", "10.0.0.0/16/2", "a.b.c.d/8", "10.0.0.0.0/8", " 10.0.0.0/8", "::/0",
    ])
  func refused(text: String) { #expect(IPv4Network(parsing: text) == nil) }

  @Test("host bits are dropped, as AWS drops them")
  func canonical() {
    #expect(IPv4Network(parsing: "100.68.0.18/18")?.canonical.description == "100.68.0.0/18")
    #expect(IPv4Network(parsing: "255.255.255.255/0")?.canonical.description == "0.0.0.0/0")
  }

  @Test(
    "one contains another, or overlaps it",
    arguments: [
      ("10.0.0.0/16", "10.0.4.0/24", true, true), ("10.0.0.0/24", "10.0.0.0/16", false, true),
      ("10.0.0.0/24", "10.0.1.0/24", false, false), ("0.0.0.0/0", "255.0.0.0/8", true, true),
    ])
  func relation(outer: String, inner: String, contains: Bool, overlaps: Bool) throws {
    let outer = try #require(IPv4Network(parsing: outer))
    let inner = try #require(IPv4Network(parsing: inner))
    #expect(outer.contains(inner) == contains)
    #expect(outer.overlaps(inner) == overlaps)
    #expect(inner.overlaps(outer) == overlaps)
  }

  @Test("the size counts every address")
  func size() {
    #expect(IPv4Network(parsing: "10.0.0.0/28")?.size == 16)
    #expect(IPv4Network(parsing: "0.0.0.0/0")?.size == 1 << 32)
  }

  @Test("networks are equivalent by network, alone and in collections")
  func equivalence() {
    let same = Equivalence.network.areEquivalent
    #expect(same("10.0.0.9/24", "10.0.0.0/24"))
    #expect(!same("10.0.0.0/24", "10.0.0.0/25"))
    #expect(same(["10.0.0.9/24"], ["10.0.0.0/24"]))
    #expect(
      same(
        .set(of: ["10.0.1.7/24", "10.0.0.0/24"]), .set(of: ["10.0.0.3/24", "10.0.1.0/24"])))
  }
}
