import Foundation
import TestRandom
import Testing

/// The real process, killed at its file operations and at random moments: rows 7 to 9 and 15 of
/// `docs/reliability.md`.
@Suite("Killing the process")
struct KillTests {
  @Test(
    "Row 8: killed at a file operation of its own or of the simulated AWS, twice, it goes on",
    arguments: FaultyProcess.Change.allCases)
  func everyOperation(change: FaultyProcess.Change) async throws {
    let process = try await FaultyProcess()
    defer { process.shell.remove() }
    #expect(try await process.prepare(change).status == 0)
    let total = try await process.operations(of: change, "")
    let reference = try await process.reference(change)
    #expect(total > 60, "\(total) operations")
    let places = Soak.places(total, few: 10)
    var kills = 0
    for place in places {
      // A process killed at one operation is killed once more while it recovers.
      let again = 1 + (place * 7) % 60
      let outcome = try await process.shell.run(
        """
        rm -rf work && cp -r base work && cd work
        \(process.with("FAULT_AT=\(place) FAULT_DO=torn")) \(change.command) > log 2>&1
        echo "first $?"
        \(process.with("FAULT_AT=\(again) FAULT_DO=kill")) \(change.command) > log 2>&1
        \(change.command) > log 2> errors || { echo failed; cat errors; }
        \(change.check) > log 2>&1 || { echo left; cat log; }
        \(FaultyProcess.counts)
        """)
      // A run that shares more syncs has fewer operations, and may end before its kill.
      let first = outcome.output.hasPrefix("first 0\n") ? "first 0\n" : "first 137\n"
      if first == "first 137\n" { kills += 1 }
      #expect(
        outcome.output == first + reference,
        "\(change), operation \(place) of \(total), then \(again), seed \(Soak.seed)")
    }
    #expect(kills * 4 >= places.count * 3)
    print("Row 8, \(change): \(kills) kills in \(total) operations, seed \(Soak.seed)")
  }

  /// Users with some 2 kB of tags each.
  private static func stack(_ count: Int) -> String {
    let text = String(repeating: "abcdefghij", count: 22)
    return """
      stack: soak
      region: eu-west-1
      account: "111122223333"
      provider: {name: simulated, quotas: unlimited}
      variables:
        mark: {type: string, default: "0"}
      resources:
        iam_user:
          ci:
            for_each: '${toset([for number in range(\(count)) : tostring(number)])}'
            name: ci-${each.key}
            tags: '${{for number in range(9) : "t${number}" => "${var.mark}-\(text)-${each.key}"}}'

      """
  }

  @Test("Rows 9 and 15: killed again and again at random moments, it loses and doubles nothing")
  func soak() async throws {
    let kills = Soak.rounds ?? 6
    let count = Soak.rounds == nil ? 60 : 1000
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(Self.stack(count), to: "stack.yaml")
    var random = SplitMix64(seed: Soak.seed)
    var done = 0
    var ends = 0
    var mark = 0
    // How long a run takes is not known before one ends by itself, which is no kill.
    var longest = Soak.rounds == nil ? 1.5 : 6
    while done < kills {
      let delay = Double.random(in: 0.05...longest, using: &random)
      let signal = random.chance(0.9) ? "KILL" : "ABRT"
      let verb =
        mark % 3 == 2
        ? "destroy --auto-approve" : "apply --auto-approve --var mark=\(mark)"
      let outcome = try await shell.run(
        """
        ulimit -c 0
        cainfra \(verb) stack.yaml > log 2> errors & pid=$!
        start=$(date +%s%N); (sleep \(delay); kill -\(signal) $pid) & killer=$!
        wait $pid; status=$?; echo $((($(date +%s%N) - start) / 1000000)); kill $killer
        exit $status
        """)
      let note: Comment = "seed \(Soak.seed), kill \(done), \(verb), after \(delay) s"
      if [134, 137].contains(outcome.status) {
        done += 1
        // An empty, torn or forgotten state would be refused or make things anew here.
        let plan = try await shell.run("cainfra plan --summary stack.yaml | tail -n 1")
        #expect(plan.status == 0 && !plan.output.isEmpty, "\(note): \(plan.errors)")
      } else {
        let errors = try shell.read("errors")
        #expect(outcome.status == 0, "\(note): \(errors)")
        ends += 1
        let milliseconds = outcome.output.split(separator: "\n").last.flatMap { Double($0) }
        if let milliseconds { longest = max(0.2, milliseconds / 1000) }
        let status = try await shell.run(
          "\(FaultyProcess.counts); cainfra state list stack.yaml | wc -l")
        let expected = mark % 3 == 2 ? ["empty", "0"] : ["user: \(count)", "\(count)"]
        #expect(
          expected.allSatisfy { status.output.contains($0) }, "\(note): \(status.output)")
        mark += 1
      }
    }
    let last = try await shell.run(
      """
      cainfra apply --auto-approve --var mark=last stack.yaml > log 2> errors; echo "applied $?"
      cainfra plan --detailed-exitcode --var mark=last stack.yaml > log; echo "planned $?"
      \(FaultyProcess.counts)
      cainfra state list stack.yaml | wc -l
      """)
    let errors = try shell.read("errors")
    #expect(
      last.output.filter { $0 != " " } == "applied0\nplanned0\nuser:\(count)\n\(count)\n",
      "seed \(Soak.seed): \(last.output)\(last.errors)\(errors)")
    print("Row 9: \(done) kills, \(ends) runs that ended, \(count) resources, seed \(Soak.seed)")
  }
}
