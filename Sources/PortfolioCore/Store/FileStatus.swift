/// What the system says of a file.
public struct FileStatus: Hashable, Sendable {
  /// What kind of thing it is.
  public var kind: FileKind
  /// What tells this content of the file from any other.
  public var identity: FileIdentity

  /// What the system says of a file.
  public init(kind: FileKind, identity: FileIdentity) {
    self.kind = kind
    self.identity = identity
  }

  /// The length in bytes.
  public var size: Int64 { identity.size }
}

/// What tells one content of a file from another without reading it.
///
/// None of the parts is enough alone: git keeps inode and size of a file it checks out again, and
/// the times of two quick writes can be equal (durability-and-scale §2.17).
public struct FileIdentity: Hashable, Sendable {
  /// The device it is on.
  public var device: UInt64
  /// Its number on the device.
  public var inode: UInt64
  /// The length in bytes.
  public var size: Int64
  /// When its content last changed, in nanoseconds since 1970 by the file system's clock.
  public var modified: Int64
  /// When its content or its status last changed, in nanoseconds since 1970.
  public var changed: Int64

  /// An identity.
  public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether both are the same thing on the disk, whatever it contains.
  public func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// The kinds of things that have a name in a folder.
public enum FileKind: Sendable {
  case regular, folder, link
  /// A FIFO, socket or device.
  case special
  /// Not told by the file system; `status(of:)` knows.
  case unknown
}

/// A name in a folder.
public struct FolderEntry: Hashable, Sendable {
  /// The name; bytes that are not UTF-8 stand as U+FFFD.
  public var name: String
  /// What kind of thing has the name.
  public var kind: FileKind

  /// A name in a folder.
  public init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}
