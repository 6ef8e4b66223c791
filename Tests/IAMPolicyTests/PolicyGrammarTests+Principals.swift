import IAMPolicy
import Testing

extension PolicyGrammarTests {
  private static func principal(
    _ name: String, _ principal: String, _ rule: GrammarRule, _ path: String, says: String
  ) -> WrongPolicy {
    .statement(
      name, in: .repository,
      #""Effect":"Allow","Principal":\#(principal),"Action":"*","Resource":"*""#, rule,
      "Statement[0].Principal" + path, says: says)
  }

  private static func condition(
    _ name: String, _ condition: String, _ rule: GrammarRule, _ path: String, says: String
  ) -> WrongPolicy {
    .statement(
      name, #""Effect":"Allow","Action":"*","Resource":"*","Condition":\#(condition)"#, rule,
      "Statement[0].Condition" + path, says: says)
  }

  static let principalMistakes: [WrongPolicy] =
    PolicyKind.allCases.map { kind in
      kind.namesPrincipals
        ? .statement(
          "no Principal in a policy of kind \(kind)", in: kind,
          #""Effect":"Allow","Action":"*","Resource":"*""#, .principal, "Statement[0]",
          says: "needs the element Principal")
        : .statement(
          "Principal in a policy of kind \(kind)", in: kind,
          #""Effect":"Allow","Principal":"*","Action":"*","Resource":"*""#, .principal,
          "Statement[0].Principal", says: "must not stand")
    } + [
      principal(
        "a bare text other than *", #""111122223333""#, .principal, "",
        says: #"{"AWS": "111122223333"}"#),
      principal("of the wrong type", "[]", .type, "", says: "an array"),
      principal("nobody", "{}", .principal, "", says: "names nobody"),
      principal("an empty list", #"{"AWS":[]}"#, .principal, ".AWS", says: "names nobody"),
      principal(
        "an unknown type", #"{"Aws":"111122223333"}"#, .principal, ".Aws",
        says: #"Did you mean "AWS"?"#),
      principal(
        "an account as a number", #"{"AWS":111122223333}"#, .type, ".AWS",
        says: "quotation marks"),
      principal(
        "an account of the wrong length", #"{"AWS":"11112222333"}"#, .principal, ".AWS",
        says: "11 digits"),
      principal(
        "a wildcard inside", #"{"AWS":"arn:aws:iam::111122223333:user/*"}"#, .principal, ".AWS",
        says: "named whole"),
      principal(
        "a group", #"{"AWS":["*","arn:aws:iam::111122223333:group/g"]}"#, .principal, ".AWS[1]",
        says: "cannot be a principal"),
      principal(
        "a resource of another service", #"{"AWS":"arn:aws:s3:::bucket"}"#, .principal, ".AWS",
        says: "not the ARN of a principal"),
      principal(
        "a role without its name", #"{"AWS":"arn:aws:iam::111122223333:role"}"#, .principal,
        ".AWS", says: "not named whole"),
      principal(
        "a session without its name",
        #"{"AWS":"arn:aws:sts::111122223333:assumed-role/r"}"#, .principal, ".AWS",
        says: "not named whole"),
      principal("a plain name", #"{"AWS":"bob"}"#, .principal, ".AWS", says: "no ARN"),
      principal(
        "a service without its domain", #"{"Service":"ec2"}"#, .principal, ".Service",
        says: "ec2.amazonaws.com"),
      principal(
        "a provider that is neither domain nor ARN", #"{"Federated":"okta"}"#, .principal,
        ".Federated", says: "identity provider"),
      principal(
        "a canonical user of the wrong length", #"{"CanonicalUser":"abc"}"#, .principal,
        ".CanonicalUser", says: "64"),
    ]

  static let conditionMistakes: [WrongPolicy] = [
    condition("of the wrong type", "[]", .type, "", says: "an array"),
    condition(
      "unknown operator", #"{"StringEqual":{"aws:username":"x"}}"#, .conditionOperator,
      ".StringEqual", says: #"Did you mean "StringEquals"?"#),
    condition(
      "unknown qualifier", #"{"ForSomeValues:StringEquals":{"aws:username":"x"}}"#,
      .conditionOperator, #"["ForSomeValues:StringEquals"]"#, says: "no condition operator"),
    condition(
      "IfExists on Null", #"{"NullIfExists":{"aws:username":"true"}}"#, .conditionOperator,
      ".NullIfExists", says: "cannot be combined"),
    condition(
      "operator without an object", #"{"Bool":true}"#, .type, ".Bool", says: "a boolean"),
    condition(
      "value of the wrong type", #"{"Bool":{"aws:SecureTransport":null}}"#, .type,
      #".Bool["aws:SecureTransport"]"#, says: "not null"),
    condition(
      "array of the wrong type", #"{"Bool":{"aws:SecureTransport":["true",[]]}}"#, .type,
      #".Bool["aws:SecureTransport"][1]"#, says: "an array"),
    condition("empty key", #"{"Bool":{"":"true"}}"#, .element, #".Bool[""]"#, says: "empty"),
  ]
}
