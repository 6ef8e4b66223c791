// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours is built with.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency =
  .product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency =
  .product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency =
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
  name: "cainfra",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "cainfra", targets: ["cainfra"]),
    .library(name: "IAMPolicy", targets: ["IAMPolicy"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.34.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The ground floor: positions, values, texts, files.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics"),
    .target(name: "Values", dependencies: ["Diagnostics", crypto]),
    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "JSONSyntax", dependencies: ["Diagnostics", "Values"]),
    .target(name: "DurableFiles"),

    // The core, which knows no AWS.
    .target(name: "ResourceModel", dependencies: ["Diagnostics", "Values"]),
    .target(
      name: "StackLanguage",
      dependencies: [
        "YAMLSyntax", "JSONSyntax", "ResourceModel", "Diagnostics", "Values", crypto,
      ]),
    .target(
      name: "StateStore",
      dependencies: [
        "ResourceModel", "JSONSyntax", "DurableFiles", "Diagnostics", "Values", crypto,
        cryptoExtras,
      ]),
    .target(
      name: "Planning",
      dependencies: [
        "StackLanguage", "StateStore", "ResourceModel", "JSONSyntax", "Diagnostics", "Values",
      ]),
    .target(
      name: "Applying",
      dependencies: [
        "Planning", "StackLanguage", "StateStore", "ResourceModel", "Diagnostics", "Values",
      ]),

    // Policies, AWS, and the two clouds behind one set of service protocols.
    .target(name: "IAMPolicy", dependencies: ["Diagnostics", "Values", "JSONSyntax"]),
    .target(name: "AWSModel"),
    .target(
      name: "AWSWire",
      dependencies: ["AWSModel", "JSONSyntax", "Diagnostics", "Values", crypto]),
    .target(
      name: "AWSClient",
      dependencies: [
        "AWSWire", "AWSModel", "JSONSyntax", "Diagnostics", "Values", crypto, asyncHTTPClient,
        nioCore, nioHTTP1, nioPosix, nioSSL,
      ]),
    .target(
      name: "AWSProvider",
      dependencies: [
        "ResourceModel", "AWSModel", "IAMPolicy", "Diagnostics", "Values", "JSONSyntax",
      ]),
    .target(
      name: "SimulatedAWS", dependencies: ["AWSModel", "IAMPolicy", "DurableFiles", crypto, grdb]),
    .target(
      name: "SimulatedAWSServer",
      dependencies: [
        "AWSWire", "SimulatedAWS", "AWSModel", "IAMPolicy", "JSONSyntax", "Diagnostics", "Values",
        hummingbird, hummingbirdCore, httpTypes, nioCore, logging, lifecycle,
      ]),

    // What the user sees.
    .target(
      name: "Rendering",
      dependencies: [
        "Planning", "Applying", "StackLanguage", "StateStore", "ResourceModel", "JSONSyntax",
        "Diagnostics", "Values",
      ]),
    .target(
      name: "CainfraCommands",
      dependencies: [
        "Rendering", "Applying", "Planning", "StateStore", "StackLanguage", "AWSProvider",
        "AWSClient", "SimulatedAWSServer", "SimulatedAWS", "AWSWire", "AWSModel", "IAMPolicy",
        "ResourceModel", "YAMLSyntax", "JSONSyntax", "DurableFiles", "Diagnostics", "Values",
        argumentParser, logging,
      ]),
    .executableTarget(name: "cainfra", dependencies: ["CainfraCommands"]),

    // How fast it is, as ratios; see Benchmarks/README.md.
    .executableTarget(
      name: "IAMPolicyBenchmark", dependencies: ["IAMPolicy"],
      path: "Benchmarks/IAMPolicyBenchmark"),
    .target(
      name: "BareReaders", path: "Benchmarks/BareReaders",
      linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: [
        "BareReaders", "StateStore", "ResourceModel", "YAMLSyntax", "JSONSyntax", "Diagnostics",
        "Values",
      ],
      path: "Benchmarks/ReadingBenchmark"),

    // Tests: one target a floor, then the house rules and whole journeys through the binary.
    .target(name: "TestRandom", path: "Tests/TestRandom"),
    .target(
      name: "TestSupport",
      dependencies: [
        "Planning", "StackLanguage", "StateStore", "ResourceModel", "JSONSyntax", "Diagnostics",
        "Values",
      ],
      path: "Tests/TestSupport"),
    tests("Diagnostics"),
    tests("Values", "TestRandom", "Diagnostics"),
    tests("YAMLSyntax", "TestRandom", "Diagnostics"),
    tests("JSONSyntax", "TestRandom", "Diagnostics", "Values"),
    tests("DurableFiles"),
    tests("ResourceModel", "Diagnostics", "Values"),
    tests(
      "StackLanguage", "TestRandom", "ResourceModel", "YAMLSyntax", "JSONSyntax", "Diagnostics",
      "Values"),
    tests(
      "StateStore", "ResourceModel", "JSONSyntax", "DurableFiles", "Diagnostics", "Values"),
    tests(
      "Planning", "TestSupport", "TestRandom", "StackLanguage", "StateStore", "ResourceModel",
      "JSONSyntax", "Diagnostics", "Values"),
    tests(
      "Applying", "TestSupport", "TestRandom", "Planning", "StackLanguage", "StateStore",
      "DurableFiles", "ResourceModel", "Diagnostics", "Values"),
    .testTarget(
      name: "IAMPolicyTests",
      dependencies: ["IAMPolicy", "TestRandom", "JSONSyntax", "Diagnostics", "Values"],
      exclude: ["differential"]),
    .testTarget(
      name: "AWSProviderTests",
      dependencies: [
        "AWSProvider", "TestSupport", "TestRandom", "SimulatedAWS", "AWSModel", "IAMPolicy",
        "ResourceModel", "JSONSyntax", "Diagnostics", "Values",
      ],
      exclude: ["Answers"]),
    .testTarget(
      name: "AWSWireTests",
      dependencies: ["AWSWire", "AWSModel", "JSONSyntax", "Diagnostics", "Values"],
      exclude: ["Golden"]),
    .testTarget(
      name: "AWSClientTests",
      dependencies: [
        "AWSClient", "SimulatedAWSServer", "SimulatedAWS", "AWSWire", "AWSModel", "Diagnostics",
        nioCore, nioPosix, nioSSL, logging,
      ],
      exclude: ["Certificates"]),
    tests("SimulatedAWS", "AWSModel", "IAMPolicy"),
    .testTarget(
      name: "SimulatedAWSServerTests",
      dependencies: [
        "SimulatedAWSServer", "SimulatedAWS", "AWSWire", "AWSModel", "JSONSyntax", "Values",
        "Diagnostics", logging, nioCore,
      ]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "TestSupport", "TestRandom", "Planning", "Applying", "StackLanguage",
        "StateStore", "ResourceModel", "JSONSyntax", "Diagnostics", "Values",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["JSONSyntax", "Values", "Diagnostics", subprocess]),
    .testTarget(
      name: "WrongStackTests",
      dependencies: [
        "AWSProvider", "StackLanguage", "IAMPolicy", "ResourceModel", "YAMLSyntax", "JSONSyntax",
        "Values", "Diagnostics", "TestRandom",
      ],
      exclude: ["Stacks"]),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "cainfra", "CainfraCommands", "AWSProvider", "IAMPolicy", "StackLanguage", "StateStore",
        "ResourceModel", "TestRandom", "JSONSyntax", "Values", "Diagnostics", subprocess,
      ],
      exclude: ["Scenarios", "Updates", "Support/file-faults.c"]),
  ]
)

/// The test target of a floor, which may also import the floors named.
func tests(_ floor: String, _ also: String...) -> Target {
  .testTarget(
    name: "\(floor)Tests",
    dependencies: [.init(stringLiteral: floor)] + also.map { .init(stringLiteral: $0) })
}

for target in package.targets where target.type != .system {
  target.swiftSettings = house
}
