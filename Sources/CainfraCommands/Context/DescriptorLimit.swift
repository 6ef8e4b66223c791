import Glibc

/// How many files the process may have open.
package enum DescriptorLimit {
  /// What the runtime, the state's files and the simulated AWS need together.
  private static let needed: UInt = 32

  /// Raises the limit to what is needed, as far as it may be raised.
  ///
  /// - Returns: what to tell the user where that is not enough: the runtime would break down at the
  ///   first file it cannot open.
  package static func raise() -> String? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < needed
    else { return nil }
    let allowed = limit.rlim_max
    limit.rlim_cur = min(needed, allowed)
    guard allowed >= needed,
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    else {
      return "error: cainfra may open \(allowed) files only, and needs \(needed)\n"
        + "  Raise the limit, as with `ulimit -n \(needed)`.\n"
    }
    return nil
  }
}
