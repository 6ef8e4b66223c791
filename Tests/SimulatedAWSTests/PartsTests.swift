import AWSModel
import Testing

@testable import SimulatedAWS

/// The small parts: blocks, patterns, pages, ids, tables.
struct PartsTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.0.0.0/8"), ("1.2.3.4/32", "1.2.3.4/32"),
    ("255.255.255.255/0", "0.0.0.0/0"), ("100.68.0.18/18", "100.68.0.0/18"),
  ])
  func aBlockIsReadInCanonicalForm(text: String, canonical: String) {
    #expect(IPv4Block(text)?.description == canonical)
  }

  @Test(arguments: [
    "", "/", "10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.0.0/8", "256.0.0.0/8", "a.b.c.d/8",
    "10.0.0.0/", "10.0.0.0/-1", "+1.0.0.0/8", "10.0.0.0/8/8", " 10.0.0.0/8", "0010.0.0.0/8",
    "::/0",
  ])
  func whatIsNoBlockIsRefused(text: String) { #expect(IPv4Block(text) == nil) }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func blocksOverlapExactlyIfOneHoldsTheOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let blocks = (0..<2).map { _ in
        IPv4Block(
          UInt32(truncatingIfNeeded: random.next() % 4096), prefix: 20 + Int(random.next() % 13))
      }
      let ranges = blocks.map { $0.network...($0.network + UInt32($0.count - 1)) }
      #expect(blocks[0].overlaps(blocks[1]) == ranges[0].overlaps(ranges[1]), "seed \(seed)")
      let holds =
        ranges[0].contains(ranges[1].lowerBound) && ranges[0].contains(ranges[1].upperBound)
      #expect(blocks[0].contains(blocks[1]) == holds, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("*", "", true), ("*", "abc", true), ("a*c", "abbbc", true), ("a*c", "abbbd", false),
    ("a?c", "abc", true), ("a?c", "ac", false), ("", "", true), ("", "a", false),
    ("**a", "ba", true), ("*a*b*", "xaxxbx", true), ("abc", "abc", true), ("a*a", "a", false),
  ])
  func patternsMatchAsInFilters(pattern: String, text: String, matches: Bool) {
    #expect(wildcard(pattern, matches: text) == matches)
  }

  @Test(arguments: 1...7)
  func pagesOfAnySizeCoverEverything(limit: Int) {
    let all = (10..<31).map(String.init)
    var seen: [String] = []
    var token: String?
    repeat {
      let page = Page(all, after: token, limit: limit) { $0 }
      #expect(page.isTruncated == (page.next != nil))
      seen += page.elements
      token = page.next
    } while token != nil
    #expect(seen == all)
  }

  @Test func aTokenHoldsWhenItsElementIsGone() {
    #expect(Page(["a", "c", "d"], after: "b", limit: 1) { $0 }.elements == ["c"])
    #expect(Page(["a"], after: "z", limit: 1) { $0 }.elements.isEmpty)
  }

  @Test func idsHaveAWSsForms() {
    for seed in [nil, 1, 2] as [UInt64?] {
      var ids = IdentifierGenerator(seed: seed)
      for _ in 0..<200 {
        #expect(ids.ec2("vpc").wholeMatch(of: /vpc-[0-9a-f]{17}/) != nil)
        #expect(ids.iam("AIDA").wholeMatch(of: /AIDA[A-Z2-7]{17}/) != nil)
        #expect(ids.accessKey().wholeMatch(of: /AKIA[A-Z2-7]{16}/) != nil)
        #expect(ids.secret().count == 40)
        #expect(
          ids.requestId().wholeMatch(
            of: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/)
            != nil)
      }
    }
  }

  @Test func theSameSeedGivesTheSameIds() {
    var first = IdentifierGenerator(seed: 3)
    var second = IdentifierGenerator(seed: 3)
    var other = IdentifierGenerator(seed: 4)
    let id = first.ec2("vpc")
    #expect(second.ec2("vpc") == id)
    #expect(other.ec2("vpc") != id)
  }

  @Test(arguments: ["us-east-1", "eu-central-1", "ap-southeast-2", "sa-east-1"])
  func invisibleRegionsHaveStablePrefixLists(region: String) {
    let lists = ServicePrefixList.all(in: region)
    #expect(lists.map(\.id) == ServicePrefixList.all(in: region).map(\.id))
    #expect(Set(lists.map(\.id)).count == 2)
    for list in lists {
      #expect(list.id.wholeMatch(of: /pl-6[0-9a-f]{7}/) != nil)
      #expect(list.cidrs.allSatisfy { IPv4Block($0)?.description == $0 })
    }
  }

  /// Undoing any changes leaves rows and indexes as they were.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func aTableIsAsBeforeAfterARollback(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = Table<BucketEntity>()
    func change() {
      let key = "b\(random.next() % 8)"
      let region = "r\(random.next() % 3)"
      table[key] =
        random.next() % 3 == 0
        ? nil
        : BucketEntity(
          key: key, region: region, createdAt: .init(secondsSinceEpoch: 0), policy: nil, tags: [])
    }
    for _ in 0..<20 { change() }
    table.commit()
    let keys = table.keys(.region(globalRegion))
    let regions = table.rows.mapValues(\.region)
    for _ in 0..<20 { change() }
    #expect(table.isChanged)
    table.rollback()
    #expect(!table.isChanged)
    #expect(table.keys(.region(globalRegion)) == keys, "seed \(seed)")
    #expect(table.rows.mapValues(\.region) == regions, "seed \(seed)")
    #expect(keys == regions.keys.sorted())
  }
}
