import Foundation
import Testing

/// Sealing through the real process: kills at its file operations, and where keys come from.
@Suite("Sealed states of the process")
struct SealingTests {
  /// What is done to a state, between two others that show that nothing was lost.
  enum Change: String, CaseIterable {
    case encrypt
    case rekey
    case decrypt

    /// The command that prepares the state, the one that changes it, and the options of commands
    /// after it.
    var commands: (before: String, change: String, after: String) {
      switch self {
      case .encrypt:
        ("true", "cainfra state encrypt --state-key-file new.key", "--state-key-file new.key")
      case .rekey:
        (
          "cainfra state encrypt --state-key-file old.key",
          "cainfra state rekey --state-key-file old.key --new-key-file new.key",
          "--state-key-file new.key"
        )
      case .decrypt:
        (
          "cainfra state encrypt --state-key-file old.key",
          "cainfra state decrypt --auto-approve --state-key-file old.key", ""
        )
      }
    }
  }

  @Test(
    "Killed at each file operation, one form can be read; run again, it finishes",
    arguments: Change.allCases)
  func killed(change: Change) async throws {
    let process = try await FaultyProcess()
    defer { process.shell.remove() }
    let (before, command, after) = change.commands
    let prepared = try await process.shell.run(
      """
      umask 077; openssl rand -hex 32 > old.key; openssl rand -hex 32 > new.key
      mkdir base && cp stack.yaml *.key base/ && cd base
      cainfra apply --auto-approve stack.yaml > log && \\
        cainfra apply --auto-approve --var label=second stack.yaml > log || exit 1
      \(before == "true" ? before : before + " stack.yaml")
      cd .. && rm -rf work && cp -r base work && cd work
      \(process.with("FAULT_LOG=$PWD/operations FAULT_PATH=.cainfra/eight")) \(command) stack.yaml
      wc -l < operations
      """)
    #expect(prepared.status == 0, "\(prepared.errors)")
    let last = prepared.output.split(separator: "\n").last ?? ""
    let total = try #require(Int(last.filter(\.isNumber)))
    #expect(total > 20, "\(prepared.output)")
    for place in Soak.places(total, few: 12) {
      let outcome = try await process.shell.run(
        """
        rm -rf work && cp -r base work && cd work
        \(process.with("FAULT_PATH=.cainfra/eight FAULT_AT=\(place) FAULT_DO=torn")) \\
          \(command) stack.yaml > log 2>&1; echo "killed $?"
        for key in '' '--state-key-file old.key' '--state-key-file new.key'; do
          cainfra state list $key stack.yaml > list 2> errors && wc -l < list
        done
        \(command) stack.yaml > log; echo "again $?"
        cainfra plan --detailed-exitcode --var label=second \(after) stack.yaml > log; echo "planned $?"
        cainfra state history \(after) stack.yaml > log; echo "history $?"
        find .cainfra/eight -name '*.new'
        """)
      let note: Comment = "\(change), operation \(place) of \(total), seed \(Soak.seed)"
      #expect(
        outcome.output.filter { $0 != " " }
          == "killed137\n8\nagain0\nplanned0\nhistory0\n", "\(note): \(outcome.errors)")
      if change != .decrypt {
        let clear = try await process.shell.run("grep -rl 'iam_user' work/.cainfra/eight")
        #expect(clear.output == "", note)
      }
    }
  }

  @Test(
    "A command that prints the key may hang, fail, print too much or not be there",
    arguments: [
      ("sh -c 'exit 3'", "ended with 3"), ("sh -c 'kill -9 $$'", "was ended by signal 9"),
      ("cat /dev/zero", "printed more than any key has"),
      ("/no/such/program", "was not started: No such file or directory"),
      ("'open", "is no command that prints a key"), ("  ", "is no command that prints a key"),
      ("echo short", "is no key of a state"),
    ])
  func keyCommand(command: String, message: String) async throws {
    let process = try await FaultyProcess()
    defer { process.shell.remove() }
    try process.shell.write(command, to: "command")
    let outcome = try await process.shell.run(
      "cainfra apply --auto-approve stack.yaml --state-key-command \"$(cat command)\"; ls .cainfra")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!outcome.output.contains("eight"), "\(outcome.output)")
  }

  @Test("A command runs without a shell, our standard input and our signals' state")
  func noShell() async throws {
    let process = try await FaultyProcess()
    defer { process.shell.remove() }
    try process.shell.write(
      """
      #!/bin/sh
      printf '%s\\n' "$@" > arguments; cat > input
      # The C library ignores signals 32 and 33 for itself.
      grep -E '^Sig(Blk|Ign)' /proc/self/status | sed 's/[0-9a-f]*\\(.......\\)$/\\1/' > signals
      printf 'a passphrase of some length'
      """, to: "print")
    let outcome = try await process.shell.run(
      """
      chmod 700 print
      echo 'not for the child' | cainfra apply --auto-approve stack.yaml \\
        --state-key-command './print $HOME "two words" back\\ slash > x; y' | tail -n 1
      cat arguments input signals
      cainfra state list --state-key-command "echo 'a passphrase of some length'" stack.yaml | wc -l
      """)
    #expect(
      outcome.output.hasSuffix(
        """
        $HOME
        two words
        back slash
        >
        x;
        y
        SigBlk:\t0000000
        SigIgn:\t0000000
        8

        """), "\(outcome.output)\(outcome.errors)")
  }

  @Test("A saved plan that was tampered with, or is in clear, is refused with 6")
  func plans() async throws {
    let process = try await FaultyProcess()
    defer { process.shell.remove() }
    let outcome = try await process.shell.run(
      """
      umask 077; openssl rand -hex 32 > key; openssl rand -hex 32 > other
      cainfra plan stack.yaml --out clear.json > log
      cainfra plan stack.yaml --out plan.json --state-key-file key > log
      sed 's/"serial": 0/"serial": 1/' plan.json > changed.json
      cainfra apply clear.json --state-key-file key; echo $?
      cainfra apply changed.json --state-key-file key; echo $?
      cainfra apply plan.json --state-key-file other; echo $?
      cainfra apply plan.json --state-key-file key > log; echo $?
      cainfra apply .cainfra/eight/state.json --state-key-file key; echo $?
      cp plan.json .cainfra/eight/state.json; cainfra state list stack.yaml --state-key-file key; echo $?
      """)
    #expect(outcome.output == "6\n6\n1\n0\n6\n1\n", "\(outcome.output)\(outcome.errors)")
    for text in [
      "clear.json is in clear", "changed.json was changed since it was sealed",
      "plan.json is sealed",
      "state.json is a sealed state, where a sealed plan was expected",
      "state.json is a sealed plan, where a sealed state was expected",
    ] { #expect(outcome.errors.contains(text), "\(text): \(outcome.errors)") }
  }
}
