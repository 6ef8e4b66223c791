import FoundationEssentials

/// Bytes as text (RFC 4648 section 4), read only in the one form that they are written in.
enum Base64 {
  /// The text of bytes.
  static func text(of bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(Data(bytes).base64EncodedData())
  }

  /// The bytes of a text; nil where it is not what ``text(of:)`` gives for any.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    let data = Data(text)
    // The last digit may have bits that no byte takes; of its spellings one is written.
    guard let bytes = Data(base64Encoded: data), bytes.base64EncodedData() == data else {
      return nil
    }
    return Array(bytes)
  }
}
