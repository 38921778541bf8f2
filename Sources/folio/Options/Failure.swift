import Dashboard
import Foundation
import SystemPackage

/// Why a command ends early: what it says on stderr, and its exit status (DESIGN §3).
enum Failure: Error {
  /// The data has errors, which have been named: 1.
  case data
  /// The command was wrong: 2.
  case usage(ShellPhrase)
  /// The store could not be read or written: 3.
  case store(ShellPhrase)
  /// The command was right and was refused: 1.
  case refused(ShellPhrase)

  /// The exit status.
  var status: Int32 {
    switch self {
    case .data, .refused: 1
    case .usage: 2
    case .store: 3
    }
  }

  /// What is said of it; nil where all has been said.
  var phrase: ShellPhrase? {
    switch self {
    case .data: nil
    case .usage(let phrase), .store(let phrase), .refused(let phrase): phrase
    }
  }
}

/// Writes a line to stderr.
func complain(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Writes text to stdout; see `say` of bytes.
@discardableResult
func say(_ text: String) -> Bool { say(Array(text.utf8)) }

/// Writes bytes to stdout; false where whoever reads it has gone, which is no error of ours.
///
/// Where it cannot be written for any other reason, such as a full disk, the command has failed,
/// whatever else it did: it ends here, and says so.
@discardableResult
func say(_ bytes: [UInt8]) -> Bool {
  do {
    try FileDescriptor.standardOutput.writeAll(bytes)
    return true
  } catch Errno.brokenPipe {
    return false
  } catch {
    let errno = (error as? Errno ?? .ioError).rawValue
    let failure = Failure.store(.system(call: "write", path: "<stdout>", errno: errno))
    if let phrase = failure.phrase { complain("folio: \(words.text(phrase))") }
    Foundation.exit(failure.status)
  }
}
