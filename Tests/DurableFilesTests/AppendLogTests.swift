import DurableFiles
import Glibc
import Testing

@Suite("The append-only log")
struct AppendLogTests {
  static let path = "log"

  @Test("The checksum is CRC-32C: the test vector of RFC 3720 appendix B.4")
  func checksum() {
    var crc = CRC32C()
    crc.update([UInt8](repeating: 0, count: 32))
    #expect(crc.value == 0x8A91_36AA)
    var digits = CRC32C()
    digits.update("12345".utf8)
    digits.update("6789".utf8)
    #expect(digits.value == 0xE306_9283)
  }

  @Test("Frames are read back in order; space set aside is not taken for frames")
  func roundTrip() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, ["two", "three"])
    let bytes = try #require(fileSystem.bytes(at: Self.path))
    #expect(bytes.count > log.length)
    let content = try #require(try AppendLogContent.read(Self.path, in: fileSystem))
    #expect(content.payloads == ["one", "two", "three"].map { Array($0.utf8) })
    #expect(content.tornBytes == 0)
    #expect(try AppendLogContent.read("absent", in: fileSystem) == nil)
  }

  @Test("A log cut anywhere gives the whole frames before the cut")
  func tornAtEveryByte() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, ["two", "three"])
    let bytes = Array(try #require(fileSystem.bytes(at: Self.path)).prefix(log.length))
    let ends = [11, 22, 35]
    for cut in 0...bytes.count {
      let content = try AppendLogContent(Array(bytes[..<cut]) + [0, 0, 0], path: "log")
      #expect(content.payloads.count == ends.count { $0 <= cut }, "cut at \(cut)")
    }
  }

  @Test("A flipped bit in the last frame drops it; in an earlier one it is damage, and refused")
  func everyFlippedBit() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, ["two", "three"])
    let bytes = Array(try #require(fileSystem.bytes(at: Self.path)).prefix(log.length))
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        if place >= 22 {
          #expect(try AppendLogContent(damaged, path: "log").payloads.count == 2)
        } else {
          let error = #expect(throws: FileError.self, "byte \(place)") {
            try AppendLogContent(damaged, path: "log")
          }
          #expect(error?.reason == .damaged(offset: place < 11 ? 0 : 11))
        }
      }
    }
  }

  @Test("What was appended survives every crash; what was not is all there or not at all")
  func crashes() throws {
    let count = try Self.counted { try Self.log(in: $0, ["two", "three"]) }
    for crash in 1...count {
      for seed in 0..<30 {
        let fileSystem = InMemoryFileSystem(faults: [crash: .crash])
        var durable = 0
        do {
          let log = try AppendLog.create(
            Self.path, first: Array("one".utf8), isDurable: true, reservation: 512, in: fileSystem)
          durable = 1
          for text in ["two", "three"] {
            try log.append(Array(text.utf8))
            durable += 1
          }
        } catch {
          #expect(fileSystem.hasCrashed)
        }
        let left = fileSystem.afterCrash(.random(seed: UInt64(seed)))
        let content = try AppendLogContent.read(Self.path, in: left)
        let found = content?.payloads.count ?? 0
        #expect(found == durable || found == durable + 1, "crash \(crash), seed \(seed)")
      }
    }
  }

  @Test("After a failed sync or write nothing more is appended")
  func untrusted() throws {
    for operation in ["sync log", "write log"] {
      let fileSystem = InMemoryFileSystem()
      let log = try Self.log(in: fileSystem, [])
      try log.append([1])
      let next = fileSystem.counts.all + (operation == "write log" ? 1 : 2)
      fileSystem.inject(.fail(EIO), at: next)
      #expect(throws: FileError.self) { try log.append([2]) }
      #expect(fileSystem.log.last == operation)
      let error = #expect(throws: FileError.self) { try log.append([3]) }
      #expect(error?.reason == .untrusted)
    }
  }

  @Test("Where no space can be set aside, the append fails and the log stays good")
  func noSpace() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, ["two"])
    fileSystem.inject(.fail(ENOSPC), at: nil)
    let error = #expect(throws: FileError.self) { try log.append([3], headroom: 8 << 20) }
    #expect(error?.isOutOfSpace == true && error?.operation == .reserve)
    fileSystem.inject(.fail(ENOSPC), at: nil)
    let healthy = fileSystem.afterCrash(.nothing)
    #expect(try AppendLogContent.read(Self.path, in: healthy)?.payloads.count == 2)
  }

  @Test("Nothing to append adds no frame, which would end the reading")
  func nothing() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, [])
    try log.append([])
    try log.append([2])
    #expect(try AppendLogContent.read(Self.path, in: fileSystem)?.payloads.count == 2)
  }

  @Test("A payload that could not be read back is not written")
  func tooLong() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try Self.log(in: fileSystem, [])
    let error = #expect(throws: FileError.self) {
      try log.append([UInt8](repeating: 1, count: AppendLog.longestPayload + 1))
    }
    #expect(error?.errorNumber == EFBIG)
    try log.append([2])
    #expect(try AppendLogContent.read(Self.path, in: fileSystem)?.payloads.count == 2)
  }

  @Test("With process durability nothing is synced")
  func processDurability() throws {
    let fileSystem = InMemoryFileSystem()
    let log = try AppendLog.create(Self.path, first: [1], isDurable: false, in: fileSystem)
    try log.append([2])
    #expect(fileSystem.counts.syncs == 0)
    #expect(try AppendLogContent.read(Self.path, in: fileSystem)?.payloads.count == 2)
  }

  @discardableResult
  private static func log(
    in fileSystem: InMemoryFileSystem, _ more: [String]
  ) throws -> AppendLog {
    let log = try AppendLog.create(
      path, first: Array("one".utf8), isDurable: true, reservation: 512, in: fileSystem)
    for text in more { try log.append(Array(text.utf8)) }
    return log
  }

  private static func counted(
    _ body: (InMemoryFileSystem) throws -> AppendLog
  ) throws -> Int {
    let fileSystem = InMemoryFileSystem()
    _ = try body(fileSystem)
    return fileSystem.counts.all
  }
}
