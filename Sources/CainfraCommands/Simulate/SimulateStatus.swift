import ArgumentParser
import Rendering
import SimulatedAWS
import StackLanguage
import Values

/// `cainfra simulate status`.
struct SimulateStatus: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print what the simulated AWS holds, account by account.",
    discussion: """
      What AWS itself puts into every account is not listed.

      EXAMPLE:
        cainfra simulate status stacks/quickstart.yaml
      """)

  @OptionGroup var simulated: SimulatedOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let cloud = simulated.cloud(in: context)
    var accounts: [SimulatedSummary] = []
    for account in SimulatedAWS.accounts(inDirectory: cloud.directory) {
      let aws = try cloud.open(
        account: account, settings: ProviderSettings(name: "simulated"), faults: nil)
      do {
        accounts.append(try aws.summary())
      } catch {
        throw SimulatedCloud.failure(error, directory: cloud.directory)
      }
    }
    if global.json {
      context.standardOutput.write(PrintedJSON.text(.array(accounts.map(Self.json))))
    } else {
      context.standardOutput.write(Self.text(accounts, directory: cloud.directory))
    }
    return .success
  }

  private static func text(_ accounts: [SimulatedSummary], directory: String) -> String {
    let filled = accounts.filter { !$0.things.isEmpty }
    guard !filled.isEmpty else { return "The simulated AWS in \(directory) is empty.\n" }
    var text = ""
    for account in filled {
      text += "Account \(account.account):\n"
      for (kind, count) in account.counts {
        text += "  \(kind.rawValue): \(count)\n"
        for thing in account.things where thing.kind == kind {
          let name = thing.name.map { " (\($0))" } ?? ""
          text += "    \(ValueText.oneLine(thing.id + name))\n"
        }
      }
    }
    return text
  }

  private static func json(_ account: SimulatedSummary) -> Value {
    [
      "account": .string(account.account),
      "counts": .fields(account.counts.map { ($0.kind.rawValue, .int($0.count)) }),
      "things": .array(
        account.things.map { thing in
          [
            "kind": .string(thing.kind.rawValue), "id": .string(thing.id),
            "region": .string(thing.region), "name": thing.name.map(Value.string) ?? .null,
          ]
        }),
    ]
  }
}
