import Glibc

/// What the system shows of this process: its arguments, its environment, its memory after a crash.
package enum ProcessSecrets {
  /// Hides the values of variables among the arguments from the list of processes, takes the key of
  /// the state out of the environment, and lets no crash write our memory to a file.
  ///
  /// To be called once, when arguments and environment were read and nothing else runs.
  package static func hide() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    if let value = unsafe getenv(KeySource.keyVariable) {
      unsafe memset(value, 0, strlen(value))
      unsafe unsetenv(KeySource.keyVariable)
    }
    hideArguments()
  }

  private static func hideArguments() {
    guard let range = argumentRange() else { return }
    guard let memory = unsafe UnsafeMutableRawPointer(bitPattern: range.lowerBound) else { return }
    let buffer = unsafe UnsafeMutableRawBufferPointer(start: memory, count: range.count)
    var previous: [UInt8] = []
    var start = 0
    while start < buffer.count {
      let end = unsafe buffer[start...].firstIndex(of: 0) ?? buffer.count
      let argument = unsafe Array(buffer[start..<end])
      if let value = TypedCommand.valueStart(in: argument, after: previous) {
        for place in start + value..<max(start + value, end) {
          unsafe buffer[place] = UInt8(ascii: "*")
        }
      }
      previous = argument
      start = end + 1
    }
  }

  /// Where the arguments lie, as `/proc/self/stat` tells in its fields 48 and 49 (proc(5)).
  private static func argumentRange() -> Range<UInt>? {
    let descriptor = unsafe open("/proc/self/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    // The second field, the name in parentheses, may have spaces.
    guard count > 0, let name = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: bytes[(name + 1)..<count], as: UTF8.self).split(separator: " ")
    guard fields.count > 46, let start = UInt(fields[45]), let end = UInt(fields[46]),
      start > 0, start < end, end - start < 16 << 20
    else { return nil }
    return start..<end
  }
}
