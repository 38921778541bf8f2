public import PortfolioCore

/// What `folio log`, `folio undo` and `folio changes` say of the record.
public enum LogPhrase: Hashable, Sendable {
  // What the options are.
  case helpKey, helpAllowedSigners, helpSince, helpUntil

  // What the commands do.
  case aboutList, aboutVerify, discussVerify, aboutSign, discussSign, aboutChanges, discussChanges

  // What goes wrong.
  case verifyHasNoPast
  case signersInStore(path: String)
  case notSigned(SigningFault)
  case changesRunBackwards
  case changesWithoutGit

  // What came of it.
  case proven(writers: Int, events: Int, errors: Int)
  case moreFaults(writer: String, Int)
  case signed(seq: Int, path: String)
  case signedAlready(seq: Int)
  case undid(command: String, EventSummary, event: String)
  case redid(command: String, EventSummary, event: String)
  case summary(EventSummary)
  case nothingChanged
}
