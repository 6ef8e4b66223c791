import Foundation
import Testing

/// Twenty processes that want the same stack at the same moment: row 28 of `docs/reliability.md`.
@Suite("Racing for the lock")
struct LockRaceTests {
  @Test("Row 28: of twenty applies at once, one works at a time and the others say who does")
  func race() async throws {
    let rounds = Soak.rounds ?? 2
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(FaultyProcess.stack, to: "stack.yaml")
    var winners = 0
    for round in 1...rounds {
      // A racer whose turn comes after a winner's end wins too; two at once would make things
      // twice, or leave a state that is behind.
      let outcome = try await shell.run(
        """
        rm -f go; mkfifo go
        for racer in $(seq 20); do
          ( read -r _ < go
            cainfra apply --auto-approve --var label=round-\(round) stack.yaml \
              > log-$racer 2> errors-$racer
            echo "$?" > status-$racer ) &
        done
        sleep 0.3; exec 3> go; for racer in $(seq 20); do echo; done >&3; exec 3>&-
        wait
        cat $(seq -f 'status-%g' 20) | sort | uniq -c | sed 's/^ *//'
        for racer in $(seq 20); do
          [ "$(cat status-$racer)" = 0 ] || grep -q 'is locked by' errors-$racer ||
            { echo "racer $racer:"; cat errors-$racer; }
        done
        cainfra plan --detailed-exitcode --var label=round-\(round) stack.yaml > log; echo "plan $?"
        \(FaultyProcess.counts)
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let won = lines.first { $0.hasSuffix(" 0") }.flatMap { Int($0.dropLast(2)) } ?? 0
      let locked = lines.first { $0.hasSuffix(" 5") }.flatMap { Int($0.dropLast(2)) } ?? 0
      #expect(won >= 1 && won + locked == 20, "round \(round): \(outcome.output)")
      #expect(!outcome.output.contains("racer"), "round \(round): \(outcome.output)")
      #expect(outcome.output.contains("plan 0"), "round \(round): \(outcome.output)")
      #expect(outcome.output.contains("  vpc: 1\n"), "round \(round): \(outcome.output)")
      winners += won
    }
    print("Row 28: \(rounds) rounds of 20 racers, \(winners) applies came to their turn")
  }
}
