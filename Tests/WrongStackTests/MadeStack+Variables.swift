import StackLanguage

extension MadeStack {
  private static let size = """
    variables:
      size: { type: number, allowed: [20, 24] }
    outputs:
      size: ${var.size}

    """

  /// Values of variables that are given from outside.
  static let ofVariables: [MadeStack] = [
    .variables(
      "a value of another type", size, VariableInputs(arguments: ["size=large"]),
      [#"--var size:1:1: error: "size" must be a number, but is "large""#]),
    .variables(
      "a value that is not allowed", size, VariableInputs(arguments: ["size=22"]),
      [#"--var size:1:1: error: "size" must be one of 20, 24, but is 22"#]),
    .variables(
      "an argument without a value", size, VariableInputs(arguments: ["size"]),
      [
        #"4:3: error: The variable "size" has no value and no default"#,
        "  Give it by --var size=…, in a --var-file, or in the environment as CAINFRA_VAR_size.",
        "error: --var size has no value",
        "  Write --var NAME=VALUE.",
      ]),
    .variables(
      "a variable that is not declared", size, VariableInputs(arguments: ["size=20", "sise=20"]),
      [
        #"error: --var sise: the stack has no variable "sise""#,
        #"  Did you mean "size"?"#,
      ]),
    .variables(
      "a value from the environment", size,
      VariableInputs(environment: ["CAINFRA_VAR_size": "[20"]),
      [#"CAINFRA_VAR_size:1:1: error: "size" must be a number, but is "[20""#]),
    .variables(
      "a file of variables that is missing", size, VariableInputs(files: ["nowhere.yaml"]),
      [
        #"4:3: error: The variable "size" has no value and no default"#,
        "  Give it by --var size=…, in a --var-file, or in the environment as CAINFRA_VAR_size.",
        "error: nowhere.yaml cannot be read: No such file or directory",
      ]),
    .variables(
      "a file of variables with mistakes", size, VariableInputs(files: ["values.yaml"]),
      files: ["values.yaml": "size: 23\nsiz: 20\n"],
      [
        #"values.yaml:1:7: error: "size" must be one of 20, 24, but is 23"#,
        #"values.yaml:2:1: warning: The stack has no variable "siz""#,
        #"  Did you mean "size"?"#,
      ]),
    .variables(
      "a sensitive value that is not allowed",
      """
      variables:
        token: { type: string, sensitive: true, pattern: "[a-z]{4}" }
      outputs:
        token: { value: "${var.token}", sensitive: true }

      """, VariableInputs(arguments: ["token=hunter2"]),
      [#"4:3: error: "token" must match [a-z]{4}; its value is sensitive and not shown"#]),
  ]
}
