/// What one policy means more, and what less, than another.
///
/// Nothing is ever left out: where no change is told, the two allow and deny exactly the same
/// requests. What is told may be more than what differs, where it cannot be proven that statements
/// together cover it. CodeArtifact's actions are taken to be those of ``CodeArtifactActions``.
public struct PolicyDifference: Sendable {
  /// The differences, by principal, what widens first.
  public let changes: [AccessDifference]

  /// The way from one policy to another; nil is no policy, which allows and denies nothing.
  public init(from old: PolicyDocument?, to new: PolicyDocument?) {
    self.init(from: old.map { [$0] } ?? [], to: new.map { [$0] } ?? [])
  }

  /// The way from some policies of one principal or resource to others.
  public init(from old: [PolicyDocument], to new: [PolicyDocument]) {
    self.init(of: old, to: new, within: old, and: new)
  }

  /// What a part of the policies of a principal or resource has in the way from some to others.
  ///
  /// - Parameters:
  ///   - old: the part as it is.
  ///   - new: the part as it will be.
  ///   - oldWhole: all the policies as they are, the part included.
  ///   - newWhole: all the policies as they will be, the part included.
  package init(
    of old: [PolicyDocument], to new: [PolicyDocument], within oldWhole: [PolicyDocument],
    and newWhole: [PolicyDocument]
  ) {
    func statements(_ documents: [PolicyDocument], _ effect: PolicyEffect) -> [DifferenceStatement]
    {
      DifferenceStatement.statements(of: documents, effect)
    }
    let (oldAllows, newAllows) = (statements(oldWhole, .allow), statements(newWhole, .allow))
    let (oldDenies, newDenies) = (statements(oldWhole, .deny), statements(newWhole, .deny))
    // What is denied anyway is neither gained nor lost; the denials are compared by themselves.
    let parts: [(AccessDifference.Verb, [DifferenceStatement], [DifferenceStatement])] = [
      (.gains, statements(new, .allow), oldAllows + newDenies),
      (.undenied, statements(old, .deny), newDenies),
      (.loses, statements(old, .allow), newAllows + oldDenies),
      (.denied, statements(new, .deny), oldDenies),
    ]
    changes = AccessGrouping.changes(
      parts.map { ($0, AccessSubtraction.rest(of: $1, without: $2)) })
  }

  /// Whether both policies allow and deny exactly the same.
  public var isEmpty: Bool { changes.isEmpty }
}
