/// The settings of a profile.
package struct Profile: Hashable, Sendable {
  /// The profile's name.
  package let name: String
  private let settings: [String: String]

  init(name: String, settings: [String: String]) {
    self.name = name
    self.settings = settings
  }

  /// A setting; nil where it is not given or empty.
  package subscript(name: String) -> String? {
    settings[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
