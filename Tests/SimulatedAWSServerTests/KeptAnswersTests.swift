import AWSModel
import AWSWire
import Foundation
import SimulatedAWS
import Synchronization
import Testing
import Values

@testable import SimulatedAWSServer

/// Answers kept for the next who asks the same, and when they are not good any more.
@Suite struct KeptAnswersTests {
  @Test func theSameQuestionIsAnsweredFromWhatWasKeptWithAnIdOfItsOwn() async throws {
    let client = TestClient()
    _ = try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    let first = try await client.exchange(Self.describeVpcs, service: "ec2")
    let second = try await client.exchange(Self.describeVpcs, service: "ec2")
    #expect(first.headers["x-amzn-RequestId"] != second.headers["x-amzn-RequestId"])
    #expect(Self.withoutId(first) == Self.withoutId(second))
    #expect(first.headers["Content-Type"] == second.headers["Content-Type"])
    #expect(client.account.metrics.json.fields?["repeated"] == .int(1))
  }

  @Test func whatIsWrittenIsSeenAtOnce() async throws {
    let client = TestClient()
    for count in 1...3 {
      _ = try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
      for _ in 0..<2 {
        #expect(try await client.send(DescribeVpcsRequest()).vpcs.count == count)
      }
    }
    #expect(client.account.metrics.json.fields?["repeated"] == .int(3))
  }

  @Test func whatWasRefusedChangedNothing() async throws {
    let client = TestClient()
    for _ in 0..<2 {
      _ = try await client.send(DescribeVpcsRequest())
      _ = try? await client.send(DeleteVpcRequest(vpcId: "vpc-0123456789abcdef0"))
    }
    #expect(client.account.metrics.json.fields?["repeated"] == .int(1))
  }

  @Test func whatAnotherProcessWroteIsSeenAtOnce() async throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "kept-answers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let client = TestClient(serving: try .open(directory: directory.path))
    let other = try SimulatedAWS.open(directory: directory.path).services(region: "eu-west-1")
    for count in 0..<3 {
      for _ in 0..<2 {
        #expect(try await client.send(DescribeVpcsRequest()).vpcs.count == count)
      }
      _ = try await other.ec2.createVpc(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    }
  }

  @Test func eachRegionHasAnswersOfItsOwn() async throws {
    var client = TestClient()
    _ = try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    #expect(try await client.send(DescribeVpcsRequest()).vpcs.count == 1)
    client.region = "us-east-1"
    #expect(try await client.send(DescribeVpcsRequest()).vpcs == [])
  }

  @Test func whatIsOnItsWayArrivesWithoutAWrite() async throws {
    let clock = Mutex(1_700_000_000.0)
    let cloud = SimulatedAWS.inMemory(seed: 1) {
      Timestamp(secondsSinceEpoch: clock.withLock { $0 })
    }
    let client = TestClient(serving: cloud)
    let vpc = try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16")).vpc
    cloud.setFaults(try FaultPlan("settle=60s"))
    _ = try await client.send(
      CreateVpcEndpointRequest(vpcId: vpc.vpcId, serviceName: "com.amazonaws.eu-west-1.s3"))
    cloud.setFaults(.none)
    for (seconds, state) in [(0.0, "pending"), (30, "pending"), (31, "available")] {
      clock.withLock { $0 += seconds }
      for _ in 0..<2 {
        let found = try await client.send(DescribeVpcEndpointsRequest()).vpcEndpoints
        #expect(found.map(\.state) == [state])
      }
    }
  }

  @Test func faultsGoOnWithEveryCall() async throws {
    let client = TestClient()
    _ = try await client.send(DescribeVpcsRequest())
    client.account.cloud.setFaults(try FaultPlan("throttle=1"))
    let error = await #expect(throws: AWSError.self) {
      try await client.send(DescribeVpcsRequest())
    }
    #expect(error?.code == "RequestLimitExceeded")
  }

  @Test func whoMayNotAskIsNotAnsweredWhatAnotherWas() async throws {
    var client = TestClient { $0.enforcesIAM = true }
    _ = try await client.send(CreateUserRequest(userName: "builder"))
    let made = try await client.send(CreateAccessKeyRequest(userName: "builder")).accessKey
    _ = try await client.send(DescribeVpcsRequest())
    client.key = .init(accessKeyId: made.accessKeyId, secretAccessKey: made.secretAccessKey)
    let error = await #expect(throws: AWSError.self) {
      try await client.send(DescribeVpcsRequest())
    }
    #expect(error?.code == "UnauthorizedOperation")
  }

  @Test func refusalsAreCountedByTheirCodes() async throws {
    var client = TestClient { $0.verifiesSignatures = true }
    _ = try await client.send(DescribeVpcsRequest())
    _ = try? await client.send(DeleteVpcRequest(vpcId: "vpc-0123456789abcdef0"))
    client.key.secretAccessKey = "another"
    _ = try? await client.send(DescribeVpcsRequest())
    let metrics = client.account.metrics.json.fields
    #expect(metrics?["requests"] == .int(3))
    #expect(metrics?["calls"] == ["ec2:DeleteVpc": 1, "ec2:DescribeVpcs": 1])
    #expect(metrics?["errors"] == ["ec2:DeleteVpc": ["InvalidVpcID.NotFound": 1]])
    #expect(metrics?["refused"] == ["SignatureDoesNotMatch": 1])
  }

  private static let describeVpcs = WireRequest(
    method: "POST",
    headers: [
      "Host": "localhost", "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
    ], body: Array("Action=DescribeVpcs&Version=2016-11-15".utf8))

  private static func withoutId(_ answer: WireResponse) -> String {
    String(decoding: answer.body, as: UTF8.self)
      .replacing(answer.headers["x-amzn-RequestId"] ?? "?", with: "ID")
  }
}
