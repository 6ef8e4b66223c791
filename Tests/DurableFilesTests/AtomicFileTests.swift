import DurableFiles
import Glibc
import Testing

@Suite("Replacing a file")
struct AtomicFileTests {
  static let path = "dir/state"
  static let backup = "dir/state.backup"
  static let aliases = [backup, backup + ".new"]
  static let old = Array("old content".utf8)
  static let new = Array("new content, which is longer".utf8)

  @Test("The new content is there, and the old one is kept as backup")
  func replaces() throws {
    let fileSystem = InMemoryFileSystem()
    try AtomicFile.replace("f", with: Self.old, backup: "f.backup", in: fileSystem)
    #expect(fileSystem.bytes(at: "f.backup") == nil)
    try AtomicFile.replace("f", with: Self.new, backup: "f.backup", in: fileSystem)
    try AtomicFile.replace("f", with: [1], backup: "f.backup", in: fileSystem)
    #expect(try AtomicFile.read("f", aliases: ["f.backup", "f.backup.new"], in: fileSystem) == [1])
    #expect(fileSystem.bytes(at: "f.backup") == Self.new)
    #expect(try fileSystem.list(".") == ["f", "f.backup"])
  }

  @Test("Who may no longer replace it when all is written leaves it as it was")
  func forbidden() throws {
    let fileSystem = InMemoryFileSystem()
    try AtomicFile.replace("f", with: Self.old, backup: "f.backup", in: fileSystem)
    let error = #expect(throws: FileError.self) {
      try AtomicFile.replace("f", with: Self.new, backup: "f.backup", in: fileSystem) { false }
    }
    #expect(error?.description == "Cannot rename f: it is no longer ours to replace")
    #expect(fileSystem.bytes(at: "f") == Self.old)
    #expect(try fileSystem.list(".") == ["f"])
  }

  @Test("No file reads as none")
  func absent() throws {
    #expect(try AtomicFile.read("f", in: InMemoryFileSystem()) == nil)
  }

  @Test("A crash at any operation leaves the old content or the new, whatever was lost")
  func crashes() throws {
    let count = try Self.replacing(InMemoryFileSystem()).counts.all
    #expect(count > 8)
    var sawOld = false
    for crash in 1...count {
      let losses: [InMemoryFileSystem.Loss] =
        [.nothing, .everythingUnsynced] + (0..<40).map { .random(seed: UInt64($0)) }
      for loss in losses {
        let crashed = try Self.replacing(InMemoryFileSystem(), crashingAt: crash)
        let left = crashed.afterCrash(loss)
        let content = try AtomicFile.read(Self.path, aliases: Self.aliases, in: left)
        #expect(
          content == Self.old || content == Self.new, "crash at \(crash), loss \(loss)")
        sawOld = sawOld || content == Self.old
        try AtomicFile.replace(Self.path, with: [7], backup: Self.backup, in: left)
        #expect(try AtomicFile.read(Self.path, aliases: Self.aliases, in: left) == [7])
        #expect(try left.list("dir").allSatisfy { !$0.hasSuffix(".new") })
      }
    }
    #expect(sawOld)
  }

  @Test("A failure at any operation is told, and leaves the old content or the new")
  func failures() throws {
    let count = try Self.replacing(InMemoryFileSystem()).counts.all
    for number in 1...count {
      let fileSystem = try Self.prepared(InMemoryFileSystem())
      fileSystem.inject(.fail(EIO), at: fileSystem.counts.all + number)
      #expect(throws: FileError.self) {
        try AtomicFile.replace(Self.path, with: Self.new, backup: Self.backup, in: fileSystem)
      }
      let content = try AtomicFile.read(Self.path, aliases: Self.aliases, in: fileSystem)
      #expect(content == Self.old || content == Self.new)
    }
  }

  @Test("Without durability nothing is synced")
  func withoutDurability() throws {
    let fileSystem = InMemoryFileSystem()
    try AtomicFile.replace("f", with: Self.old, isDurable: false, in: fileSystem)
    #expect(fileSystem.counts.syncs == 0)
  }

  @Test(
    "What is not a plain file of its own is refused, and left alone",
    arguments: [FileStatus.Kind.symbolicLink, .directory, .other])
  func planted(kind: FileStatus.Kind) throws {
    let fileSystem = InMemoryFileSystem()
    fileSystem.plant(kind, at: "f")
    #expect(throws: FileError.self) { try AtomicFile.read("f", in: fileSystem) }
    #expect(throws: FileError.self) { try AtomicFile.replace("f", with: [1], in: fileSystem) }
    #expect(try fileSystem.status("f")?.kind == kind)
  }

  @Test("A planted draft or backup link is not written through")
  func plantedBeside() throws {
    let fileSystem = InMemoryFileSystem()
    try AtomicFile.replace("f", with: Self.old, in: fileSystem)
    fileSystem.plant(.symbolicLink, at: "f.new")
    fileSystem.plant(.symbolicLink, at: "f.backup")
    let error = #expect(throws: FileError.self) {
      try AtomicFile.replace("f", with: [1], backup: "f.backup", in: fileSystem)
    }
    #expect(error == FileError(.link, "f.backup", .symbolicLink))
    #expect(fileSystem.bytes(at: "f") == Self.old)
  }

  @Test("A file with a second name is refused, unless that is its backup")
  func hardLink() throws {
    let fileSystem = InMemoryFileSystem()
    try AtomicFile.replace("f", with: Self.old, in: fileSystem)
    try fileSystem.link("f", to: "f.backup")
    let aliases = ["f.backup", "f.backup.new"]
    #expect(try AtomicFile.read("f", aliases: aliases, in: fileSystem) == Self.old)
    try fileSystem.link("f", to: "elsewhere")
    let error = #expect(throws: FileError.self) {
      try AtomicFile.read("f", aliases: aliases, in: fileSystem)
    }
    #expect(error?.reason == .hardLinked(3))
  }

  private static func prepared(_ fileSystem: InMemoryFileSystem) throws -> InMemoryFileSystem {
    try fileSystem.makeDirectories("dir")
    try AtomicFile.replace(path, with: [0], backup: backup, in: fileSystem)
    try AtomicFile.replace(path, with: old, backup: backup, in: fileSystem)
    return fileSystem
  }

  private static func replacing(
    _ fileSystem: InMemoryFileSystem, crashingAt crash: Int? = nil
  ) throws -> InMemoryFileSystem {
    let prepared = try prepared(fileSystem).afterCrash(.everythingUnsynced)
    if let crash {
      prepared.inject(.crash, at: crash)
      #expect(throws: FileError.self) {
        try AtomicFile.replace(path, with: new, backup: backup, in: prepared)
      }
    } else {
      try AtomicFile.replace(path, with: new, backup: backup, in: prepared)
    }
    return prepared
  }
}
