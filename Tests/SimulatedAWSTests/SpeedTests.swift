import AWSModel
import SimulatedAWS
import Testing

/// Twice the things take twice the time, not four times.
@Suite(.serialized)
struct SpeedTests {
  private func time(subnets count: Int) async throws -> Duration {
    let bench = Bench(aws: .inMemory(seed: 1, quotas: .unlimited))
    let vpc = try await bench.vpc()
    return try await ContinuousClock().measure {
      for number in 0..<count {
        _ = try await bench.subnet(vpc.vpcId, "10.0.\(number / 16).\(number % 16 * 16)/28")
      }
      let page = try await bench.ec2.describeSubnets(.init())
      #expect(page.subnets.count == min(count, 1000))
    }
  }

  @Test func subnetsOfOneVPCCostAlike() async throws {
    _ = try await time(subnets: 200)
    let small = try await time(subnets: 1000)
    let large = try await time(subnets: 4000)
    print("1000 subnets: \(small), 4000 subnets: \(large)")
    #expect(large < small * 12)
  }

  @Test func aCopyCostsLittleBesideWhatItCopies() async throws {
    let bench = Bench(aws: .inMemory(seed: 1, quotas: .unlimited))
    try await bench.domain()
    let time = try await ContinuousClock().measure {
      for number in 0..<2500 {
        try await bench.repository("r\(number)", upstreams: number > 0 ? ["r\(number - 1)"] : [])
        try await bench.user("u\(number)")
        let vpc = try await bench.vpc("10.\(number % 256).0.0/16")
        let table = try await bench.routeTable(vpc.vpcId).routeTableId
        _ = try await bench.s3Gateway(vpc.vpcId, [table])
      }
    }
    print("12500 things: \(time)")
    let copying = try ContinuousClock().measure { _ = try bench.aws.copy() }
    #expect(copying < time / 20)
  }

  /// Reading a list page by page costs about as much as its length, whatever the page.
  @Test func smallPagesOfALongListAreCheap() async throws {
    let bench = Bench(aws: .inMemory(seed: 1, quotas: .unlimited))
    for number in 0..<3000 { try await bench.user("u\(number)") }
    func time(ofPagesOf size: Int) async throws -> Duration {
      var count = 0
      let time = try await ContinuousClock().measure {
        var marker: String?
        repeat {
          let page = try await bench.iam.getAccountAuthorizationDetails(
            .init(maxItems: size, marker: marker))
          count += page.userDetailList.count
          marker = page.marker
        } while marker != nil
      }
      #expect(count == 3000)
      return time
    }
    _ = try await time(ofPagesOf: 1000)
    let long = try await time(ofPagesOf: 1000)
    let short = try await time(ofPagesOf: 50)
    print("3000 users in pages of 1000: \(long), of 50: \(short)")
    // Twenty times as many pages would cost twenty times as much if each walked the whole list.
    #expect(short < long * 4)
  }
}
