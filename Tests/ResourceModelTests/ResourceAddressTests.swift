import ResourceModel
import Testing

@Suite("Addresses")
struct ResourceAddressTests {
  @Test(
    "are read as they are written",
    arguments: [
      ("vpc.main", ResourceAddress(type: "vpc", name: "main")),
      ("iam_user.ci[\"web\"]", ResourceAddress(type: "iam_user", name: "ci", key: "web")),
      ("iam_user.ci[\"a.b/c\"]", ResourceAddress(type: "iam_user", name: "ci", key: "a.b/c")),
      (
        "iam_user.ci[\"say \\\"hi\\\"\"]",
        ResourceAddress(type: "iam_user", name: "ci", key: "say \"hi\"")
      ),
      ("module.net.vpc.main", ResourceAddress(modules: ["net"], type: "vpc", name: "main")),
      (
        "module.a.module.b.vpc.x",
        ResourceAddress(modules: ["a", "b"], type: "vpc", name: "x")
      ),
    ])
  func roundTrip(text: String, address: ResourceAddress) {
    #expect(ResourceAddress(parsing: text) == address)
    #expect(address.description == text)
  }

  @Test("a key may stand without the quotes that shells take away")
  func bareKey() {
    #expect(ResourceAddress(parsing: "iam_user.ci[web]")?.key == "web")
  }

  @Test(
    "nothing else is an address",
    arguments: [
      "", ".", "vpc", "vpc.", ".main", "a.b.c", "1vpc.main", "vpc.1a", "vpc.-a", "vpc..a", "é.a",
      "module.vpc.main.",
    ])
  func refused(text: String) { #expect(ResourceAddress(parsing: text) == nil) }

  @Test("are sorted by module, type, name and key, a block before its instances")
  func order() {
    let sorted = [
      "iam_user.ci", "iam_user.ci[\"a\"]", "iam_user.ci[\"b\"]", "vpc.a", "vpc.b",
      "module.m.vpc.a",
    ].compactMap(ResourceAddress.init(parsing:))
    #expect(sorted.count == 6)
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
