import Dashboard
import Glibc
import PortfolioCore
import SystemPackage

/// Where an export goes: standard output, or a file that is there only when it is whole.
enum ExportTarget {
  /// Standard output; on a terminal what would steer it is made visible, elsewhere bytes stay.
  case standardOutput(isTerminal: Bool)
  case file(ExportedFile)

  /// What `--output` means; `-` and nothing are standard output.
  init(_ options: ExportOptions, outside root: FilePath) throws {
    try self.init(to: options.output, replacing: options.force, outside: root)
  }

  /// A file of a path, replaced where that is asked for; `-` and nothing are standard output.
  init(to output: String?, replacing replaces: Bool, outside root: FilePath) throws {
    guard let output, output != "-" else {
      self = .standardOutput(isTerminal: isatty(STDOUT_FILENO) == 1)
      return
    }
    do throws(StoreError) {
      self = .file(
        try ExportedFile(at: FilePath(output), replacing: replaces, outside: root))
    } catch {
      throw Failure(exporting: error)
    }
  }

  /// Makes an export: puts the file in its place where `body` returns, and leaves none else.
  func fill(_ body: (Self) throws -> Void) throws {
    do {
      try body(self)
    } catch {
      if case .file(let file) = self { file.discard() }
      throw error
    }
    guard case .file(let file) = self else { return }
    do throws(StoreError) { try file.finish() } catch { throw Failure(exporting: error) }
  }

  /// Writes what follows; throws `Unread` where nobody reads any more.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standardOutput(let isTerminal):
      let shown =
        isTerminal
        ? SafeText.lines(of: String(decoding: bytes, as: UTF8.self)).map(\.string)
          .joined(separator: "\n").utf8.map(\.self) : bytes
      if !say(shown) { throw Unread() }
    case .file(let file):
      do throws(StoreError) { try file.write(bytes) } catch { throw Failure(exporting: error) }
    }
  }

  /// Whoever read standard output has gone, which is no error of ours.
  struct Unread: Error {}
}

extension Failure {
  /// Why a file cannot be exported.
  init(exporting error: StoreError) {
    self =
      switch error {
      case .exists(let path): .refused(.export(.exists(path: path.string)))
      case .wrongPath(let path): .usage(.export(.intoStore(path: path)))
      default: .store(error.phrase)
      }
  }
}
