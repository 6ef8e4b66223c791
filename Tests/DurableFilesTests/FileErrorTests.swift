import DurableFiles
import Glibc
import Testing

@Suite("File errors in words")
struct FileErrorTests {
  @Test(
    "Each says what was tried, on which path, and why not",
    arguments: [
      (FileError(.open, "p", .system(EACCES)), "Cannot open p: Permission denied"),
      (
        FileError(.read, "p", .symbolicLink),
        "Cannot read p: it is a symbolic link, which is not followed"
      ),
      (FileError(.write, "p", .notRegular), "Cannot write p: it is not a regular file"),
      (
        FileError(.lock, "p", .hardLinked(2)),
        "Cannot lock p: it has 2 names (hard links), where one was expected"
      ),
      (
        FileError(.synchronize, "p", .untrusted), "Cannot sync p: an earlier sync of it failed"
      ),
      (FileError(.read, "p", .damaged(offset: 7)), "Cannot read p: it is damaged at byte 7"),
    ])
  func text(error: FileError, text: String) { #expect(error.description == text) }

  @Test("A full disk, a quota and a size limit are all want of space")
  func space() {
    for number in [ENOSPC, EDQUOT, EFBIG] {
      #expect(FileError(.write, "p", .system(number)).isOutOfSpace)
    }
    #expect(!FileError(.write, "p", .system(EIO)).isOutOfSpace)
    #expect(!FileError(.write, "p", .untrusted).isOutOfSpace)
  }
}
