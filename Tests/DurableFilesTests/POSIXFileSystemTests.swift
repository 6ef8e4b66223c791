import DurableFiles
import Glibc
import Testing

@Suite("The machine's files", .serialized)
struct POSIXFileSystemTests {
  let directory: TemporaryDirectory
  let fileSystem = POSIXFileSystem()

  init() throws { directory = try TemporaryDirectory() }

  @Test("What is written is read back, at any offset")
  func writesAndReads() throws {
    let file = try fileSystem.open(directory.file("a"), .createNew)
    try file.write(Array("hello".utf8), at: 0)
    try file.write(Array("HE".utf8), at: 0)
    try file.write([33], at: 6)
    #expect(try file.readAll() == Array("HEllo\0!".utf8))
    try file.truncate(to: 2)
    try file.synchronize(dataOnly: true)
    #expect(try file.readAll() == Array("HE".utf8))
    try file.reserve(upTo: 8192)
    #expect(try file.status().size == 8192)
  }

  @Test("A new file is 0600 and a new directory 0700, even where the umask is 0")
  func modes() throws {
    let old = umask(0)
    defer { umask(old) }
    _ = try fileSystem.open(directory.file("new"), .createNew)
    _ = try fileSystem.open(directory.file("both"), .readWrite)
    try fileSystem.makeDirectories(directory.file("x/y/z"))
    #expect(try fileSystem.status(directory.file("new"))?.mode == 0o600)
    #expect(try fileSystem.status(directory.file("both"))?.mode == 0o600)
    #expect(try fileSystem.status(directory.file("x"))?.mode == 0o700)
    #expect(try fileSystem.status(directory.file("x/y/z"))?.mode == 0o700)
  }

  @Test("A planted symbolic link is refused for every way of opening", arguments: OpenMode.tested)
  func symbolicLink(mode: OpenMode) throws {
    let target = directory.file("target")
    _ = try fileSystem.open(target, .createNew)
    #expect(unsafe symlink(target, directory.file("link")) == 0)
    let error = #expect(throws: FileError.self) {
      _ = try fileSystem.open(directory.file("link"), mode)
    }
    let expected: [FileError.Reason] = [.symbolicLink, .system(EEXIST)]
    #expect(expected.contains(try #require(error).reason))
  }

  @Test("A FIFO is refused at once, and never waited for", arguments: OpenMode.tested)
  func fifo(mode: OpenMode) throws {
    #expect(unsafe mkfifo(directory.file("fifo"), 0o600) == 0)
    let error = #expect(throws: FileError.self) {
      _ = try fileSystem.open(directory.file("fifo"), mode)
    }
    let expected: [FileError.Reason] = [.notRegular, .system(EEXIST)]
    #expect(expected.contains(try #require(error).reason))
  }

  @Test("A directory is not a file")
  func directoryAsFile() throws {
    try fileSystem.makeDirectory(directory.file("d"))
    for mode in [OpenMode.read, .readWrite] {
      let error = #expect(throws: FileError.self) {
        _ = try fileSystem.open(directory.file("d"), mode)
      }
      #expect(error?.reason == .notRegular)
    }
  }

  @Test("An error names the operation, the path and the system's words")
  func errorText() throws {
    let path = directory.file("missing")
    let error = #expect(throws: FileError.self) { _ = try fileSystem.open(path, .read) }
    #expect(error?.description == "Cannot open \(path): No such file or directory")
    #expect(error?.isNotFound == true)
  }

  @Test("Names are listed in byte order; links and renames give and take them")
  func names() throws {
    for name in ["b", "a", "C"] { _ = try fileSystem.open(directory.file(name), .createNew) }
    try fileSystem.link(directory.file("a"), to: directory.file("d"))
    #expect(try fileSystem.status(directory.file("a"))?.linkCount == 2)
    try fileSystem.rename(directory.file("b"), to: directory.file("C"))
    #expect(try fileSystem.list(directory.path) == ["C", "a", "d"])
    try fileSystem.remove(directory.file("d"))
    try fileSystem.synchronizeDirectory(directory.path)
    #expect(try fileSystem.list(directory.path) == ["C", "a"])
    #expect(try fileSystem.status(directory.file("d")) == nil)
  }

  @Test("A directory in place of a part of a path, or a link, is told apart")
  func directoriesThroughOthers() throws {
    _ = try fileSystem.open(directory.file("plain"), .createNew)
    #expect(unsafe symlink(directory.path, directory.file("link")) == 0)
    #expect(throws: FileError.self) { try fileSystem.makeDirectories(directory.file("plain/x")) }
    let error = #expect(throws: FileError.self) {
      try fileSystem.makeDirectories(directory.file("link"))
    }
    #expect(error?.reason == .symbolicLink)
  }
}

extension OpenMode {
  static let tested: [OpenMode] = [.read, .createNew, .readWrite]
}
