import Synchronization
import SystemPackage

@testable import PortfolioCore

/// Counts the calls that pass through it, and lets some of them fail.
final class FaultingFileSystem: FileSystem {
  /// What happens to a call.
  enum Fault: Sendable {
    /// It fails with an error, and nothing is done.
    case fail(Errno)
    /// Of a write, only so many bytes are written; other calls are made as they are.
    case short(Int)
    /// The process is as good as killed: neither this call nor any later one is made.
    case kill
  }

  private struct State {
    var calls: [String] = []
    var isKilled = false
  }

  private let live = LiveFileSystem()
  private let state = Mutex(State())
  /// By how much files are older than they are, but for those in `.folio`.
  private let age: Duration
  /// The smallest step of files' times.
  private let tick: Duration
  private let plan: @Sendable (_ number: Int, _ call: String, _ path: FilePath) -> Fault?

  /// Lets the plan decide about every call, numbered from 1.
  init(
    age: Duration = .zero, tick: Duration = .nanoseconds(1),
    _ plan: @escaping @Sendable (_ number: Int, _ call: String) -> Fault? = { _, _ in nil }
  ) {
    self.age = age
    self.tick = tick
    self.plan = { number, call, _ in plan(number, call) }
  }

  /// Lets every call about one path fail.
  init(about path: FilePath, _ fault: Fault) {
    age = .zero
    tick = .nanoseconds(1)
    plan = { _, _, other in other == path ? fault : nil }
  }

  /// Lets the calls of one name about one path fail.
  init(_ name: String, about path: FilePath, _ fault: Fault) {
    age = .zero
    tick = .nanoseconds(1)
    plan = { _, call, other in call == name && other == path ? fault : nil }
  }

  /// Lets one call fail.
  convenience init(at number: Int, _ fault: Fault) {
    self.init { count, _ in count == number ? fault : nil }
  }

  /// The names of the calls so far.
  var calls: [String] { state.withLock { $0.calls } }

  private func enter(_ call: String, _ path: FilePath) throws(FileError) -> Int? {
    let (number, isKilled) = state.withLock { state in
      state.calls.append(call)
      return (state.calls.count, state.isKilled)
    }
    switch isKilled ? .kill : plan(number, call, path) {
    case nil: return nil
    case .short(let count): return count
    case .fail(let error): throw FileError(call: call, errno: error, path: path)
    case .kill:
      state.withLock { $0.isKilled = true }
      throw FileError(call: call, errno: .interrupted, path: path)
    }
  }

  func status(of path: FilePath) throws(FileError) -> FileStatus {
    _ = try enter("lstat", path)
    return aged(try live.status(of: path), path)
  }

  func status(of file: FileDescriptor, at path: FilePath) throws(FileError) -> FileStatus {
    _ = try enter("fstat", path)
    return aged(try live.status(of: file, at: path), path)
  }

  private func aged(_ status: FileStatus, _ path: FilePath) -> FileStatus {
    func aged(_ time: Int64) -> Int64 {
      let age = path.string.contains("/.folio/") ? .zero : age
      let time = Timestamp(nanoseconds: time) + (.zero - age)
      let tick = Int64(tick / .nanoseconds(1))
      return time.nanoseconds / tick * tick
    }
    var status = status
    status.identity.modified = aged(status.identity.modified)
    status.identity.changed = aged(status.identity.changed)
    return status
  }

  func entries(of folder: FilePath) throws(FileError) -> [FolderEntry] {
    _ = try enter("readdir", folder)
    return try live.entries(of: folder)
  }

  func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    _ = try enter("realpath", path)
    return try live.resolved(path)
  }

  func open(_ path: FilePath, _ access: FileAccess) throws(FileError) -> FileDescriptor {
    _ = try enter("open", path)
    return try live.open(path, access)
  }

  func read(
    _ file: FileDescriptor, at offset: Int64, count: Int, path: FilePath
  ) throws(FileError) -> [UInt8] {
    let limit = try enter("pread", path)
    return try live.read(file, at: offset, count: min(count, limit ?? count), path: path)
  }

  func openStream(_ path: FilePath) throws(FileError) -> FileDescriptor {
    _ = try enter("open", path)
    return try live.openStream(path)
  }

  func read(_ file: FileDescriptor, count: Int, path: FilePath) throws(FileError) -> [UInt8] {
    let limit = try enter("read", path)
    return try live.read(file, count: min(count, limit ?? count), path: path)
  }

  func write(_ file: FileDescriptor, _ bytes: [UInt8], path: FilePath) throws(FileError) -> Int {
    let limit = try enter("write", path)
    return try live.write(file, Array(bytes.prefix(limit ?? bytes.count)), path: path)
  }

  func syncData(_ file: FileDescriptor, path: FilePath) throws(FileError) {
    _ = try enter("fdatasync", path)
    try live.syncData(file, path: path)
  }

  func syncFolder(_ folder: FilePath) throws(FileError) {
    _ = try enter("fsync", folder)
    try live.syncFolder(folder)
  }

  func truncate(_ file: FileDescriptor, to length: Int64, path: FilePath) throws(FileError) {
    _ = try enter("ftruncate", path)
    try live.truncate(file, to: length, path: path)
  }

  func lock(_ file: FileDescriptor, path: FilePath) throws(FileError) -> Bool {
    _ = try enter("lock", path)
    return try live.lock(file, path: path)
  }

  func close(_ file: FileDescriptor) {
    // A killed process closes its files too.
    live.close(file)
  }

  func createFolder(_ path: FilePath) throws(FileError) {
    _ = try enter("mkdir", path)
    try live.createFolder(path)
  }

  func link(_ path: FilePath, as other: FilePath) throws(FileError) {
    _ = try enter("link", other)
    try live.link(path, as: other)
  }

  func rename(_ path: FilePath, to other: FilePath) throws(FileError) {
    _ = try enter("rename", other)
    try live.rename(path, to: other)
  }

  func requireWriting(in folder: FilePath) throws(FileError) {
    _ = try enter("access", folder)
    try live.requireWriting(in: folder)
  }

  func remove(_ path: FilePath) throws(FileError) {
    _ = try enter("unlink", path)
    try live.remove(path)
  }
}

/// Something that can be changed while others read it.
final class Box<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  var value: Value {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}
