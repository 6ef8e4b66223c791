import Glibc

/// A program that is run for what it prints.
///
/// It gets `/dev/null` as standard input, our standard error, none of our other files, and no
/// signal blocked or ignored.
struct ChildProcess {
  /// How it ended.
  enum End: Equatable {
    /// By itself, with this status, having printed this.
    case exited(Int32, [UInt8])
    /// By a signal.
    case signaled(Int32)
    /// It took too long, and was killed.
    case tooLate
    /// It printed too much, and was killed.
    case tooMuch
    /// It was not started, and why.
    case notStarted(String)
  }

  /// The program, looked for as a shell does, and its arguments.
  let words: [String]
  /// Its environment.
  let environment: [String: String]
  /// How long it may take.
  let timeLimit: Duration
  /// How many bytes it may print.
  let outputLimit: Int

  /// Runs it to its end, holding this thread.
  func run() -> End {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return .notStarted(Self.text(errno)) }
    defer { close(ends[0]) }
    for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let problem = start(&process, output: ends[1])
    close(ends[1])
    guard problem == 0 else { return .notStarted(Self.text(problem)) }
    let deadline = ContinuousClock.now + timeLimit
    let (output, failure) = read(ends[0], until: deadline)
    if let failure {
      kill(process, SIGKILL)
      _ = Self.wait(process)
      return failure
    }
    // It may go on after it closed its output.
    while ContinuousClock.now < deadline {
      if let status = Self.wait(process, WNOHANG) { return Self.end(status, output) }
      usleep(5000)
    }
    kill(process, SIGKILL)
    _ = Self.wait(process)
    return .tooLate
  }

  private func start(_ process: inout pid_t, output: Int32) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      unsafe (arguments + variables).forEach { unsafe free($0) }
    }
    return unsafe posix_spawnp(
      &process, words.first ?? "", &actions, &attributes, &arguments, &variables)
  }

  private func read(
    _ descriptor: Int32, until deadline: ContinuousClock.Instant
  ) -> (output: [UInt8], failure: End?) {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return ([], .tooLate) }
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // The time is looked at again ten times a second.
      guard unsafe poll(&waited, 1, 100) > 0 else { continue }
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return (output, nil) }
      if count > 0 { output += chunk[..<count] }
      guard output.count <= outputLimit else { return ([], .tooMuch) }
    }
  }

  /// The status of a process that ended; nil where it did not yet.
  private static func wait(_ process: pid_t, _ options: Int32 = 0) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, options)
      if found == process { return status }
      if found == 0 || errno != EINTR { return nil }
    }
  }

  private static func end(_ status: Int32, _ output: [UInt8]) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF, output) : .signaled(signal)
  }

  private static func text(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
