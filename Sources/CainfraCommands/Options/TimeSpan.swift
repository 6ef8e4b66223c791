import ArgumentParser

/// A length of time as people type it: `30s`, `5m`, `1h`, `250ms`, or a bare number of seconds.
struct TimeSpan: ExpressibleByArgument {
  let duration: Duration

  init(_ duration: Duration) { self.duration = duration }

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits), number <= 1_000_000 else { return nil }
    switch argument.dropFirst(digits.count) {
    case "", "s": duration = .seconds(number)
    case "ms": duration = .milliseconds(number)
    case "m": duration = .seconds(number * 60)
    case "h": duration = .seconds(number * 3600)
    default: return nil
    }
  }

  var defaultValueDescription: String { "0s" }
}
