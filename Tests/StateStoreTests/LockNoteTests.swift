import StateStore
import Testing

@Suite("What stands in the lock's file")
struct LockNoteTests {
  private static let note = LockNote(
    epoch: 7, checkpoint: LockNote.Checkpoint(serial: 3, epoch: 6), holder: Samples.run)

  @Test("A note is one line, and read back, whatever a longer one left after it")
  func line() {
    #expect(LockNote(bytes: Self.note.bytes) == Self.note)
    #expect(Self.note.bytes.last == UInt8(ascii: "\n"))
    #expect(LockNote(bytes: Self.note.bytes + Array("left\"}\n".utf8)) == Self.note)
    #expect(LockNote(bytes: LockNote(epoch: 2).bytes) == LockNote(epoch: 2))
  }

  @Test("The next holder has the next epoch, and knows of the same checkpoint")
  func taken() {
    let next = LockNote(epoch: 6, checkpoint: Self.note.checkpoint).taken(by: Samples.run)
    #expect(next == Self.note)
    #expect(LockNote(bytes: []).taken(by: Samples.run).epoch == 1)
  }

  @Test("What is no note tells nothing")
  func damaged() {
    for other in [
      "", "{}", "[]", "garbage", "{\"epoch\": -1}", "{\"epoch\": \"1\"}", "{\"epoch\": 3",
    ] {
      #expect(LockNote(bytes: Array(other.utf8)) == LockNote())
    }
  }
}
