import IAMPolicy
import ResourceModel
import Values

/// Puts differences of policies into the words of a plan.
struct AccessWords {
  let context: StackContext
  let standIns: StandIns
  /// What the policies hold for, in the words of a sentence, such as `user ci`.
  let holder: String
  /// What follows the principal, such as `through this endpoint`.
  var through: String?
  /// What `*` stands for as a resource, where the policy can only mean one thing.
  var only: String?

  /// How many actions or resources of a change are named on its line.
  private static let most = 5

  /// The change as a plan has it.
  func change(_ difference: AccessDifference) -> AccessChange {
    AccessChange(
      principal: principal(difference), verb: Self.verb(difference.verb),
      summary: labelled(difference.summary(most: Self.most, shorten: short)),
      actions: difference.actions, exceptActions: difference.exceptActions,
      levels: difference.levels.map(\.rawValue),
      resources: difference.resources.map(labelled),
      exceptResources: difference.exceptResources.map(labelled),
      condition: condition(difference.condition))
  }

  private static func verb(_ verb: AccessDifference.Verb) -> AccessChange.Verb {
    switch verb {
    case .gains: .gains
    case .loses: .loses
    case .denied: .denied
    case .undenied: .undenied
    }
  }

  private func principal(_ difference: AccessDifference) -> String {
    let text =
      switch difference.principal {
      case .named(let name) where name.hasPrefix("arn:"): short(name)
      default: difference.principalText(holder: holder)
      }
    return ([labelled(text)] + [through].compactMap(\.self)).joined(separator: " ")
  }

  /// A resource without the Region and account of the stack.
  private func short(_ resource: String) -> String {
    if resource == "*" { return only ?? "*" }
    guard let arn = ARNPattern(resource), let account = context.account, arn.account == account,
      arn.region.isEmpty || arn.region == context.region
    else { return resource }
    return arn.resource
  }

  /// The text with what it stands for in place of a stand-in.
  private func labelled(_ text: String) -> String { standIns.labelled(text) }

  private func condition(_ blocks: [ConditionBlock]) -> Value {
    guard !blocks.isEmpty else { return .null }
    return .fields(
      blocks.map { block in
        (
          block.comparison.description,
          .fields(block.tests.map { ($0.key.text, .strings($0.values.texts.map(labelled))) })
        )
      })
  }
}
