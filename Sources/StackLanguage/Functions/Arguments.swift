import Values

/// The arguments of a call, converted to the types of the parameters.
///
/// Marks of sensitivity around whole arguments are taken off; the evaluator puts them on the result.
struct Arguments {
  let values: [Value]

  /// The number of arguments.
  var count: Int { values.count }

  /// The argument at a place; null where none was given.
  subscript(_ place: Int) -> Value { place < values.count ? values[place] : .null }

  /// The arguments from a place on.
  func rest(from place: Int) -> ArraySlice<Value> { values.dropFirst(place) }

  /// The text at a place.
  func string(_ place: Int) throws(FunctionFailure) -> String {
    guard let text = self[place].stringValue else { throw wrong(place, "a string") }
    return text
  }

  /// The number at a place.
  func number(_ place: Int) throws(FunctionFailure) -> Number {
    guard let number = self[place].numberValue else { throw wrong(place, "a number") }
    return number
  }

  /// The whole number at a place.
  func int(_ place: Int) throws(FunctionFailure) -> Int {
    guard let int = try number(place).intValue else { throw wrong(place, "a whole number") }
    return int
  }

  /// The elements of the list or set at a place.
  func elements(_ place: Int) throws(FunctionFailure) -> [Value] {
    guard let elements = self[place].elements else { throw wrong(place, "a list") }
    return elements
  }

  /// The list at a place.
  func list(_ place: Int) throws(FunctionFailure) -> ValueList {
    guard case .list(let list) = self[place] else { throw wrong(place, "a list") }
    return list
  }

  /// The texts of the list at a place.
  func strings(_ place: Int) throws(FunctionFailure) -> [String] {
    var texts: [String] = []
    for element in try elements(place) {
      guard let text = element.stringValue else { throw wrong(place, "a list of strings") }
      texts.append(text)
    }
    return texts
  }

  /// The map or object at a place.
  func fields(_ place: Int) throws(FunctionFailure) -> Fields {
    guard let fields = self[place].fields else { throw wrong(place, "a map") }
    return fields
  }

  private func wrong(_ place: Int, _ wanted: String) -> FunctionFailure {
    let given = self[place].isNull ? "null" : "a \(self[place].kindName)"
    return FunctionFailure("Expected \(wanted), but was given \(given)", argument: place)
  }
}
