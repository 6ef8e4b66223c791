import Values

/// A key that every resource may have beside the attributes of its type.
enum ReservedKey: String, CaseIterable, Sendable {
  case forEach = "for_each"
  case when
  case dependsOn = "depends_on"
  case lifecycle
  case protect
  case silence

  /// One or two sentences for the reference page and for editors.
  var documentation: String {
    switch self {
    case .forEach:
      "A list of texts, a set, or a map: one instance for each key, with the address "
        + "TYPE.NAME[\"key\"]. The keys must be known at plan time."
    case .when:
      "Whether the resource is wanted; false takes it out of the stack without changing its "
        + "address. Must be known at plan time."
    case .dependsOn:
      "Addresses of resources that must be made before this one, where no reference says so."
    case .lifecycle:
      "How changes are carried out: `prevent_destroy`, `create_before_destroy`, "
        + "`ignore_changes`, `replace_triggered_by`, `preconditions` and `postconditions`."
    case .protect:
      "Whether the resource must not be deleted. Kept in the state, so that removing the block "
        + "does not remove the protection."
    case .silence:
      "Findings of the policy linter not to be told of this resource: a map from the id of each, "
        + "such as `EP-DEFAULT-FULL`, to the reason."
    }
  }
}

/// A key of `lifecycle:`.
enum LifecycleKey: String, CaseIterable, Sendable {
  case preventDestroy = "prevent_destroy"
  case createBeforeDestroy = "create_before_destroy"
  case ignoreChanges = "ignore_changes"
  case replaceTriggeredBy = "replace_triggered_by"
  case preconditions
  case postconditions

  /// One or two sentences for the reference page and for editors.
  var documentation: String {
    switch self {
    case .preventDestroy: "Makes it an error to plan the resource's deletion or replacement."
    case .createBeforeDestroy:
      "Makes a replacement's new object before the old one is removed."
    case .ignoreChanges:
      "Attributes, or parts of them, whose differences are passed over; `all` for every one."
    case .replaceTriggeredBy:
      "Resources, or attributes of them, whose change replaces this resource."
    case .preconditions:
      "What must hold before the resource is changed: a list of `{condition, message}`."
    case .postconditions:
      "What must hold after the resource was changed: a list of `{condition, message}`."
    }
  }
}
