/// The forms of names in a stack, as regular expressions of the subset ECMA and Swift share.
enum StackNames {
  /// The name of a stack.
  static let stackPattern = "[a-z][a-z0-9-]{0,62}"
  /// The name of a resource, variable, local or output.
  static let namePattern = "[A-Za-z_][A-Za-z0-9_-]*"
  /// An AWS Region, of today or of tomorrow, such as `eu-west-1` or `us-gov-east-1`.
  static let regionPattern = "[a-z]{2,4}(?:-[a-z]+){1,3}-[0-9]{1,2}"

  /// Whether `text` may name a stack.
  static func isStackName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLowerCase(first), text.utf8.count <= 63 else {
      return false
    }
    return text.utf8.allSatisfy { isLowerCase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether `text` has the form of a Region's name.
  static func isRegionName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (3...5).contains(parts.count), let first = parts.first, let last = parts.last,
      (2...4).contains(first.count), (1...2).contains(last.count), last.allSatisfy(isDigit)
    else { return false }
    return parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(isLowerCase) }
  }

  /// Whether `text` is an account id: 12 digits.
  static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(isDigit)
  }

  private static func isLowerCase(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
