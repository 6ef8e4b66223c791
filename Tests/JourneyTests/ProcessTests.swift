import Foundation
import Testing

/// What happens to the process: killed, interrupted, its reader gone, its state held by another.
@Suite("Processes")
struct ProcessTests {
  /// Twelve VPCs with a route table each, and their names as users: enough to be hit half-way.
  private static let stack = """
    stack: hit
    region: eu-west-1
    account: "111122223333"
    provider: {name: simulated, quotas: unlimited}
    locals:
      keys: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]
    resources:
      vpc:
        net:
          for_each: ${local.keys}
          cidr_block: 10.${tonumber(each.key)}.0.0/16
      route_table:
        net:
          for_each: ${local.keys}
          vpc_id: ${vpc.net[each.key].id}
      iam_user:
        ci:
          for_each: ${local.keys}
          name: ci-${each.key}

    """

  private static let slow = "--simulate-faults latency=30ms..60ms"

  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.write(Self.stack, to: "stack.yaml")
    return shell
  }

  /// The counts of `simulate status`, such as `vpc: 12`.
  private func counts(_ shell: Shell) async throws -> [String] {
    let status = try await shell.run("cainfra simulate status stack.yaml | grep -E '^  [a-z]'")
    return status.output.split(separator: "\n").map(String.init)
  }

  @Test("kill -9 at any moment: the next apply goes on, nothing is lost or made twice")
  func killed() async throws {
    for run in 1...8 {
      let shell = try shell()
      defer { shell.remove() }
      let delay = Double.random(in: 0.1...0.8)
      let killed = try await shell.run(
        """
        cainfra apply --auto-approve \(Self.slow) stack.yaml > log 2>&1 & pid=$!
        sleep \(delay); kill -9 $pid; wait $pid
        """)
      #expect(killed.status == 137 || killed.status == 0, "run \(run), delay \(delay)")
      let plan = try await shell.run("cainfra plan stack.yaml")
      #expect(plan.status == 0, "run \(run), delay \(delay): \(plan.errors)")
      let resumed = try await shell.run("cainfra apply --auto-approve stack.yaml")
      #expect(resumed.status == 0, "run \(run), delay \(delay): \(resumed.errors)")
      let again = try await shell.run("cainfra plan --detailed-exitcode stack.yaml")
      #expect(again.status == 0, "run \(run), delay \(delay): \(again.output)\(again.errors)")
      let counts = try await counts(shell)
      #expect(counts.contains { $0.hasSuffix(": 12") }, "\(counts)")
      #expect(
        counts.filter { $0.contains("vpc") || $0.contains("user") }
          .allSatisfy { $0.hasSuffix(": 12") }, "run \(run), delay \(delay): \(counts)")
      let destroyed = try await shell.run(
        "cainfra destroy --auto-approve stack.yaml && cainfra simulate status stack.yaml")
      #expect(
        destroyed.output.hasSuffix("is empty.\n"),
        "run \(run), delay \(delay): \(destroyed.output)\(destroyed.errors)")
    }
  }

  @Test("kill -9 when all is done but not noted: the next apply notes it and has nothing to change")
  func killedBeforeTheLastNote() async throws {
    let shell = try shell()
    defer { shell.remove() }
    try shell.write(
      """
      stack: one
      region: eu-west-1
      account: "111122223333"
      resources: {iam_user: {ci: {name: ci}}}
      """, to: "one.yaml")
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --simulate-faults latency=5s one.yaml > log 2>&1 & pid=$!
      until cainfra simulate status one.yaml | grep -q 'user'; do sleep 0.1; done
      kill -9 $pid; wait $pid; echo "killed $?"
      cainfra apply --auto-approve one.yaml; echo "resumed $?"
      cainfra plan --detailed-exitcode one.yaml; echo "planned $?"
      """)
    #expect(outcome.output.contains("killed 137"), "\(outcome.output)")
    #expect(outcome.output.contains("resumed 0"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("planned 0"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("1 operation was in flight"), "\(outcome.errors)")
  }

  @Test("a first SIGINT waits for what is running, counts, and ends with 130")
  func interrupted() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --parallelism 2 \(Self.slow) stack.yaml > log 2> errors & pid=$!
      while ! grep -q complete log; do sleep 0.05; done
      kill -INT $pid; wait $pid
      """)
    #expect(outcome.status == 130)
    let errors = try shell.read("errors")
    #expect(errors.contains("Apply interrupted."), "\(errors)")
    #expect(errors.contains("not started"), "\(errors)")
    #expect(errors.contains("cainfra apply stack.yaml"), "\(errors)")
    let resumed = try await shell.run("cainfra apply --auto-approve stack.yaml")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(!resumed.errors.contains("did not finish"), "\(resumed.errors)")
  }

  @Test("a second SIGINT leaves at once; the next run looks up what was in flight")
  func interruptedTwice() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --simulate-faults latency=3s stack.yaml > log 2> errors & pid=$!
      while ! grep -q Creating log; do sleep 0.05; done
      kill -INT $pid; sleep 0.3; kill -INT $pid; wait $pid
      """)
    #expect(outcome.status == 130)
    let resumed = try await shell.run("cainfra apply --auto-approve stack.yaml")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("did not finish"), "\(resumed.errors)")
    let counts = try await counts(shell)
    #expect(
      counts.filter { $0.contains("vpc") || $0.contains("user") }
        .allSatisfy { $0.hasSuffix(": 12") }, "\(counts)")
  }

  @Test("SIGTERM and SIGHUP are like a first SIGINT", arguments: ["TERM", "HUP"])
  func terminated(signal: String) async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --parallelism 2 \(Self.slow) stack.yaml > log 2> errors & pid=$!
      while ! grep -q complete log; do sleep 0.05; done
      kill -\(signal) $pid; wait $pid
      """)
    #expect(outcome.status == 130)
    #expect(try shell.read("errors").contains("Apply interrupted."))
  }

  @Test("a reader that goes away does not stop an apply")
  func readerGone() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      "cainfra apply --auto-approve stack.yaml | head -n 1; cainfra plan --detailed-exitcode stack.yaml"
    )
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("No changes."))
  }

  @Test("the state has one writer: a second command names the holder and ends with 5, or waits")
  func locked() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --simulate-faults latency=400ms stack.yaml > log 2>&1 & pid=$!
      while ! grep -q Creating log; do sleep 0.05; done
      cainfra plan stack.yaml; echo "second $? of $pid"
      cainfra plan --lock-timeout 60s stack.yaml > /dev/null; echo "third $?"
      wait $pid; echo "first $?"
      """)
    #expect(outcome.output.contains("second 5"), "\(outcome.output)")
    #expect(outcome.output.contains("third 0"), "\(outcome.output)")
    #expect(outcome.output.contains("first 0"), "\(outcome.output)")
    let pid = outcome.output.split(separator: " ").last { $0.hasSuffix("\nthird") }?.dropLast(6)
    #expect(outcome.errors.contains("process \(pid ?? "?")"), "\(outcome.errors)")
    #expect(outcome.errors.contains("cainfra apply"), "\(outcome.errors)")
  }

  @Test("a lock that was taken away stops its old holder; what it had begun is found out")
  func unlocked() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve --parallelism 2 --simulate-faults latency=400ms stack.yaml \
        > log 2> errors & pid=$!
      while ! grep -q Creating log; do sleep 0.05; done
      cainfra state unlock stack.yaml; echo "asked $?"
      cainfra state unlock --force stack.yaml; echo "taken $?"
      wait $pid; echo "first $?"
      cainfra apply --auto-approve stack.yaml > /dev/null; echo "second $?"
      cainfra plan --detailed-exitcode stack.yaml > /dev/null; echo "third $?"
      """)
    let errors = try shell.read("errors")
    #expect(outcome.output.contains("asked 5"), "\(outcome.output)")
    #expect(outcome.output.contains("taken 0"), "\(outcome.output)")
    #expect(outcome.output.contains("first 5"), "\(outcome.output)\(errors)")
    #expect(outcome.output.contains("second 0"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("third 0"), "\(outcome.output)\(outcome.errors)")
    #expect(errors.contains("was taken over by "), "\(errors)")
    let counts = try await counts(shell)
    #expect(
      counts.filter { $0.contains("vpc") || $0.contains("user") }
        .allSatisfy { $0.hasSuffix(": 12") }, "\(counts)")
  }

  @Test("two processes may use one simulated AWS at once")
  func twoProcesses() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let other = Self.stack.replacingOccurrences(of: "stack: hit", with: "stack: other")
      .replacingOccurrences(of: "name: ci-", with: "name: other-")
    try shell.write(other, to: "other.yaml")
    let outcome = try await shell.run(
      """
      cainfra apply --auto-approve stack.yaml > one 2>&1 & one=$!
      cainfra apply --auto-approve other.yaml > two 2>&1 & two=$!
      wait $one; first=$?; wait $two; echo "$first $?"
      cainfra plan --detailed-exitcode stack.yaml; echo $?
      cainfra plan --detailed-exitcode other.yaml; echo $?
      """)
    #expect(outcome.output.hasPrefix("0 0"), "\(outcome.output)\(outcome.errors)")
    let counts = try await counts(shell)
    #expect(
      counts.filter { $0.contains("vpc") || $0.contains("user") }
        .allSatisfy { $0.hasSuffix(": 24") }, "\(counts)")
  }

  @Test("throttling and lost answers are retried; nothing is made twice")
  func faults() async throws {
    let shell = try shell()
    defer { shell.remove() }
    let faults = "throttle=0.15,error-before=0.05,error-after=0.05,seed=7"
    for _ in 1...5 {
      let outcome = try await shell.run(
        "cainfra apply --auto-approve --simulate-faults \(faults) stack.yaml")
      if outcome.status == 0 { break }
      #expect(outcome.status == 7, "\(outcome.errors)")
    }
    let again = try await shell.run("cainfra apply --auto-approve stack.yaml")
    #expect(again.status == 0, "\(again.errors)")
    let counts = try await counts(shell)
    #expect(
      counts.filter { $0.contains("vpc") || $0.contains("user") }
        .allSatisfy { $0.hasSuffix(": 12") }, "\(counts)")
  }
}
