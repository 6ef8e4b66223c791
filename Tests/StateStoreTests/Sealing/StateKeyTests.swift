import StateStore
import Testing

@Suite("The key of a state")
struct StateKeyTests {
  private static let hexadecimal = String(repeating: "0f", count: 32)
  private static let base64 = String(repeating: "Dw8P", count: 10) + "Dw8="

  /// What was read, in words; nil where it is no key.
  private func kind(_ bytes: [UInt8]) -> String? { StateKey(bytes).map { "\($0)" } }

  @Test("32 bytes, 64 hexadecimal digits and base64 of 32 bytes are the same key")
  func keys() throws {
    let sealers = try [
      [UInt8](repeating: 0x0F, count: 32), Array(Self.hexadecimal.utf8),
      Array(Self.hexadecimal.uppercased().utf8), Array((Self.hexadecimal + "\n").utf8),
      Array(Self.base64.utf8), Array((Self.base64 + "\r\n").utf8),
    ].map { StateSealer(try #require(StateKey($0))) }
    for sealer in sealers { #expect(sealer.hasSameKey(as: sealers[0])) }
    #expect(!sealers[0].hasSameKey(as: try SealedSamples.sealer()))
  }

  @Test(
    "Another text of at least 16 characters is a passphrase",
    arguments: [
      "correct horse battery", "sixteen letters!", "éééééééééééééééé",
      "thirty-two printable characters!", hexadecimal.dropLast() + "x",
    ])
  func passphrases(text: String) throws {
    #expect(kind(Array(text.utf8)) == "a passphrase")
    let sealer = StateSealer(try #require(StateKey(Array(text.utf8))))
    let withBreak = StateSealer(try #require(StateKey(Array("\(text)\n".utf8))))
    #expect(sealer.hasSameKey(as: withBreak))
  }

  @Test(
    "What is too short, has several lines, or is no text is no key",
    arguments: [
      [], Array("fifteen letters".utf8), Array("sixteen letters\n".utf8),
      Array("a line and another\nline of a text".utf8), [UInt8](repeating: 0x81, count: 31),
      [UInt8](repeating: 0x81, count: 33), [UInt8](repeating: 0, count: 64),
    ])
  func refused(bytes: [UInt8]) { #expect(kind(bytes) == nil) }
}
