/// The floors of the house and what each may stand on, as `docs/architecture.md` has them.
enum Floors {
  /// A target, and the targets of ours that it may import.
  static let table: [(target: String, mayImport: Set<String>)] = {
    let ground: Set<String> = ["Diagnostics"]
    let texts = ground.union(["Values"])
    let model = texts.union(["ResourceModel"])
    let language = model.union(["YAMLSyntax", "JSONSyntax"])
    let store = model.union(["JSONSyntax", "DurableFiles"])
    let planning = language.union(store).union(["StackLanguage", "StateStore"])
    let policy = texts.union(["JSONSyntax"])
    let rendering = planning.union(["Planning", "Applying"])
    let commands = rendering.union(policy)
      .union([
        "Rendering", "IAMPolicy", "AWSModel", "AWSWire", "AWSClient", "AWSProvider",
        "SimulatedAWS", "SimulatedAWSServer",
      ])
    return [
      ("CLibYAML", []),
      ("Diagnostics", []),
      ("Values", ground),
      ("YAMLSyntax", ground.union(["CLibYAML"])),
      ("JSONSyntax", texts),
      ("DurableFiles", []),
      ("ResourceModel", texts),
      ("StackLanguage", language),
      ("StateStore", store),
      ("Planning", planning),
      ("Applying", planning.union(["Planning"])),
      ("IAMPolicy", policy),
      ("AWSModel", []),
      ("AWSWire", texts.union(["JSONSyntax", "AWSModel"])),
      ("AWSClient", texts.union(["JSONSyntax", "AWSModel", "AWSWire"])),
      ("AWSProvider", model.union(policy).union(["AWSModel", "IAMPolicy"])),
      ("SimulatedAWS", ["AWSModel", "IAMPolicy", "DurableFiles"]),
      (
        "SimulatedAWSServer", policy.union(["AWSWire", "SimulatedAWS", "AWSModel", "IAMPolicy"])
      ),
      ("Rendering", rendering),
      ("CainfraCommands", commands),
      ("cainfra", ["CainfraCommands"]),
    ]
  }()

  /// The targets that know no AWS and no Foundation but its essentials.
  static let core: Set<String> = [
    "Diagnostics", "Values", "YAMLSyntax", "JSONSyntax", "DurableFiles", "ResourceModel",
    "StackLanguage", "StateStore", "Planning", "Applying",
  ]

  /// Libraries from outside, and the only targets that may use them.
  static let outside: [String: Set<String>] = [
    "Crypto": ["Values", "StackLanguage", "StateStore", "AWSWire", "AWSClient", "SimulatedAWS"],
    "CryptoExtras": ["StateStore"],
    "GRDB": ["SimulatedAWS"],
    "ArgumentParser": ["CainfraCommands"],
    "AsyncHTTPClient": ["AWSClient"],
    "NIOCore": ["AWSClient", "SimulatedAWSServer"],
    "NIOHTTP1": ["AWSClient"],
    "NIOPosix": ["AWSClient"],
    "NIOSSL": ["AWSClient"],
    "Hummingbird": ["SimulatedAWSServer"],
    "HummingbirdCore": ["SimulatedAWSServer"],
    "HTTPTypes": ["SimulatedAWSServer"],
    "ServiceLifecycle": ["SimulatedAWSServer"],
    "Logging": ["SimulatedAWSServer", "CainfraCommands"],
  ]

  /// Modules of the system and the toolchain that any target may import.
  static let system: Set<String> = [
    "Glibc", "Synchronization", "Dispatch", "_StringProcessing", "FoundationEssentials",
  ]
}
