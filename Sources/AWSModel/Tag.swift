/// A label of a resource.
///
/// The services agree on its form: a key of 1 to 128 characters that does not begin with `aws:`,
/// and a value of at most 256.
package struct Tag: AWSShape {
  /// The label's name, unique on its resource and case-sensitive.
  package var key: String

  /// The label's value, which may be empty.
  package var value: String

  /// Creates the tag.
  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
