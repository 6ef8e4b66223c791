import ResourceModel
import Testing
import Values

@testable import AWSProvider

/// What must not be shown is not asked about, since answers are shown.
@Suite("Access and secrets")
struct AccessSecrecyTests {
  static let secret = Value.string("canary").markedSensitive

  static let secrets: [(key: String, value: Value)] = [
    ("principal", secret), ("principal", ["arn": secret]),
    ("principal", Value.object(["arn": "arn:aws:iam::111122223333:user/x"]).markedSensitive),
    ("on", secret), ("via", [secret]), ("subnet", ["id": secret]),
  ]

  @Test("a sensitive value is refused without being told", arguments: secrets.indices)
  func refused(place: Int) {
    let (key, value) = Self.secrets[place]
    var check: Fields = [
      "principal": "arn:aws:iam::111122223333:user/ci", "can": "s3:GetObject",
      "on": "arn:aws:s3:::bucket/key",
    ]
    check[key] = value
    let error = #expect(throws: ProviderError.self) { _ = try AccessQuestion(check) }
    #expect(error?.message.contains("is sensitive") == true, "\(String(describing: error))")
    #expect(error?.message.contains("canary") == false)
    #expect(error?.path == ValuePath(key))
  }
}
