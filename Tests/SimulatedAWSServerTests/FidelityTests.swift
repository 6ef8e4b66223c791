import AWSModel
import Foundation
import SimulatedAWS
import Testing
import Values

@testable import AWSWire

/// `docs/fidelity.md` tells of every operation what its simulation is worth.
///
/// It is drawn from what real clients found (`Tests/Clients/Recorded`) and from the notes beside
/// the operations (`Sources/SimulatedAWS/Fidelity`). `CAINFRA_RECORD=1` (or `make schemas`) writes
/// it anew.
@Suite("What the simulation of each operation is worth is told")
struct FidelityTests {
  static let requests = AWSService.allCases.flatMap(\.requestTypes)

  @Test("an operation is simulated, or said not to be", arguments: requests.indices)
  func simulated(index: Int) async throws {
    let type = Self.requests[index]
    let isUnknown = try await Self.isUnknown(type)
    #expect(isUnknown == SimulatedAWS.unsimulated.contains(type.operation), "\(type.operation)")
  }

  @Test("every simulated operation was called by a client that checks the answer")
  func recorded() throws {
    for operation in SimulatedAWS.operations {
      #expect(
        Recordings.shapes(operation) != nil,
        "\(operation) is not in Tests/Clients/Recorded; see Tests/Clients/boto3_shapes.py")
    }
  }

  @Test("notes are about operations, in the form of the table")
  func notes() {
    let names = Set(Self.requests.map { $0.operation.description })
    for (name, note) in SimulatedAWS.notes {
      #expect(names.contains(name), "\(name)")
      #expect(!note.hasSuffix(".") && !note.contains("|") && !note.contains("\n"), "\(name)")
    }
  }

  @Test("docs/fidelity.md is drawn from what was found")
  func table() throws {
    let url = Recordings.root.appending(path: "docs/fidelity.md")
    let text = FidelityTable.markdown()
    if ProcessInfo.processInfo.environment["CAINFRA_RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
    }
    let checkedIn = try String(contentsOf: url, encoding: .utf8)
    #expect(checkedIn == text, "docs/fidelity.md is not as generated; run `make schemas`")
  }

  /// Whether the simulation answers that it knows no such operation.
  private static func isUnknown<Request: AWSRequest>(_ type: Request.Type) async throws -> Bool {
    let golden = Recordings.golden(Request.operation)
    let request = try ShapeDecoder.decode(
      type, from: JSONSource(try #require(golden)), absence: .refused)
    do throws(AWSError) {
      _ = try await request.perform(on: SimulatedAWS.inMemory().services(region: "eu-west-1"))
      return false
    } catch {
      return error.code == AWSError.unknownOperation(Request.operation).code
    }
  }
}
