import ArgumentParser
import Diagnostics
import IAMPolicy

/// `cainfra policy generate`.
struct PolicyGenerate: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Print the smallest policy of an S3 endpoint for some purposes.",
    discussion: """
      Only the JSON document goes to standard output; what there is to know about it goes to \
      standard error.

      Purposes: \(EndpointPurpose.names.joined(separator: ", ")).

      EXAMPLE:
        cainfra policy generate --region eu-west-1 --for codeartifact --for amazon-linux-2
        cainfra policy generate --region us-east-1 --bucket my-artifacts=s3:GetObject,s3:PutObject
      """)

  @Option(help: ArgumentHelp("The Region of the endpoint.", valueName: "region"))
  var region: String

  @Option(
    name: .customLong("for"), parsing: .upToNextOption,
    help: ArgumentHelp("What the endpoint is for; may be repeated.", valueName: "purpose"))
  var purposes: [String] = []

  @Option(
    name: .customLong("bucket"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "A bucket to allow, s3:GetObject by default; may be repeated.",
      valueName: "name[=action,...]"))
  var buckets: [String] = []

  @Option(
    help: ArgumentHelp(
      "The account, for services whose buckets carry it in their names.", valueName: "account"))
  var account: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !purposes.isEmpty || !buckets.isEmpty else {
      throw ValidationError("Say what the policy is for, with --for PURPOSE or --bucket NAME")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let requested =
      purposes.map(EndpointPurpose.named) + buckets.map { .bucket(Self.bucketAccess($0)) }
    let generated = EndpointPolicyGenerator.generate(requested, region: region, account: account)
    guard let document = generated.document else {
      throw CommandFailure(generated.problems.map { .error($0.message, help: $0.help) })
    }
    if !global.quiet {
      context.tell(
        generated.remarks.map { .warning("\($0.purpose): \($0.message)") }, color: global.color)
    }
    context.standardOutput.line(global.json ? document.compactText : document.prettyText)
    return .success
  }

  /// Reads `NAME` or `NAME=ACTION,ACTION`.
  static func bucketAccess(_ text: String) -> BucketAccess {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { return BucketAccess(bucket: text) }
    return BucketAccess(
      bucket: halves[0], actions: halves[1].split(separator: ",").map(String.init))
  }
}
