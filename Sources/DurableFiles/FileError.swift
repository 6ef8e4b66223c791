import Glibc

/// Why a file operation did not succeed: what was tried, on which path, and the reason.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried, in the words of the system call.
  package enum Operation: String, Hashable, Sendable, CaseIterable {
    /// Opening or making a file.
    case open
    /// Reading bytes.
    case read
    /// Writing bytes.
    case write
    /// Making written bytes durable.
    case synchronize = "sync"
    /// Setting space aside.
    case reserve
    /// Cutting a file to a length.
    case truncate
    /// Asking what a file is.
    case status = "examine"
    /// Giving a file another name.
    case rename
    /// Giving a file a second name.
    case link
    /// Removing a name.
    case remove
    /// Making a directory.
    case makeDirectory = "make the directory"
    /// Listing a directory.
    case list
    /// Making names of a directory durable.
    case synchronizeDirectory = "sync the directory"
    /// Taking or giving back a lock.
    case lock
  }

  /// What stood in the way.
  package enum Reason: Hashable, Sendable {
    /// The system's error number.
    case system(Int32)
    /// The path is a symbolic link, which is never followed.
    case symbolicLink
    /// The path is a directory, FIFO, socket or device.
    case notRegular
    /// The file has other names, which someone else may write through.
    case hardLinked(Int)
    /// An earlier sync of this file failed, so what it holds is not known.
    case untrusted
    /// Who asked for it took it back before it was done.
    case forbidden
    /// The bytes at the offset are damaged, and good ones follow.
    case damaged(offset: Int)
  }

  /// What was tried.
  package var operation: Operation
  /// The path, as the caller gave it.
  package var path: String
  /// What stood in the way.
  package var reason: Reason

  /// A failure of `operation` on `path`.
  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The system's error number, where the system refused.
  package var errorNumber: Int32? {
    guard case .system(let number) = reason else { return nil }
    return number
  }

  /// Whether the path does not exist.
  package var isNotFound: Bool { errorNumber == ENOENT }
  /// Whether the disk or a quota is full.
  package var isOutOfSpace: Bool {
    errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG
  }
}

extension FileError: CustomStringConvertible {
  /// `Cannot open .cainfra/x/state.json: Permission denied`.
  package var description: String { "Cannot \(operation.rawValue) \(path): \(reasonText)" }

  private var reasonText: String {
    switch reason {
    case .system(let number): Self.text(ofErrorNumber: number)
    case .symbolicLink: "it is a symbolic link, which is not followed"
    case .notRegular: "it is not a regular file"
    case .hardLinked(let count): "it has \(count) names (hard links), where one was expected"
    case .untrusted: "an earlier sync of it failed"
    case .forbidden: "it is no longer ours to replace"
    case .damaged(let offset): "it is damaged at byte \(offset)"
    }
  }

  /// The system's words for an error number, such as `No space left on device`.
  package static func text(ofErrorNumber number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
