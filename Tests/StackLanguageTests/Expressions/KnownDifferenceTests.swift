import Testing

/// Where we differ from Terraform on purpose.
struct KnownDifferenceTests {
  @Test(
    "differs from Terraform",
    arguments: [
      // A list equals a tuple of the same elements, and a map an object of the same fields.
      ("[1] == tolist([1])", "true"),
      ("tomap({a=1}) == {a=1}", "true"),
      // Quotients that do not end have 34 digits instead of 155.
      ("1/3", "0.3333333333333333333333333333333333"),
      // YAML is read as a stack is: by YAML 1.2.
      (#"yamldecode("[y, 2020-01-01]")"#, #"["y", "2020-01-01"]"#),
      // Texts stand on one line.
      (#""a\nb""#, #""a\nb""#),
      // One attribute is the same as itself, known or not.
      ("unknown.id == unknown.id", "true"),
      (#"format("%v", null)"#, #""null""#),
    ])
  func value(expression: String, expected: String) {
    #expect(answer(expression) == expected)
  }

  @Test(
    "refuses what Terraform lets pass",
    arguments: [
      // Terraform gives +Inf, 5 and nonsense networks.
      ("1 / 0", "Division by zero"),
      ("5 % 0", "Division by zero"),
      (
        #"cidrsubnet("10.0.0.0/16", 8, -1)"#,
        #""cidrsubnet": 8 bits do not hold a subnet numbered -1"#
      ),
      // A function that does not exist is a mistake even where `try` would hide it.
      ("try(foo(1), 2)", "There is no function \"foo\""),
      (
        "100000000000000000000000000000000000000000000000001",
        "The number is too long: at most 38 significant digits are kept exactly"
      ),
    ])
  func refusal(expression: String, message: String) {
    #expect(answer(expression) == "error: \(message)")
  }
}
