internal import Crypto
internal import SystemPackage

/// `.folio/`: what belongs to this clone of a store alone and never travels with it (DESIGN §2).
struct CloneFolder: Sendable {
  let root: FilePath
  let files: any FileSystem

  private var folder: FilePath { root.appending(".folio") }

  /// Makes the folder where it is missing, with a note to git to leave it alone.
  func prepare() throws(FileError) {
    let note = folder.appending(".gitignore")
    if (try? files.status(of: note)) != nil { return }
    let new = NewFile(files: files)
    try new.ensureFolder(".folio", below: root)
    do throws(FileError) {
      try new.write(Array("*\n".utf8), at: note)
    } catch  where error.errno == .fileExists {
      return
    }
  }

  /// A name for a file that is being written, which no other has.
  func newName(for purpose: String) -> FilePath {
    folder.appending("\(purpose)-\(String(UInt64.random(in: .min ... .max), radix: 36)).new")
  }

  /// Removes files that were being written under names for a purpose and that nobody has touched for
  /// an hour: whoever wrote them was killed.
  func removeAbandoned(_ purpose: String, now: Timestamp) {
    for entry in (try? files.entries(of: folder)) ?? []
    where entry.name.hasPrefix("\(purpose)-") && entry.name.hasSuffix(".new") {
      let path = folder.appending(entry.name)
      guard let status = try? files.status(of: path), status.kind == .regular,
        Timestamp(nanoseconds: status.identity.modified) + .seconds(3600) < now
      else { continue }
      try? files.remove(path)
    }
  }

  /// Opens the file whose lock lets one process write at a time.
  func openLock() throws(FileError) -> (file: FileDescriptor, path: FilePath) {
    let path = folder.appending("lock")
    return (try files.open(path, .appendOrCreate), path)
  }

  /// The four hexadecimal digits of this clone; nil where none are minted, or not for it.
  ///
  /// They hold for one root on one machine: a copied folder brings its `.folio` along, and would
  /// else write under the name of the one it was copied from.
  func identity(machine: String) throws(FileError) -> UInt16? {
    readClone(at: clonePath, binding: try binding(to: machine))
  }

  /// The digits of this clone, minted where there are none.
  ///
  /// To be called under the lock; `isTaken` says whether a writer with the digits is known already.
  func mintedIdentity(
    machine: String, isTaken: (UInt16) -> Bool
  ) throws(FileError) -> UInt16 {
    let binding = try binding(to: machine)
    if let clone = readClone(at: clonePath, binding: binding) { return clone }
    var clone = UInt16.random(in: .min ... .max)
    while isTaken(clone) { clone &+= 1 }
    let new = folder.appending("clone.new")
    do throws(FileError) { try files.remove(new) } catch  where error.isMissing {}
    try NewFile(files: files)
      .write(Array("clone \(hex(clone, digits: 4))\n\(binding)".utf8), at: new)
    try files.rename(new, to: clonePath)
    try files.syncFolder(folder)
    return clone
  }

  /// What was parsed of the store, for the next start (`Checkpoint`).
  var checkpointPath: FilePath { folder.appending("checkpoint") }

  private var clonePath: FilePath { folder.appending("clone") }

  /// What the clone's own files hold for: one root on one machine.
  func binding(to machine: String) throws(FileError) -> String {
    // The machine's id is a secret of the machine: only its hash may be written down.
    let hash = SHA256.hash(data: Array("folio \(machine)".utf8)).prefix(8)
    let inode = try files.status(of: root).identity.inode
    return "machine \(hash.map { hex($0, digits: 2) }.joined())\nroot \(inode)\n"
  }

  private func readClone(at path: FilePath, binding: String) -> UInt16? {
    guard let bytes = try? WholeFile.read(path, limit: 4096, from: files).bytes,
      let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("clone "),
      text.hasSuffix("\n\(binding)")
    else { return nil }
    let digits = text.dropFirst(6).dropLast(binding.count + 1)
    return digits.utf8.count == 4 ? UInt16(digits, radix: 16) : nil
  }

  private func hex(_ number: some UnsignedInteger, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
