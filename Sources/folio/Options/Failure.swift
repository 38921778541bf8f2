import Dashboard
import Foundation

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

/// Writes text to stdout; false where whoever reads it has gone, which is no error of ours.
@discardableResult
func say(_ text: String) -> Bool {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    return true
  } catch {
    return false
  }
}
