internal import Glibc
public import SystemPackage

/// The system's own files.
public struct LiveFileSystem: FileSystem {
  /// The system's own files.
  public init() {}

  /// Calls `lstat`.
  public func status(of path: FilePath) throws(FileError) -> FileStatus {
    var status = stat()
    try call("lstat", path) { path.withPlatformString { lstat($0, &status) } }
    return FileStatus(status)
  }

  /// Calls `fstat`.
  public func status(of file: FileDescriptor, at path: FilePath) throws(FileError) -> FileStatus {
    var status = stat()
    try call("fstat", path) { fstat(file.rawValue, &status) }
    return FileStatus(status)
  }

  /// Calls `opendir` and `readdir` to the end.
  public func entries(of folder: FilePath) throws(FileError) -> [FolderEntry] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else {
      throw FileError(call: "opendir", errno: Errno(rawValue: errno), path: folder)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." {
        entries.append(FolderEntry(name: name, kind: FileKind(entryType: entry.pointee.d_type)))
      }
    }
    guard errno == 0 else {
      throw FileError(call: "readdir", errno: Errno(rawValue: errno), path: folder)
    }
    return entries
  }

  /// Calls `realpath`.
  public func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    let resolved: FilePath? = path.withPlatformString { name in
      guard let real = realpath(name, nil) else { return nil }
      defer { free(real) }
      return FilePath(platformString: real)
    }
    guard let resolved else {
      throw FileError(call: "realpath", errno: Errno(rawValue: errno), path: path)
    }
    return resolved
  }

  /// Calls `open` so that it neither follows a link nor waits, then `fstat`.
  public func open(_ path: FilePath, _ access: FileAccess) throws(FileError) -> FileDescriptor {
    // O_NONBLOCK: opening a FIFO must not wait for its other end. O_NOFOLLOW: a link is resolved,
    // and checked, before its target is opened.
    let purpose =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      case .appendOrCreate: O_RDWR | O_APPEND | O_CREAT
      }
    let flags = purpose | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let number = try call("open", path) {
      path.withPlatformString { Glibc.open($0, flags, 0o666) }
    }
    let file = FileDescriptor(rawValue: number)
    do throws(FileError) {
      let kind = try status(of: file, at: path).kind
      if kind == .regular { return file }
      // What the kernel itself says of a folder opened for writing, and of a socket.
      throw FileError(
        call: "open", errno: kind == .folder ? .isDirectory : .noSuchAddressOrDevice, path: path)
    } catch {
      close(file)
      throw error
    }
  }

  /// Calls `pread`.
  public func read(
    _ file: FileDescriptor, at offset: Int64, count: Int, path: FilePath
  ) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        filled = try call("pread", path) {
          pread(file.rawValue, buffer.baseAddress, buffer.count, off_t(offset))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Calls `open` as any reader would, then `fstat`.
  public func openStream(_ path: FilePath) throws(FileError) -> FileDescriptor {
    let number = try call("open", path) {
      path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    }
    let file = FileDescriptor(rawValue: number)
    do throws(FileError) {
      guard try status(of: file, at: path).kind == .folder else { return file }
      // What the kernel says only of the first read.
      throw FileError(call: "read", errno: .isDirectory, path: path)
    } catch {
      close(file)
      throw error
    }
  }

  /// Calls `read`.
  public func read(
    _ file: FileDescriptor, count: Int, path: FilePath
  ) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        filled = try call("read", path) {
          Glibc.read(file.rawValue, buffer.baseAddress, buffer.count)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Calls `write` on a descriptor that appends.
  public func write(
    _ file: FileDescriptor, _ bytes: [UInt8], path: FilePath
  ) throws(FileError) -> Int {
    try call("write", path) {
      bytes.withUnsafeBytes { Glibc.write(file.rawValue, $0.baseAddress, $0.count) }
    }
  }

  /// Calls `fdatasync`, once.
  public func syncData(_ file: FileDescriptor, path: FilePath) throws(FileError) {
    // A signal does not interrupt fdatasync before its work is lost, so EINTR counts as failure.
    guard fdatasync(file.rawValue) == 0 else {
      throw FileError(call: "fdatasync", errno: Errno(rawValue: errno), path: path)
    }
  }

  /// Calls `fsync` on the folder, once.
  public func syncFolder(_ folder: FilePath) throws(FileError) {
    let number = try call("open", folder) {
      folder.withPlatformString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    defer { Glibc.close(number) }
    guard fsync(number) == 0 else {
      throw FileError(call: "fsync", errno: Errno(rawValue: errno), path: folder)
    }
  }

  /// Calls `ftruncate`.
  public func truncate(
    _ file: FileDescriptor, to length: Int64, path: FilePath
  ) throws(FileError) {
    try call("ftruncate", path) { ftruncate(file.rawValue, off_t(length)) }
  }

  /// Calls `fcntl` with `F_OFD_SETLK`.
  public func lock(_ file: FileDescriptor, path: FilePath) throws(FileError) -> Bool {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    // F_OFD_SETLK of <fcntl.h>, which the Glibc module leaves out; the kernel never renumbers it.
    let setOpenFileLock: Int32 = 37
    do throws(FileError) {
      try call("fcntl", path) { fcntl(file.rawValue, setOpenFileLock, &request) }
      return true
    } catch
      where error.errno == .resourceTemporarilyUnavailable || error.errno == .permissionDenied
    {
      return false
    }
  }

  /// Calls `close`.
  public func close(_ file: FileDescriptor) {
    // The descriptor is gone whatever close says, and what had to be on the disk was synced.
    _ = Glibc.close(file.rawValue)
  }

  /// Calls `mkdir`.
  public func createFolder(_ path: FilePath) throws(FileError) {
    try call("mkdir", path) { path.withPlatformString { mkdir($0, 0o777) } }
  }

  /// Calls `link`.
  public func link(_ path: FilePath, as other: FilePath) throws(FileError) {
    try call("link", other) {
      path.withPlatformString { from in other.withPlatformString { Glibc.link(from, $0) } }
    }
  }

  /// Calls `rename`.
  public func rename(_ path: FilePath, to other: FilePath) throws(FileError) {
    try call("rename", other) {
      path.withPlatformString { from in other.withPlatformString { Glibc.rename(from, $0) } }
    }
  }

  /// Calls `access`.
  public func requireWriting(in folder: FilePath) throws(FileError) {
    try call("access", folder) { folder.withPlatformString { access($0, W_OK | X_OK) } }
  }

  /// Calls `unlink`.
  public func remove(_ path: FilePath) throws(FileError) {
    try call("unlink", path) { path.withPlatformString { unlink($0) } }
  }

  /// Makes a call until no signal interrupts it, and throws where it returns a negative number.
  @discardableResult
  private func call<Result: SignedInteger>(
    _ name: String, _ path: FilePath, _ body: () -> Result
  ) throws(FileError) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      let error = Errno(rawValue: errno)
      if error != .interrupted { throw FileError(call: name, errno: error, path: path) }
    }
  }
}

extension FileStatus {
  init(_ status: stat) {
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    self.init(
      kind: kind,
      identity: FileIdentity(
        device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
        modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim)))
  }
}

private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

extension FileKind {
  init(entryType: UInt8) {
    switch Int(entryType) {
    case Int(DT_REG): self = .regular
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): self = .unknown
    default: self = .special
    }
  }
}
