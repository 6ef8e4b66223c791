/// All functions of the stack language, each registered in one line of its family.
///
/// To add one, write it beside its neighbours in the file of its family and name it there in the
/// family's list.
package enum FunctionCatalog {
  /// The functions, by family.
  package static let all: [StackFunction] =
    StackFunction.texts + StackFunction.patterns + StackFunction.collections
    + StackFunction.selections + StackFunction.sets + StackFunction.conversions
    + StackFunction.numbers + StackFunction.encodings + StackFunction.networks
    + StackFunction.files + StackFunction.codeArtifact

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The function of a name.
  package static func function(named name: String) -> StackFunction? { byName[name] }
}
