/// Permissions collected one by one, to be written in few statements.
///
/// An action allowed twice on a resource counts once, whatever its case. Resources with the same
/// actions under the same conditions share a group, which loses nothing.
struct PermissionTable<Condition: Hashable> {
  /// Resources that share actions and conditions.
  struct Group {
    /// What must hold besides.
    var condition: Condition
    /// The actions in the order in which they were first asked for.
    var actions: [String]
    /// The resources in the order in which they were first asked for.
    var resources: [String]
    /// The names the permissions were given, each once.
    var names: [String]
  }

  private struct Cell: Hashable {
    var condition: Condition
    var resource: String
  }

  private struct Permission {
    var actions: [String] = []
    var folded: Set<String> = []
    var names: [String] = []
  }

  private struct Signature: Hashable {
    var condition: Condition
    var actions: [String]
  }

  private var cells: [Cell] = []
  private var permissions: [Cell: Permission] = [:]

  /// Allows an action on a resource under a condition; `name` tells what for.
  mutating func add(_ action: String, on resource: String, if condition: Condition, name: String) {
    let cell = Cell(condition: condition, resource: resource)
    if permissions[cell] == nil { cells.append(cell) }
    var permission = permissions.removeValue(forKey: cell) ?? Permission()
    if permission.folded.insert(action.lowercased()).inserted { permission.actions.append(action) }
    if !permission.names.contains(name) { permission.names.append(name) }
    permissions[cell] = permission
  }

  /// The groups, in the order in which their first resource was first asked for.
  var groups: [Group] {
    var groups: [Group] = []
    var places: [Signature: Int] = [:]
    for cell in cells {
      guard let permission = permissions[cell] else { continue }
      let signature = Signature(condition: cell.condition, actions: permission.folded.sorted())
      if let place = places[signature] {
        groups[place].resources.append(cell.resource)
        groups[place].names += permission.names.filter { !groups[place].names.contains($0) }
      } else {
        places[signature] = groups.count
        groups.append(
          Group(
            condition: cell.condition, actions: permission.actions, resources: [cell.resource],
            names: permission.names))
      }
    }
    return groups
  }
}
