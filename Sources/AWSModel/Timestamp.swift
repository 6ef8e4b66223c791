/// A moment in time, as AWS tells it.
package struct Timestamp: Codable, Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var secondsSinceEpoch: Double

  /// Creates the moment that many seconds after 1970-01-01T00:00:00Z.
  package init(secondsSinceEpoch: Double) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// Reads the moment from a number of seconds.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init(secondsSinceEpoch: try container.decode(Double.self))
  }

  /// Writes the moment as a number of seconds.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(secondsSinceEpoch)
  }

  /// Whether one moment comes before another.
  package static func < (earlier: Timestamp, later: Timestamp) -> Bool {
    earlier.secondsSinceEpoch < later.secondsSinceEpoch
  }
}
