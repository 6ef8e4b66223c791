package import Values

/// Where the values of variables come from beside their defaults.
///
/// Of several values the last named here counts: the environment, the files in order, what a saved
/// plan recorded, the arguments in order.
package struct VariableInputs: Sendable {
  /// The beginning of the names of environment variables that are taken.
  package static let environmentPrefix = "CAINFRA_VAR_"

  /// The environment; of it the variables `CAINFRA_VAR_name` are taken.
  package var environment: [String: String]
  /// The paths of `--var-file`, in order.
  package var files: [String]
  /// The arguments of `--var`, each `NAME=VALUE`, in order.
  package var arguments: [String]
  /// The values that a saved plan recorded, by name.
  package var recorded: Fields

  /// Inputs of the given sources.
  package init(
    environment: [String: String] = [:], files: [String] = [], arguments: [String] = [],
    recorded: Fields = [:]
  ) {
    self.environment = environment
    self.files = files
    self.arguments = arguments
    self.recorded = recorded
  }
}
