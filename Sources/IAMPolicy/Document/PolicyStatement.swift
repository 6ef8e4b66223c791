/// One statement of a policy: who may or may not do what, on what, and when.
public struct PolicyStatement: Sendable {
  /// The name of the statement; nil where it has none.
  public var sid: PolicyString?
  /// Whether it allows or denies.
  public var effect: PolicyEffect
  /// For whom it is; nil in identity policies and boundaries, which may not say.
  public var principal: PrincipalElement?
  /// The actions it is about.
  public var action: PatternElement
  /// The resources it is about.
  public var resource: PatternElement
  /// What must hold as well: every block, and every key in it.
  ///
  /// Each operator has one block, since its text is a key of an object.
  public var condition: [ConditionBlock]
  /// The elements in the order they were written.
  public var elementOrder: [StatementElement]
  /// Where the statement stands.
  public var place: PolicyPlace

  /// A statement of the given parts, in AWS's usual order of elements.
  public init(
    sid: PolicyString? = nil, effect: PolicyEffect, principal: PrincipalElement? = nil,
    action: PatternElement, resource: PatternElement, condition: [ConditionBlock] = [],
    elementOrder: [StatementElement] = StatementElement.allCases,
    place: PolicyPlace = PolicyPlace.none
  ) {
    self.sid = sid
    self.effect = effect
    self.principal = principal
    self.action = action
    self.resource = resource
    self.condition = condition
    self.elementOrder = elementOrder
    self.place = place
  }
}

/// What a statement does to the requests it is about.
public enum PolicyEffect: String, Hashable, Sendable, CaseIterable {
  /// It allows them, unless another statement denies them.
  case allow = "Allow"
  /// It denies them, whatever allows them.
  case deny = "Deny"
}

/// An element of a statement, in AWS's usual order.
public enum StatementElement: String, Hashable, Sendable, CaseIterable {
  /// The name of the statement.
  case sid = "Sid"
  /// Whether it allows or denies.
  case effect = "Effect"
  /// For whom it is.
  case principal = "Principal"
  /// For whom it is not.
  case notPrincipal = "NotPrincipal"
  /// What it is about.
  case action = "Action"
  /// What it is not about.
  case notAction = "NotAction"
  /// On what.
  case resource = "Resource"
  /// Not on what.
  case notResource = "NotResource"
  /// When.
  case condition = "Condition"
}

/// The actions or resources of a statement: those listed, or all but those listed.
public struct PatternElement: Sendable {
  /// Whether it is `NotAction` or `NotResource`, and so about what the list does not match.
  public var isNegated: Bool
  /// The patterns, in which `*` stands for any text and `?` for any character.
  public var patterns: PolicyStringList

  /// What `patterns` match, or with `isNegated` what they do not.
  public init(_ patterns: PolicyStringList, isNegated: Bool = false) {
    self.patterns = patterns
    self.isNegated = isNegated
  }
}
