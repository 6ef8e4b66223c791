import AWSModel
import AWSWire
import NIOCore
import Synchronization

/// Answers to reads, kept in the form in which they are sent, for as long as nothing changes.
///
/// A long list costs milliseconds to write as XML, and clients ask for the same one again and
/// again. Each answer is kept with the account's revision before it was asked for, and is good
/// while the account still stands there. It is sent with an id of its own.
package final class KeptAnswers: Sendable {
  /// What was asked, and where.
  struct Question: Hashable {
    let region: String
    let body: [UInt8]
  }

  /// An answer in pieces: what stands before the request's id and what follows it.
  package struct Answer: Hashable, Sendable {
    let operation: AWSOperation
    let revision: Int
    let contentType: String
    let head: ByteBuffer
    let tail: ByteBuffer

    var size: Int { head.readableBytes + tail.readableBytes }
  }

  private struct State {
    var answers: [Question: Answer] = [:]
    var size = 0
  }

  /// The most that the answers may hold together, in bytes.
  private static let limit = 32 * 1024 * 1024

  /// The longest question kept, in bytes.
  private static let questionLimit = 4096

  private let state = Mutex(State())

  /// The question of a request to EC2; nil if each such request is to be answered anew.
  static func question(_ request: WireRequest, region: String) -> Question? {
    guard request.method == "POST", request.query.isEmpty, request.body.count <= questionLimit
    else { return nil }
    return Question(region: region, body: request.body)
  }

  /// The answer kept for a question, if the account still stands where it stood then.
  func answer(to question: Question, revision: Int) -> Answer? {
    state.withLock { $0.answers[question].flatMap { $0.revision == revision ? $0 : nil } }
  }

  /// Keeps an answer, if it is one to a read.
  ///
  /// - Parameters:
  ///   - response: the answer as it is sent.
  ///   - question: what it answers.
  ///   - operation: what was asked.
  ///   - revision: where the account stood before it was asked for.
  ///   - requestId: the id that the answer has.
  func keep(
    _ response: WireResponse, to question: Question, of operation: AWSOperation, revision: Int,
    requestId: String
  ) {
    guard operation.isRead, response.status == 200, response.body.count <= Self.limit,
      let place = Self.place(of: requestId, in: response.body)
    else { return }
    let answer = Answer(
      operation: operation, revision: revision,
      contentType: response.headers["Content-Type"] ?? "text/xml;charset=UTF-8",
      head: ByteBuffer(bytes: response.body[..<place.lowerBound]),
      tail: ByteBuffer(bytes: response.body[place.upperBound...]))
    state.withLock { state in
      state.size -= state.answers.removeValue(forKey: question)?.size ?? 0
      if state.size + answer.size > Self.limit || state.answers.count >= 256 {
        state.answers.removeAll(keepingCapacity: true)
        state.size = 0
      }
      state.answers[question] = answer
      state.size += answer.size
    }
  }

  /// Where an id stands in the beginning of an answer, which is where EC2 has it.
  private static func place(of id: String, in body: [UInt8]) -> Range<Int>? {
    let id = Array(id.utf8)
    let last = min(body.count, 512) - id.count
    guard last >= 0 else { return nil }
    return (0...last).first { body[$0] == id.first && body[$0..<($0 + id.count)] == id[...] }
      .map { $0..<($0 + id.count) }
  }
}
