import AWSModel
import ArgumentParser
import FoundationEssentials

/// A moment as people type it: RFC 3339, such as `2026-01-31T12:00:00Z`.
struct MomentInTime: ExpressibleByArgument {
  let timestamp: Timestamp

  init?(argument: String) {
    guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
    timestamp = Timestamp(secondsSinceEpoch: date.timeIntervalSince1970)
  }
}
