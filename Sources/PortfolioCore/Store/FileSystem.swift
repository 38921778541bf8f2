public import SystemPackage

/// All input and output of Folio: the one seam through which every call to the system goes.
///
/// Each requirement is one call, so that a test can make the n-th fail and nothing else. Calls that
/// a signal interrupts are made again; nothing else is retried, and nothing is buffered.
public protocol FileSystem: Sendable {
  /// What stands at a path; a link is described itself, not what it leads to.
  func status(of path: FilePath) throws(FileError) -> FileStatus

  /// What an open file is now.
  func status(of file: FileDescriptor, at path: FilePath) throws(FileError) -> FileStatus

  /// The names in a folder, in no order, without `.` and `..`.
  func entries(of folder: FilePath) throws(FileError) -> [FolderEntry]

  /// The path with every link in it followed.
  func resolved(_ path: FilePath) throws(FileError) -> FilePath

  /// Opens a regular file; anything else is refused without waiting for it (`isNotRegular`).
  func open(_ path: FilePath, _ access: FileAccess) throws(FileError) -> FileDescriptor

  /// Reads once at an offset: at most `count` bytes, perhaps fewer, none only at the end.
  func read(
    _ file: FileDescriptor, at offset: Int64, count: Int, path: FilePath
  ) throws(FileError) -> [UInt8]

  /// Opens what can be read from its beginning to its end, following links and waiting for the other
  /// end of a FIFO; a folder is refused.
  func openStream(_ path: FilePath) throws(FileError) -> FileDescriptor

  /// Reads once where the last reading ended: at most `count` bytes, perhaps fewer, none only at the
  /// end.
  func read(_ file: FileDescriptor, count: Int, path: FilePath) throws(FileError) -> [UInt8]

  /// Writes once at the end of the file; the count may be less than given.
  func write(
    _ file: FileDescriptor, _ bytes: [UInt8], path: FilePath
  ) throws(FileError) -> Int

  /// Waits until the file's bytes and length are on the disk (`fdatasync`).
  func syncData(_ file: FileDescriptor, path: FilePath) throws(FileError)

  /// Waits until the names in a folder are on the disk (`fsync`).
  func syncFolder(_ folder: FilePath) throws(FileError)

  /// Cuts the file to a length in bytes.
  func truncate(_ file: FileDescriptor, to length: Int64, path: FilePath) throws(FileError)

  /// Takes the exclusive lock of an open file, or returns false at once where another holds it.
  ///
  /// The lock belongs to the open file (an OFD lock): a kill frees it, and two openings of one
  /// program keep each other out.
  func lock(_ file: FileDescriptor, path: FilePath) throws(FileError) -> Bool

  /// Closes a file, which frees its lock.
  func close(_ file: FileDescriptor)

  /// Makes a folder; it is an error where something stands there.
  func createFolder(_ path: FilePath) throws(FileError)

  /// Gives a file a second name; it is an error where something stands there.
  func link(_ path: FilePath, as other: FilePath) throws(FileError)

  /// Gives a file another name; what had that name is replaced.
  func rename(_ path: FilePath, to other: FilePath) throws(FileError)

  /// Asks whether this user may make and change files in a folder, and throws where not.
  func requireWriting(in folder: FilePath) throws(FileError)

  /// Removes a file's name.
  func remove(_ path: FilePath) throws(FileError)
}

/// What a file is opened for.
public enum FileAccess: Sendable {
  /// To be read.
  case read
  /// To be read and appended to; it must be there.
  case append
  /// To be read and appended to; it must not be there yet.
  case create
  /// To be read and appended to, made where it is not there.
  case appendOrCreate
}

/// A call to the system that failed.
public struct FileError: Error, Hashable, Sendable {
  /// The name of the call, such as `open`.
  public var call: String
  /// What the system said.
  public var errno: Errno
  /// What the call was about.
  public var path: FilePath

  /// A failed call.
  public init(call: String, errno: Errno, path: FilePath) {
    self.call = call
    self.errno = errno
    self.path = path
  }

  /// Whether nothing stands at the path.
  public var isMissing: Bool { errno == .noSuchFileOrDirectory || errno == .notDirectory }

  /// Whether what stands at the path is no regular file: a folder, link, FIFO, socket or device.
  public var isNotRegular: Bool {
    call == "open"
      && (errno == .isDirectory || errno == .tooManySymbolicLinkLevels
        || errno == .noSuchAddressOrDevice)
  }

  /// Whether the system lets nobody, or not this user, write there.
  public var isNotPermitted: Bool {
    errno == .permissionDenied || errno == .notPermitted || errno == .readOnlyFileSystem
  }

  /// The error as a problem with the store's data.
  public var fault: FileFault {
    isNotRegular ? .notRegular : .refused(call: call, errno: errno.rawValue)
  }
}
