import CNcurses
import Glibc

/// What signals told about the terminal and the program.
public enum Notice: Hashable, Sendable {
  /// The terminal may have another size.
  case resized
  /// The program was stopped and goes on; nothing of what it drew is there any more.
  case resumed
  /// The program is to end: the number of the signal that asked for it.
  ///
  /// The terminal is restored by force after 300 ms if it was not released until then, and the
  /// process ended; after `release` it has 2 s to clean up.
  case ended(signal: Int32)
}

extension Terminal {
  /// Takes the notices that came since the last call, each kind once.
  public func takeNotices() -> [Notice] {
    var bytes = [UInt8](repeating: 0, count: 512)
    var taken: [Notice] = []
    while true {
      let count = read(notices, &bytes, bytes.count)
      guard count > 0 else { return taken }
      for byte in bytes[..<count] {
        let notice = Notice(byte: byte)
        if !taken.contains(notice) { taken.append(notice) }
      }
    }
  }

  /// Tells that keys ended because the terminal is gone, which has the deadline of a signal.
  public func noteHangup() -> Notice {
    folio_restore_hung_up()
    return .ended(signal: SIGHUP)
  }

  /// Restores the terminal and ends the process by `signal`, so that its exit status says so.
  ///
  /// Nothing else is cleaned up: files to remove have been removed before.
  public static func end(by signal: Int32) -> Never {
    folio_restore_die(signal)
  }
}

extension Notice {
  fileprivate init(byte: UInt8) {
    self =
      switch Int32(byte) {
      case SIGWINCH: .resized
      case Int32(folio_notice_resumed): .resumed
      default: .ended(signal: Int32(byte))
      }
  }
}
