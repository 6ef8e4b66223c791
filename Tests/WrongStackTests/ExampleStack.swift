/// The example stacks of the project.
enum ExampleStack {
  private static let folder = "stacks"

  /// Their names.
  static let names = ProjectFiles.names(in: folder)

  /// The text of one.
  static func text(_ name: String) -> String { ProjectFiles.text(of: "\(folder)/\(name).yaml") }
}
