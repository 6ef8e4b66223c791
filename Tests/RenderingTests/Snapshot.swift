import Glibc
import TestSupport
import Testing

/// Holds a text to the file of the given name in `Snapshots`.
///
/// With `CAINFRA_RECORD=1` in the environment the file is written instead.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = "Tests/RenderingTests/Snapshots/\(name).txt"
  if isRecording {
    let isWritten = write(text, to: "\(ProjectRoot.path())/\(path)")
    #expect(isWritten, "cannot write \(path)", sourceLocation: sourceLocation)
    return
  }
  guard let bytes = ProjectRoot.bytes(of: path) else {
    Issue.record("\(path) is missing; record it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: bytes, as: UTF8.self)
  guard expected != text else { return }
  Issue.record("\(path) differs:\n\(difference(expected, text))", sourceLocation: sourceLocation)
}

private var isRecording: Bool {
  guard let value = unsafe getenv("CAINFRA_RECORD") else { return false }
  return unsafe String(cString: value) == "1"
}

private func write(_ text: String, to path: String) -> Bool {
  guard let stream = unsafe fopen(path, "wb") else { return false }
  defer { unsafe fclose(stream) }
  let bytes = Array(text.utf8)
  return unsafe fwrite(bytes, 1, bytes.count, stream) == bytes.count
}

/// The lines that differ, with marks; equal ones are left out.
private func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let line, let text, _): "\(line + 1): - \(text)"
    case .insert(let line, let text, _): "\(line + 1): + \(text)"
    }
  }.joined(separator: "\n")
}
