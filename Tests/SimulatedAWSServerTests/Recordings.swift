import AWSModel
import Diagnostics
import Foundation
import JSONSyntax
import Values

/// What the client tests recorded of each operation.
enum Recordings {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static let folder = root.appending(path: "Tests/Clients/Recorded")

  private static let found: [AWSService: Value] = Dictionary(
    uniqueKeysWithValues: AWSService.allCases.map { service in
      (service, read(folder.appending(path: "\(service.rawValue).json")))
    })

  private static let goldens: [AWSService: Value] = Dictionary(
    uniqueKeysWithValues: AWSService.allCases.map { service in
      let path = "Tests/AWSWireTests/Golden/\(service.rawValue).json"
      return (service, read(root.appending(path: path)))
    })

  /// What `boto3_shapes.py` found of an operation: `errors`, `unanswered` and `ignored`.
  static func shapes(_ operation: AWSOperation) -> Value? {
    found[operation.service]?[operation.name]
  }

  /// An operation's request with all members that we have.
  static func golden(_ operation: AWSOperation) -> Value? {
    goldens[operation.service]?["operations"]?[operation.name]?["request"]
  }

  /// The codes of errors that stand in the source of a service's simulation.
  static func codes(of service: AWSService) -> Set<String> {
    let folders: [AWSService: String] = [
      .ec2: "EC2", .iam: "IAM", .sts: "STS", .s3: "S3", .codeArtifact: "CodeArtifact",
    ]
    let folder = root.appending(path: "Sources/SimulatedAWS/\(folders[service] ?? "")")
    let files = FileManager.default.enumerator(atPath: folder.path())
    var codes: Set<String> = []
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift"),
        let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
      else { continue }
      let code = /(?:code: |\.ec2\(\s*|\.codeArtifact\(\s*)"([A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)?)"/
      codes.formUnion(text.matches(of: code).map { String($0.output.1) })
    }
    // HEAD has no body: clients see its status alone.
    return codes.subtracting(["NotFound", "NotModified"])
  }

  /// The clients whose calls were recorded, with the operations they asked, by name.
  static let clients: [(name: String, operations: Set<String>)] = {
    let calls = folder.appending(path: "calls")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: calls.path())) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().map { file in
      let operations = read(calls.appending(path: file)).elements ?? []
      return (String(file.dropLast(5)), Set(operations.compactMap(\.stringValue)))
    }
  }()

  private static func read(_ url: URL) -> Value {
    guard let data = try? Data(contentsOf: url) else { return .null }
    return JSONReader.read(SourceFile(name: url.lastPathComponent, bytes: Array(data))).value
      ?? .null
  }
}
