import Foundation

/// A stack of eight resources, and a `cainfra` whose file operations fail or kill it on demand.
///
/// What happens to it is described in `file-faults.c`, which is compiled here and loaded into the
/// process with `LD_PRELOAD`.
struct FaultyProcess {
  /// A shell in whose folder `stack.yaml` lies.
  let shell: Shell
  private let library: String

  /// Makes the folder, writes the stack and compiles the faults.
  init() async throws {
    shell = try Shell()
    try shell.write(Self.stack, to: "stack.yaml")
    library = shell.folder + "/file-faults.so"
    let source = Project.root + "/Tests/JourneyTests/Support/file-faults.c"
    let built = try await shell.run("cc -shared -fPIC -O1 -o '\(library)' '\(source)' -ldl")
    guard built.status == 0 else { throw NoCompiler(errors: built.errors) }
  }

  /// The faults could not be compiled.
  struct NoCompiler: Error {
    var errors: String
  }

  /// What comes before a command so that the given faults happen to it, such as
  /// `FAULT_AT=7 FAULT_DO=kill`.
  func with(_ faults: String) -> String { "env LD_PRELOAD='\(library)' \(faults) " }

  /// What is done to the stack, after it was applied.
  enum Change: String, CaseIterable {
    case create
    case update
    case replace
    case destroy

    /// The command that does it.
    var command: String {
      self == .destroy
        ? "cainfra destroy --auto-approve stack.yaml"
        : "cainfra apply --auto-approve \(options) stack.yaml"
    }

    /// The command that says whether anything is left to do.
    var check: String {
      "cainfra plan --detailed-exitcode \(self == .destroy ? "--destroy" : options) stack.yaml"
    }

    private var options: String {
      switch self {
      case .create, .destroy: ""
      case .update: "--var label=second"
      case .replace: "--var name=second"
      }
    }
  }

  /// Makes the folder `base`: the stack as it is before a change.
  func prepare(_ change: Change) async throws -> Shell.Outcome {
    let apply = change == .create ? "true" : "cainfra apply --auto-approve stack.yaml > log"
    return try await shell.run("mkdir base && cp stack.yaml base/ && cd base && \(apply)")
  }

  /// How many file operations of a kind a change needs.
  func operations(of change: Change, _ kind: String) async throws -> Int {
    let outcome = try await shell.run(
      """
      rm -rf work && cp -r base work && cd work &&
      \(with("FAULT_LOG=$PWD/operations " + kind)) \(change.command) > log && wc -l < operations
      """)
    return Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// Counts of the kinds of things in the simulated AWS, such as `  vpc: 1`, as a shell command.
  static let counts = "cainfra simulate status stack.yaml | grep -E '^  [a-z]|empty'"

  /// What says in the output that all is as it must be: nothing left to do, and no more objects in
  /// the simulated AWS than after the same change without faults.
  func reference(_ change: Change) async throws -> String {
    let outcome = try await shell.run(
      """
      rm -rf work && cp -r base work && cd work && \(change.command) > log 2>&1 && \(Self.counts)
      """)
    return outcome.output
  }

  static let stack = """
    stack: eight
    region: eu-west-1
    account: "111122223333"
    provider: {name: simulated, quotas: unlimited}
    variables:
      label: {type: string, default: first}
      name: {type: string, default: web}
    resources:
      vpc:
        main:
          cidr_block: 10.20.0.0/16
          tags: {label: "${var.label}"}
      subnet:
        a:
          vpc_id: ${vpc.main.id}
          cidr_block: 10.20.0.0/24
          tags: {label: "${var.label}"}
        b:
          vpc_id: ${vpc.main.id}
          cidr_block: 10.20.1.0/24
      route_table:
        main:
          vpc_id: ${vpc.main.id}
      route_table_association:
        a:
          subnet_id: ${subnet.a.id}
          route_table_id: ${route_table.main.id}
      security_group:
        web:
          vpc_id: ${vpc.main.id}
          name: ${var.name}
          tags: {label: "${var.label}"}
      iam_user:
        ci:
          name: ci
          tags: {label: "${var.label}"}
      iam_user_policy:
        ci:
          user: ${iam_user.ci.name}
          name: reads
          grant: {read: [npm]}

    """
}

/// How long the fault tests go on, and what their chance is drawn from.
enum Soak {
  /// `CAINFRA_SOAK`: how many kills a soak has; nil where the tests are to be short.
  static let rounds = ProcessInfo.processInfo.environment["CAINFRA_SOAK"].flatMap(Int.init)

  /// `CAINFRA_SEED`, or what the clock says; a test that uses it names it when it fails.
  static let seed =
    ProcessInfo.processInfo.environment["CAINFRA_SEED"].flatMap(UInt64.init)
    ?? UInt64(Date().timeIntervalSince1970)

  /// Every number from 1 to `count` in a soak; else about `few` of them, spread evenly, with an
  /// offset from the seed.
  static func places(_ count: Int, few: Int) -> [Int] {
    guard rounds == nil, count > few else { return Array(1...max(1, count)) }
    let step = (count + few - 1) / few
    return Array(stride(from: 1 + Int(seed % UInt64(step)), through: count, by: step))
  }
}
