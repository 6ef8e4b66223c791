import Values

/// The objects of a state, made one by one while its text is read.
///
/// Of the text never more than one object is held as values, and that is still at hand when it is
/// made an object: half the time and half the memory of making all values first.
struct ResourceLines {
  private var resources: [StateResource] = []
  private var isSorted = true
  private var fault: StateFault?

  /// Makes an object of the next element of `resources`.
  mutating func take(_ element: Value) {
    guard fault == nil else { return }
    do throws(StateFault) {
      let fields = try StateFields(element, at: "resources", resources.count)
      let resource = try StateResource(fields)
      if isSorted, !resources.isEmpty {
        isSorted = StateResource.precedes(resources[resources.count - 1], resource)
      }
      resources.append(resource)
    } catch {
      fault = error
    }
  }

  /// The objects in order, each of which must be there once.
  consuming func inOrder() throws(StateFault) -> [StateResource] {
    if let fault { throw fault }
    // As cainfra writes it, each object comes after the one before: there is none twice.
    guard !isSorted else { return resources }
    var seen: Set<String> = []
    for (place, resource) in resources.enumerated() {
      guard seen.insert("\(resource.address) \(resource.deposedKey ?? "")").inserted else {
        throw StateFault(message: "resources[\(place)] has \(resource.address) a second time")
      }
    }
    return resources.sorted(by: StateResource.precedes)
  }
}
