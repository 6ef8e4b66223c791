import Crypto

/// Signatures of the chunks of an upload to S3, each of which holds the one before it.
///
/// From the S3 API reference, "Signature Calculations for the Authorization Header: Transferring
/// Payload in Multiple Chunks", and the same for trailing headers.
struct ChunkSignatures {
  /// The payload's hash of a request whose chunks are signed.
  static let payload = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"

  /// The payload's hash of a request whose chunks and trailing headers are signed.
  static let payloadWithTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"

  private static let empty = hash([])

  /// When the request was signed, and what for.
  let moment: CivilTime
  let scope: SigningScope
  /// The signature of a text.
  let sign: (String) -> String

  /// Refuses a body of which a chunk, or the trailing headers, are not what was signed.
  ///
  /// `seed` is the signature of the request, which the first chunk's holds.
  func check(_ body: [UInt8], seed: String, hasTrailer: Bool) throws(SigV4Refusal) {
    guard let payload = ChunkedPayload(body) else { throw .wrongPayload }
    var previous = seed
    for chunk in payload.chunks {
      let expected = signature(
        "PAYLOAD", after: previous, "\(Self.empty)\n\(Self.hash(chunk.content))")
      guard let told = chunk.signature, SigV4Verifier.areEqual(told, expected) else {
        throw .mismatch
      }
      previous = expected
    }
    guard hasTrailer else { return }
    let name = "x-amz-trailer-signature"
    let lines = payload.trailers.fields.filter { $0.name.lowercased() != name }
      .map { "\($0.name.lowercased()):\($0.value)\n" }
    let expected = signature("TRAILER", after: previous, Self.hash(Array(lines.joined().utf8)))
    guard let told = payload.trailers[name], SigV4Verifier.areEqual(told, expected) else {
      throw .mismatch
    }
  }

  private func signature(_ kind: String, after previous: String, _ hashes: String) -> String {
    sign("AWS4-HMAC-SHA256-\(kind)\n\(moment.basic)\n\(scope)\n\(previous)\n\(hashes)")
  }

  private static func hash(_ bytes: some Collection<UInt8>) -> String {
    Hexadecimal.encode(Array(SHA256.hash(data: Array(bytes))))
  }
}
