/// All functions of the stack language, each registered in one line of its family.
package enum FunctionCatalog {
  /// The functions, by family.
  package static let all: [StackFunction] = []

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The function of a name.
  package static func function(named name: String) -> StackFunction? { byName[name] }
}
