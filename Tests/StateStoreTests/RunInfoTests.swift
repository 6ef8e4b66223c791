import StateStore
import Testing

@Suite("Who holds the lock")
struct RunInfoTests {
  @Test("A line is read back; what is no such line tells nothing")
  func line() {
    #expect(RunInfo(line: Samples.run.line) == Samples.run)
    #expect(Samples.run.line.last == UInt8(ascii: "\n"))
    for other in ["", "{}", "[]", "{\"pid\": \"x\"}", "garbage"] {
      #expect(RunInfo(line: Array(other.utf8)) == nil)
    }
  }
}
