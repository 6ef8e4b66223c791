import Values

/// Ways into values as a state writes them: arrays of names and places, such as
/// `["routes", 0, "secret"]`.
extension ValuePath {
  /// The way as JSON.
  var json: Value {
    .array(
      steps.map { step in
        switch step {
        case .field(let name): .string(name)
        case .index(let place): .int(place)
        }
      })
  }

  /// Reads a way; nil where `json` is not one.
  init?(json: Value) {
    guard case .list(let list) = json else { return nil }
    var steps: [Step] = []
    for element in list {
      switch element {
      case .string(let name): steps.append(.field(name))
      case .number(let number):
        guard let place = number.intValue, place >= 0 else { return nil }
        steps.append(.index(place))
      default: return nil
      }
    }
    self.init(steps)
  }
}

extension StateFields {
  /// An array of ways; none where it is missing.
  func paths(_ key: String) throws(StateFault) -> [ValuePath] {
    var paths: [ValuePath] = []
    for element in try elements(key) {
      guard let path = ValuePath(json: element) else {
        throw unexpected(key, "an array of paths")
      }
      paths.append(path)
    }
    return paths
  }
}

extension Fields {
  /// The ways to the sets among the values, outer ones before those inside them.
  ///
  /// JSON has no sets; a state keeps these ways so that reading gives back what was written.
  var setPaths: [ValuePath] {
    var paths: [ValuePath] = []
    for (key, value) in self { value.appendSetPaths(at: ValuePath(key), to: &paths) }
    return paths
  }

  /// The fields with the arrays at `paths` made sets.
  func makingSets(at paths: [ValuePath]) -> Fields {
    guard !paths.isEmpty else { return self }
    // Inner sets first: the way to an inner one goes through the outer one's places.
    let value = paths.reversed().reduce(Value.object(self)) { $0.makingSet(at: $1.steps[...]) }
    return value.fields ?? self
  }
}

extension Value {
  fileprivate func appendSetPaths(at path: ValuePath, to paths: inout [ValuePath]) {
    switch self {
    case .null, .bool, .number, .string, .unknown: return
    case .sensitive(let inner): inner.appendSetPaths(at: path, to: &paths)
    case .set(let list):
      paths.append(path)
      for (place, element) in list.enumerated() {
        element.appendSetPaths(at: path.index(place), to: &paths)
      }
    case .list(let list):
      for (place, element) in list.enumerated() {
        element.appendSetPaths(at: path.index(place), to: &paths)
      }
    case .object(let fields):
      for (key, value) in fields { value.appendSetPaths(at: path.field(key), to: &paths) }
    }
  }

  fileprivate func makingSet(at steps: ArraySlice<ValuePath.Step>) -> Value {
    guard let step = steps.first else {
      guard case .list(let list) = self else { return self }
      return .set(of: list)
    }
    switch (self, step) {
    case (.object(var fields), .field(let name)):
      guard let value = fields[name] else { return self }
      fields[name] = value.makingSet(at: steps.dropFirst())
      return .object(fields)
    case (.list(var list), .index(let place)) where list.indices.contains(place):
      list.elements[place] = list[place].makingSet(at: steps.dropFirst())
      return .list(list)
    default:
      return self
    }
  }
}
