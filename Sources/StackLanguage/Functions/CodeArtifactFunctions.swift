import Diagnostics
import Values

/// Functions of this tool's own domain.
extension StackFunction {
  static let codeArtifact = [assetsBucket]

  static let assetsBucket = StackFunction(
    "codeartifact_assets_bucket", [Parameter("region", .string)], family: "CodeArtifact",
    summary: "The S3 bucket from which CodeArtifact serves a Region's package assets.",
    example: "codeartifact_assets_bucket(stack.region)", gives: nil
  ) { arguments, context throws(FunctionFailure) in
    let region = try arguments.string(0)
    guard let bucket = context.assetsBucket(region) else {
      throw FunctionFailure(
        "No CodeArtifact assets bucket is known for the Region \"\(region)\"", argument: 0,
        help: Suggestion.didYouMean(region, among: context.regions))
    }
    return .string(bucket)
  }
}
