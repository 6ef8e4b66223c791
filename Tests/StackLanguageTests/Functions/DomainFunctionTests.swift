import Testing
import Values

@testable import StackLanguage

/// The functions Terraform does not have.
struct DomainFunctionTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.1.0.0/16", true), ("10.0.0.0/16", "10.0.0.0/16", true),
    ("10.0.0.0/16", "10.0.0.0/15", false), ("10.0.0.0/16", "10.1.0.0/24", false),
    ("10.0.0.0/16", "10.0.255.255", true), ("0.0.0.0/0", "255.255.255.255", true),
    ("fd00::/8", "fd12::1", true), ("fd00::/8", "10.0.0.0/8", false), ("::/0", "::1/128", true),
  ])
  func cidrContains(outer: String, inner: String, expected: Bool) {
    #expect(evaluate("cidrcontains(\"\(outer)\", \"\(inner)\")").value == .bool(expected))
  }

  @Test func assetsBucketComesFromTheTable() {
    #expect(answer("codeartifact_assets_bucket(\"eu-west-1\")") == "\"assets-bucket\"")
    #expect(answer("codeartifact_assets_bucket(\"mars-1\")").hasPrefix("error: "))
    #expect(answer("codeartifact_assets_bucket(unknown.id)") == "(known after apply)")
  }

  @Test(arguments: [
    "10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.256/8", "::/129", ":::/8", "1::2::3/8",
    "12345::/16", "a/8", "/8", "10.0.0.0/-1", "10.0.0.0/+8", "", "1:2:3:4:5:6:7:8:9/8", "1:2/8",
  ])
  func refusesWhatIsNoNetwork(text: String) {
    #expect(IPNetwork(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2001:db8::/32", "2001:db8::/32"), ("2001:DB8:0:0:1:0:0:1/128", "2001:db8::1:0:0:1/128"),
    ("1:0:0:2::/64", "1:0:0:2::/64"), ("::/0", "::/0"), ("::1/128", "::1/128"),
    ("1:2:3:4:5:6:7:8/127", "1:2:3:4:5:6:7:8/127"),
    ("64:ff9b::1.2.3.4/128", "64:ff9b::102:304/128"),
  ])
  func writesIPv6AsRFC5952(text: String, expected: String) {
    #expect(IPNetwork(parsing: text)?.text == expected)
  }
}
