import ArgumentParser
import IAMPolicy

/// What a policy is attached to, as people type it, such as `endpoint`.
struct PolicyKindName: ExpressibleByArgument {
  let kind: PolicyKind

  init?(argument: String) {
    guard let kind = PolicyKind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { PolicyKind.allCases.map(\.rawValue) }
}
