import DurableFiles
import Glibc
import Testing

/// The double must lose what a disk may lose, or the tests that rest on it prove nothing.
@Suite("The file system in memory")
struct InMemoryFileSystemTests {
  let fileSystem = InMemoryFileSystem()

  @Test("A power loss drops bytes that were not synced, and keeps those that were")
  func unsyncedBytes() throws {
    let file = try fileSystem.open("f", .createNew)
    try file.write([1, 2], at: 0)
    try file.synchronize(dataOnly: true)
    try fileSystem.synchronizeDirectory(".")
    try file.write([3], at: 2)
    #expect(fileSystem.bytes(at: "f") == [1, 2, 3])
    #expect(fileSystem.afterCrash(.nothing).bytes(at: "f") == [1, 2, 3])
    #expect(fileSystem.afterCrash(.everythingUnsynced).bytes(at: "f") == [1, 2])
  }

  @Test("A power loss drops names whose directory was not synced")
  func unsyncedNames() throws {
    let file = try fileSystem.open("f", .createNew)
    try file.write([1], at: 0)
    try file.synchronize(dataOnly: false)
    #expect(fileSystem.afterCrash(.everythingUnsynced).bytes(at: "f") == nil)
    try fileSystem.synchronizeDirectory(".")
    try fileSystem.rename("f", to: "g")
    let left = fileSystem.afterCrash(.everythingUnsynced)
    #expect(left.bytes(at: "f") == [1] && left.bytes(at: "g") == nil)
  }

  @Test("Random losses keep, drop and tear writes, the same for the same seed")
  func tearing() throws {
    let file = try fileSystem.open("f", .createNew)
    try fileSystem.synchronizeDirectory(".")
    try file.write([UInt8](repeating: 7, count: 2048), at: 0)
    var lengths: Set<Int> = []
    for seed in 0..<60 {
      let loss = InMemoryFileSystem.Loss.random(seed: UInt64(seed))
      let bytes = try #require(fileSystem.afterCrash(loss).bytes(at: "f"))
      #expect(fileSystem.afterCrash(loss).bytes(at: "f") == bytes)
      lengths.insert(bytes.filter { $0 == 7 }.count)
    }
    #expect(lengths.contains(0) && lengths.contains(2048))
    #expect(lengths.count > 3 && lengths.allSatisfy { $0 % 512 == 0 })
  }

  @Test("Each operation fails where it is to fail, and after a crash all do")
  func faults() throws {
    let fileSystem = InMemoryFileSystem(faults: [1: .fail(ENOSPC), 4: .crash])
    let error = #expect(throws: FileError.self) { try fileSystem.open("f", .createNew) }
    #expect(error == FileError(.open, "f", .system(ENOSPC)))
    let file = try fileSystem.open("f", .createNew)
    try file.write([1, 2, 3, 4], at: 0)
    #expect(throws: FileError.self) { try file.write([5, 6, 7, 8], at: 4) }
    #expect(fileSystem.hasCrashed)
    #expect(fileSystem.bytes(at: "f") == [1, 2, 3, 4, 5, 6])
    #expect(throws: FileError.self) { try fileSystem.status("f") }
    #expect(fileSystem.log == ["open f", "open f", "write f", "write f"])
    #expect(fileSystem.counts.all == 4 && fileSystem.counts.writes == 2)
    #expect(try fileSystem.afterCrash(.nothing).status("f")?.size == 6)
  }

  @Test("A lock goes with its opening, and with the process")
  func locks() throws {
    let first = try fileSystem.open("f", .readWrite)
    #expect(try first.tryLock())
    #expect(try first.tryLock())
    do {
      let second = try fileSystem.open("f", .readWrite)
      #expect(try second.tryLock() == false)
    }
    #expect(try fileSystem.open("f", .readWrite).tryLock() == false)
    let next = fileSystem.afterCrash(.nothing)
    #expect(try next.open("f", .readWrite).tryLock())
    try first.unlock()
    #expect(try fileSystem.open("f", .readWrite).tryLock())
  }

  @Test("Names, links and sizes are told as the machine tells them")
  func names() throws {
    let file = try fileSystem.open("f", .createNew)
    #expect(throws: FileError.self) { try fileSystem.open("f", .createNew) }
    try fileSystem.link("f", to: "g")
    #expect(throws: FileError.self) { try fileSystem.link("f", to: "g") }
    #expect(try file.status().linkCount == 2)
    try fileSystem.remove("f")
    #expect(throws: FileError.self) { try fileSystem.remove("f") }
    #expect(try file.status().linkCount == 1)
    try file.truncate(to: 3)
    try file.reserve(upTo: 2)
    #expect(try fileSystem.status("g")?.size == 3)
    try fileSystem.makeDirectories("d/e")
    #expect(try fileSystem.list("d") == ["e"])
    #expect(try fileSystem.status("d/e")?.mode == 0o700)
  }
}
