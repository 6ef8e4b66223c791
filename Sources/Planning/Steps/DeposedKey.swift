import ResourceModel

/// Names for objects that are kept aside while their replacement is made.
enum DeposedKey {
  /// Eight hexadecimal digits for an object: the same object has the same key every time, and two
  /// objects of one address have different ones but for one chance in four milliards.
  ///
  /// The digits are the 32-bit FNV-1a hash (Fowler, Noll and Vo) of address and id.
  static func make(for address: ResourceAddress, id: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in "\(address) \(id)".utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
