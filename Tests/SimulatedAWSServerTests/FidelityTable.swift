import AWSModel
import SimulatedAWS
import Values

/// `docs/fidelity.md`.
enum FidelityTable {
  /// The whole document.
  static func markdown() -> String {
    introduction + AWSService.allCases.map(section).joined(separator: "\n")
  }

  private static let titles: [AWSService: String] = [
    .ec2: "EC2", .iam: "IAM", .sts: "STS", .s3: "S3", .codeArtifact: "CodeArtifact",
  ]

  /// The names of clients as readers know them.
  private static let clientNames = [
    "awscli": "awscli", "boto3": "boto3", "cainfra": "cainfra", "terraform": "Terraform",
    "pip": "pip", "twine": "twine", "npm": "npm", "roles": "awscli and cainfra with roles",
  ]

  private static var introduction: String {
    let count = SimulatedAWS.operations.count
    let missing = SimulatedAWS.unsimulated.count
    let performed = missing == 0 ? "all" : "\(count)"
    return """
      # What the simulation is worth, operation by operation

      The [simulated AWS](simulated-aws.md) knows \(count + missing) operations on the wire and \
      performs \(performed) of them. No
      account of AWS was asked for any of this: it is held against botocore's definitions of the
      services, against AWS's documentation, and against clients that no one here wrote.

      Of each operation that is performed, this was checked by `make test-clients`:

      - boto3 calls it with its parameters validated, once with success at least and with each error
        listed. Each answer is read as it came over the wire (`Tests/Clients/shapes`): every element,
        key and header must be in botocore's definition, lists must be wrapped and times written as it
        says, required members must be there, values of enumerations must be among them.
      - Each error is one that the definition or AWS's documentation has, with its HTTP status.
      - The other clients named have asked for it in their journeys.

      Every operation can also answer the errors of signatures (with `--verify-signatures`), of missing
      permission (with `--enforce-iam`), of parameters that are missing or mistyped, and those of
      injected faults; they are listed only where they were provoked for want of another. *No effect*
      names parameters of AWS that are read over, which the server logs; *never answered* names members
      of the answer that were in none of the test's answers.

      Known differences for all operations:

      - An operation that is not simulated is refused with status 400 in the protocol of its service.
        AWS answers 404 in CodeArtifact and 501 in S3; clients would ask again for minutes after some of
        these.
      - Names of errors, statuses and structure are AWS's; the sentences are close to AWS's where those
        are documented or known, and may differ elsewhere.
      - Everything happens at once and is seen at once, unless faults are asked for. Nothing is billed or
        throttled.

      This file is drawn from `Tests/Clients/Recorded` and `Sources/SimulatedAWS/Fidelity` by
      `FidelityTests`; to add to it, see `Tests/Clients/boto3_shapes.py`.


      """
  }

  // MARK: A service

  private static func section(_ service: AWSService) -> String {
    let operations = service.requestTypes.map { $0.operation }.sorted { $0.name < $1.name }
    var text = """
      ## \(titles[service] ?? service.rawValue)

      | operation | errors | clients besides boto3's check |
      | --- | --- | --- |

      """
    for operation in operations { text += row(operation) + "\n" }
    let provoked = Set(
      operations.flatMap { Recordings.shapes($0)?["errors"]?.fields?.keys ?? [] })
    let besides = Recordings.codes(of: service).subtracting(provoked).sorted()
    if !besides.isEmpty {
      text +=
        "\nErrors that the simulation has besides, which the check does not provoke: "
        + "\(list(besides)).\n"
    }
    let gaps = operations.compactMap(gap)
    guard !gaps.isEmpty else { return text }
    return text + "\nWhat is left out:\n\n" + gaps.joined(separator: "\n") + "\n"
  }

  private static func row(_ operation: AWSOperation) -> String {
    guard !SimulatedAWS.unsimulated.contains(operation) else {
      return "| `\(operation.name)` | not simulated | |"
    }
    let errors = Recordings.shapes(operation)?["errors"]?.fields?.keys ?? []
    let clients = Recordings.clients.filter { $0.operations.contains(operation.description) }
      .map { clientNames[$0.name] ?? $0.name }
    return "| `\(operation.name)` | \(errors.map { "`\($0)`" }.joined(separator: ", ")) | "
      + "\(clients.joined(separator: ", ")) |"
  }

  /// What an operation leaves out, as an item of a list; nil if that is nothing.
  private static func gap(_ operation: AWSOperation) -> String? {
    guard !SimulatedAWS.unsimulated.contains(operation) else { return nil }
    var parts: [String] = []
    if let note = SimulatedAWS.note(on: operation) { parts.append(note) }
    let found = Recordings.shapes(operation)
    let ignored = names(found?["ignored"])
    if !ignored.isEmpty { parts.append("*no effect*: \(list(ignored))") }
    let unanswered = names(found?["unanswered"])
    if !unanswered.isEmpty { parts.append("*never answered*: \(list(unanswered))") }
    return parts.isEmpty ? nil : "- `\(operation.name)`: " + parts.joined(separator: "; ") + "."
  }

  private static func names(_ value: Value?) -> [String] {
    value?.elements?.compactMap(\.stringValue) ?? []
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
