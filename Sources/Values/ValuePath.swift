/// The way from a value to one of its parts, such as `routes[0].cidr_block`.
package struct ValuePath: Hashable, Sendable {
  /// One step of the way.
  package enum Step: Hashable, Sendable {
    /// Into the named field of an object.
    case field(String)
    /// Into the element of a list at a place counted from zero.
    case index(Int)
  }

  /// The steps from the outside in.
  package var steps: [Step]

  /// The way of the given steps; none for the value itself.
  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The way into a field of the value itself.
  package init(_ field: String) {
    self.steps = [.field(field)]
  }

  /// This way and one field further.
  package func field(_ name: String) -> ValuePath { ValuePath(steps + [.field(name)]) }

  /// This way and one element further.
  package func index(_ place: Int) -> ValuePath { ValuePath(steps + [.index(place)]) }

  /// The name of the first field, which for a resource is the attribute; nil for the root.
  package var attribute: String? {
    guard case .field(let name)? = steps.first else { return nil }
    return name
  }

  /// Whether this way begins with all of `other`.
  package func hasPrefix(_ other: ValuePath) -> Bool { steps.starts(with: other.steps) }
}

extension ValuePath: CustomStringConvertible {
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .field(let name) where Self.isIdentifier(name):
        text += text.isEmpty ? name : ".\(name)"
      case .field(let name): text += "[\"\(name)\"]"
      case .index(let place): text += "[\(place)]"
      }
    }
    return text
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, first < 48 || first > 57 else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}

extension Value {
  /// The part of the value at `path`, or nil where there is none.
  package func part(at path: ValuePath) -> Value? {
    var value = self
    for step in path.steps {
      switch step {
      case .field(let name):
        guard let next = value[name] else { return nil }
        value = next
      case .index(let place):
        guard let elements = value.elements, elements.indices.contains(place) else { return nil }
        value = elements[place]
      }
    }
    return value
  }

  /// The value without any mark of sensitivity, and the ways to the parts that had one.
  package func separatingSensitive() -> (value: Value, paths: [ValuePath]) {
    var paths: [ValuePath] = []
    let value = withoutMarks(at: ValuePath(), into: &paths)
    return (value, paths)
  }

  /// The value without any mark of sensitivity.
  package var unmarked: Value { containsSensitive ? separatingSensitive().value : self }

  /// The value with the parts at `paths` marked sensitive; ways that lead nowhere are passed over.
  package func marking(_ paths: [ValuePath]) -> Value {
    var result = self
    for path in paths { result.mark(path.steps[...]) }
    return result
  }

  fileprivate func withoutMarks(at path: ValuePath, into paths: inout [ValuePath]) -> Value {
    switch self {
    case .null, .bool, .number, .string, .unknown:
      return self
    case .sensitive(let inner):
      paths.append(path)
      var ignored: [ValuePath] = []
      return inner.withoutMarks(at: path, into: &ignored)
    case .list(let list):
      return .list(list.withoutMarks(at: path, into: &paths))
    case .set(let list):
      return .set(list.withoutMarks(at: path, into: &paths))
    case .object(let fields):
      var result = fields
      for (key, value) in fields {
        result[key] = value.withoutMarks(at: path.field(key), into: &paths)
      }
      return .object(result)
    }
  }

  /// Marks the part at the end of `steps`, without a copy of what lies beside the way.
  private mutating func mark(_ steps: ArraySlice<ValuePath.Step>) {
    guard let step = steps.first else {
      self = markedSensitive
      return
    }
    let rest = steps.dropFirst()
    switch step {
    case .field(let name):
      guard var fields = takeFields() else { return }
      if let place = fields.position(of: name) { fields.update(at: place) { $0.mark(rest) } }
      self = .object(fields)
    case .index(let place):
      guard case (var list, let isSet)? = takeList() else { return }
      if list.indices.contains(place) { list.elements[place].mark(rest) }
      self = isSet ? .set(list) : .list(list)
    }
  }

  /// Leaves null in place of an object, so that its fields can be changed without a copy.
  private mutating func takeFields() -> Fields? {
    guard case .object(let fields) = self else { return nil }
    self = .null
    return fields
  }

  /// Leaves null in place of a list or set, so that its elements can be changed without a copy.
  private mutating func takeList() -> (list: ValueList, isSet: Bool)? {
    switch self {
    case .list(let list):
      self = .null
      return (list, false)
    case .set(let list):
      self = .null
      return (list, true)
    default:
      return nil
    }
  }
}

extension ValueList {
  fileprivate func withoutMarks(at path: ValuePath, into paths: inout [ValuePath]) -> ValueList {
    var result = self
    for place in indices {
      result.elements[place] = self[place].withoutMarks(at: path.index(place), into: &paths)
    }
    return result
  }
}
