public import SystemPackage

/// Why the store could not do what it was asked.
public enum StoreError: Error, Hashable, Sendable {
  /// The store is of a newer format than this program reads.
  case newerStore(version: Int, supported: Int)
  /// What was planned is against rules by now, because of what others wrote since.
  case refused(Refusal)
  /// Nothing may be written.
  case readOnly(ReadOnlyReason)
  /// Another process kept the journal's lock too long; the text says which, where it is known.
  case locked(holder: String?)
  /// Only some bytes could be written, and were taken back: the disk is full, or a limit reached.
  case shortWrite(written: Int, wanted: Int)
  /// Another file took the place of the one that was written to, so nothing was saved.
  case replaced(String)
  /// What was to be written is longer than a reader would take.
  case tooLong(bytes: Int, limit: Int)
  /// Something stands where a new file should.
  case exists(FilePath)
  /// The path is none of the kind that is to be written.
  case wrongPath(String)
  /// A call to the system failed; nothing was saved.
  case failed(FileError)

  /// Makes a failed call of the body the store's own error.
  static func wrap<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(StoreError) -> Value {
    do throws(FileError) { return try body() } catch { throw .failed(error) }
  }
}

/// Why nothing may be written into a store.
public enum ReadOnlyReason: Hashable, Sendable {
  /// The user asked for it (`--readonly`).
  case asked
  /// The portfolio is shown as of an earlier moment.
  case past
  /// The system lets this user write nothing there.
  case notPermitted(FileError)
  /// The disk did not confirm a write, so what it holds is unknown; trying again would prove
  /// nothing, as the system forgets what it could not write (durability-and-scale §1).
  case unconfirmed(FileError)
}
