/// How much a YAML text may ask of us, so that none is a bomb.
package enum YAMLLimits {
  /// The greatest size of a file: 64 MiB.
  package static let fileBytes = 64 << 20
  /// How deep collections may lie in one another, aliases followed.
  package static let depth = 128
  /// How many nodes all aliases of a file may stand for, used or not.
  package static let aliasNodes = 1_000_000
  /// How many `%TAG` lines a file may hold: libyaml compares each with all before it.
  static let tagDirectives = 64
}
