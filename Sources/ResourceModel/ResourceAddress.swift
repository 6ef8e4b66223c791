/// Where a resource stands in its stack: `TYPE.NAME`, `TYPE.NAME["key"]` for an instance of
/// `for_each`, with `module.NAME.` before it inside a module.
package struct ResourceAddress: Hashable, Sendable {
  /// The modules around it, the outermost first.
  package var modules: [String]
  /// The resource type, such as `iam_user`.
  package var type: String
  /// The name the stack gives it.
  package var name: String
  /// The key of its `for_each` instance, if it has one.
  package var key: String?

  /// The address of the given parts.
  package init(modules: [String] = [], type: String, name: String, key: String? = nil) {
    self.modules = modules
    self.type = type
    self.name = name
    self.key = key
  }

  /// The address without the key: the block in the stack that declares it.
  package var block: ResourceAddress {
    ResourceAddress(modules: modules, type: type, name: name)
  }

  /// Reads an address as a user types it; nil where it has another form.
  ///
  /// The key may stand in double quotes (`iam_user.ci["web"]`), or bare, as shells often leave it.
  package init?(parsing text: String) {
    let quote = UInt8(ascii: "\"")
    var rest = Substring(text).utf8
    var key: String?
    if rest.last == UInt8(ascii: "]"), let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      var inner = rest[rest.index(after: open)...].dropLast()
      if inner.count >= 2, inner.first == quote, inner.last == quote {
        inner = inner.dropFirst().dropLast()
      }
      key = Self.unescaped(Substring(inner))
      rest = rest[..<open]
    }
    let dot = UInt8(ascii: ".")
    guard let last = rest.lastIndex(of: dot) else { return nil }
    let name = String(Substring(rest[rest.index(after: last)...]))
    rest = rest[..<last]
    var modules: [String] = []
    while let end = rest.firstIndex(of: dot) {
      guard rest[..<end].elementsEqual("module".utf8) else { return nil }
      rest = rest[rest.index(after: end)...]
      guard let end = rest.firstIndex(of: dot) else { return nil }
      modules.append(String(Substring(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
    let type = String(Substring(rest))
    guard Self.isName(type), Self.isName(name), modules.allSatisfy(Self.isName) else { return nil }
    self.init(modules: modules, type: type, name: name, key: key)
  }

  /// Whether `text` may name a resource: `[A-Za-z_][A-Za-z0-9_-]*`.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    let isLetter = { (byte: UInt8) in
      (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = ""
    var escaping = false
    for scalar in text.unicodeScalars {
      if !escaping, scalar == "\\" {
        escaping = true
      } else {
        result.unicodeScalars.append(scalar)
        escaping = false
      }
    }
    return result
  }
}

extension ResourceAddress: CustomStringConvertible {
  package var description: String {
    var text = ""
    for module in modules { text += "module.\(module)." }
    text += "\(type).\(name)"
    guard let key else { return text }
    text += "[\""
    if key.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      for scalar in key.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    } else {
      text += key
    }
    return text + "\"]"
  }
}

extension ResourceAddress: Comparable {
  /// By module, type, name and key, in byte order; a block comes before its instances.
  package static func < (left: ResourceAddress, right: ResourceAddress) -> Bool {
    if left.modules != right.modules {
      return left.modules.lexicographicallyPrecedes(right.modules, by: Self.precedes)
    }
    if left.type != right.type { return precedes(left.type, right.type) }
    if left.name != right.name { return precedes(left.name, right.name) }
    switch (left.key, right.key) {
    case (let leftKey?, let rightKey?): return precedes(leftKey, rightKey)
    case (nil, _?): return true
    default: return false
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
