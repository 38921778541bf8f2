import Glibc

/// A pair of descriptors of which one end is a terminal, and the other its screen and keyboard.
final class PseudoTerminal {
  let terminal: Int32
  private var screen: Int32

  // TIOCSPTLCK and TIOCGPTN of asm-generic/ioctls.h.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: UInt16 = 160, rows: UInt16 = 48) throws {
    // What posix_openpt, unlockpt and ptsname do; Swift's Glibc has none of them.
    var unlock: Int32 = 0
    var number: Int32 = 0
    screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard screen >= 0, ioctl(screen, Self.setLock, &unlock) == 0,
      ioctl(screen, Self.getNumber, &number) == 0
    else { throw Failure(errno: errno) }
    terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw Failure(errno: errno) }
    try resize(columns: columns, rows: rows)
  }

  struct Failure: Error {
    let errno: Int32
  }

  deinit {
    hangUp()
    close(terminal)
  }

  func resize(columns: UInt16, rows: UInt16) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(screen, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure(errno: errno) }
  }

  /// Types on its keyboard; the kernel hands it over before this returns.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(screen, bytes, bytes.count) == bytes.count else { throw Failure(errno: errno) }
  }

  /// What was written to it, up to and with `end`; throws when that does not come within 5 s.
  func output(until end: String) throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains(end) { return text }
      var wanted = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, 5000) > 0 else { throw Failure(errno: ETIMEDOUT) }
      let count = read(screen, &buffer, buffer.count)
      guard count > 0 else { throw Failure(errno: errno) }
      bytes += buffer[..<count]
    }
  }

  /// Whether what is typed is echoed and edited by line, as a shell's children find it.
  var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO)
    return modes.c_lflag & wanted == wanted
  }

  func hangUp() {
    if screen >= 0 { close(screen) }
    screen = -1
  }

  /// Waits until the terminal knows that it was hung up; throws when that does not come within 5 s.
  ///
  /// Another test's child holds the other end between fork and exec.
  func awaitHangUp() throws {
    var wanted = pollfd(fd: terminal, events: 0, revents: 0)
    guard poll(&wanted, 1, 5000) > 0 else { throw Failure(errno: ETIMEDOUT) }
  }
}
