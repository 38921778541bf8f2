import Glibc

/// What the kernel says happened in a watched folder (inotify(7)).
struct InotifyEvent: Hashable, Sendable {
  /// The watch it belongs to; -1 where events were lost.
  var watch: Int32
  /// What happened.
  var kind: Kind
  /// The name in the folder; empty where it is about the folder itself.
  var name: String

  /// What can happen, as far as it makes a difference.
  enum Kind: Hashable, Sendable {
    /// A file came, went, or was written to.
    case file
    /// A folder in the folder came or went.
    case folder
    /// The watched folder itself went, or its watch did.
    case gone
    /// The kernel's queue was full, and events were lost.
    case overflow
  }

  /// What is watched for: every way in which a file can get other bytes, and none of reading it.
  static let interest =
    UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK)

  private static let gone = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)
  private static let coming = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

  /// The event of the kernel's words, or nil where it makes no difference.
  init?(watch: Int32, mask: UInt32, name: String) {
    self.watch = watch
    self.name = name
    let isFolder = mask & UInt32(bitPattern: IN_ISDIR) != 0
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      kind = .overflow
    } else if mask & Self.gone != 0 {
      kind = .gone
    } else if !isFolder {
      kind = .file
    } else if mask & Self.coming != 0 && !name.isEmpty {
      kind = .folder
    } else {
      return nil
    }
  }

  /// The events in what one read of the kernel's queue gave.
  static func all(in bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
    let header = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    var rest = bytes[...]
    while rest.count >= header {
      let start = UnsafeRawBufferPointer(rebasing: rest)
      let watch = start.loadUnaligned(as: Int32.self)
      let mask = start.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
      let length = Int(start.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
      guard rest.count >= header + length else { break }
      let name = start[header..<(header + length)].prefix { $0 != 0 }
      if let event = InotifyEvent(
        watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self))
      {
        events.append(event)
      }
      rest = rest.dropFirst(header + length)
    }
    return events
  }
}
