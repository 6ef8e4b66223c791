import Values

/// Where a resource stands in its stack: `TYPE.NAME`, `TYPE.NAME["key"]` for an instance of
/// `for_each`, with `module.NAME.` before it inside a module.
///
/// Addresses are copied, compared and looked up all the time, so the parts lie in one object that
/// the copies share, with their hash.
package struct ResourceAddress: Sendable {
  private final class Parts: Sendable {
    let modules: [String]
    let type: String
    let name: String
    let key: String?
    let hash: Int

    init(_ modules: [String], _ type: String, _ name: String, _ key: String?) {
      self.modules = modules
      self.type = type
      self.name = name
      self.key = key
      var hasher = Hasher()
      hasher.combine(modules.count)
      hasher.combine(type)
      hasher.combine(name)
      hasher.combine(key)
      hash = hasher.finalize()
    }
  }

  private let parts: Parts

  /// The modules around it, the outermost first.
  package var modules: [String] { parts.modules }
  /// The resource type, such as `iam_user`.
  package var type: String { parts.type }
  /// The name the stack gives it.
  package var name: String { parts.name }
  /// The key of its `for_each` instance, if it has one.
  package var key: String? { parts.key }

  /// The address of the given parts.
  package init(modules: [String] = [], type: String, name: String, key: String? = nil) {
    parts = Parts(modules, type, name, key)
  }

  /// The address without the key: the block in the stack that declares it.
  package var block: ResourceAddress {
    ResourceAddress(modules: modules, type: type, name: name)
  }

  /// The address of an instance of the same block.
  package func instance(_ key: String?) -> ResourceAddress {
    ResourceAddress(modules: modules, type: type, name: name, key: key)
  }

  /// Reads an address as a user types it; nil where it has another form.
  ///
  /// The key may stand in double quotes (`iam_user.ci["web"]`), or bare, as shells often leave it.
  package init?(parsing text: String) {
    if let (type, name) = Self.typeAndName(of: text) {
      self.init(type: type, name: name)
      return
    }
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
    var parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    var modules: [String] = []
    while parts.count > 2, parts[0] == "module" {
      modules.append(parts[1])
      parts.removeFirst(2)
    }
    guard parts.count == 2, (modules + parts).allSatisfy(Self.isName) else { return nil }
    self.init(modules: modules, type: parts[0], name: parts[1], key: key)
  }

  /// The two parts of `TYPE.NAME`, as most addresses are; nil for any other form.
  private static func typeAndName(of text: String) -> (type: String, name: String)? {
    let bytes = text.utf8Span.span
    var dot: Int?
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: ".") {
        guard dot == nil else { return nil }
        dot = place
      } else {
        let isFirst = place == 0 || dot == place - 1
        guard isLetter(bytes[place]) || (!isFirst && isOther(bytes[place])) else { return nil }
      }
    }
    guard let dot, dot > 0, dot < bytes.count - 1 else { return nil }
    let end = text.utf8.index(text.startIndex, offsetBy: dot)
    return (String(text[..<end]), String(text[text.utf8.index(after: end)...]))
  }

  /// Whether `text` may name a resource: `[A-Za-z_][A-Za-z0-9_-]*`.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isOther($0) }
  }

  /// Whether a name may begin with the byte.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether the byte may stand in a name behind its first.
  private static func isOther(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "-"): true
    default: false
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

extension ResourceAddress: Hashable {
  package static func == (left: ResourceAddress, right: ResourceAddress) -> Bool {
    let (left, right) = (left.parts, right.parts)
    return left === right
      || left.hash == right.hash && left.key == right.key && left.name == right.name
        && left.type == right.type && left.modules == right.modules
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts.hash) }
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
    if left.parts === right.parts { return false }
    if left.modules != right.modules {
      return left.modules.lexicographicallyPrecedes(right.modules) { $0.hasBytes(before: $1) }
    }
    if left.type != right.type { return left.type.hasBytes(before: right.type) }
    if left.name != right.name { return left.name.hasBytes(before: right.name) }
    switch (left.key, right.key) {
    case (let leftKey?, let rightKey?): return leftKey.hasBytes(before: rightKey)
    case (nil, _?): return true
    default: return false
    }
  }
}
