/// What a run notes while it works, so that nothing is lost whenever it ends.
///
/// Records are durable in the order they are enqueued. Many enqueued while the disk is busy are
/// made durable together.
package protocol Journal: Sendable {
  /// Puts records in line, together; they are kept all or none.
  ///
  /// - Returns: their place in line, to wait for.
  /// - Throws: `closed` once the journal was closed or abandoned.
  func enqueue(_ records: [JournalRecord]) throws(StateError) -> JournalPosition

  /// Returns when the records at a place, and all before, are durable.
  ///
  /// - Throws: why they are not; then the run must not act on them.
  func waitUntilDurable(_ position: JournalPosition) async throws(StateError)

  /// Writes the checkpoint and ends the journal; open operations go into the checkpoint.
  ///
  /// - Returns: the state as it was written.
  func close() async throws(StateError) -> State

  /// Takes no more records and leaves the journal as it is, for the next run to look into.
  ///
  /// - Returns: the state as far as it is durable.
  func abandon() -> State
}

extension Journal {
  /// Puts records in line and returns when they are durable.
  package func append(_ records: [JournalRecord]) async throws(StateError) {
    try await waitUntilDurable(try enqueue(records))
  }
}

/// A place in the line of a journal's records.
package struct JournalPosition: Hashable, Comparable, Sendable {
  /// Counts from 1.
  package var number: Int

  /// The place of a number.
  package init(_ number: Int) { self.number = number }

  package static func < (left: JournalPosition, right: JournalPosition) -> Bool {
    left.number < right.number
  }
}
