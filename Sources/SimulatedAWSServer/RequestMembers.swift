import AWSModel

/// The members of a request by their names, as far as who may make it depends on them.
struct RequestMembers {
  private let values: [String: Any]

  /// The members of `request`.
  init(_ request: some AWSRequest) {
    var values: [String: Any] = [:]
    for child in Mirror(reflecting: request).children {
      if let name = child.label { values[name] = child.value }
    }
    self.values = values
  }

  /// The text of a member; nil if it is missing or no text.
  func text(_ name: String) -> String? { values[name].flatMap { $0 as? String } }

  /// The tags that the request sets.
  var tags: [Tag] {
    let specified = (values["tagSpecifications"] as? [TagSpecification])?.flatMap(\.tags) ?? []
    return (values["tags"] as? [Tag] ?? []) + specified
  }

  /// All texts, also those in lists.
  var texts: [String] {
    values.values.flatMap { value -> [String] in
      if let text = value as? String { return [text] }
      return value as? [String] ?? []
    }.sorted()
  }

  /// What conditions can ask of what EC2 is to create, by condition key.
  func factsOfCreation(prefix: String) -> [String: String] {
    var facts: [String: String] = [:]
    facts["ec2:Vpc"] = text("vpcId").map { "\(prefix)vpc/\($0)" }
    facts["ec2:AvailabilityZone"] = text("availabilityZone")
    facts["ec2:Tenancy"] = text("instanceTenancy")
    if let service = text("serviceName") {
      facts["ec2:VpceServiceName"] = service
      facts["ec2:VpceServiceOwner"] = "amazon"
    }
    return facts
  }

  /// The keys of the objects that the request deletes.
  var objectKeys: [String] {
    (values["delete"] as? ObjectsToDelete)?.objects.map(\.key) ?? []
  }
}
