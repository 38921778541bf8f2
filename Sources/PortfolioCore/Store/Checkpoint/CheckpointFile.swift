internal import SystemPackage

/// The file of a checkpoint: a header that says whose it is and where each part lies, and the parts.
///
/// Hashes cover every byte of it.
struct CheckpointFile: Sendable {
  private static let magic = Array("folio ckpt 1\n".utf8)
  /// More than any store needs.
  private static let most: Int64 = 1 << 30
  private static let hashSize = 32

  let files: any FileSystem
  let path: FilePath
  /// The program, machine and store that a checkpoint is of.
  let binding: @Sendable () -> String?

  /// The checkpoint, or nil where there is none that can be used.
  func read() async -> Checkpoint? {
    guard let file = try? files.open(path, .read) else { return nil }
    defer { files.close(file) }
    guard let size = try? files.status(of: file, at: path).size, size <= Self.most,
      let start = try? files.bytes(of: file, in: 0..<min(size, 65_536), path: path),
      let parts = parts(start, of: file, size: size), let binding = binding(),
      parts.binding == binding
    else { return nil }
    return await withTaskGroup(of: Checkpoint.Section?.self) { group in
      for part in parts.parts {
        group.addTask {
          guard let bytes = try? files.bytes(of: file, in: part.range, path: path),
            ChainHash(of: bytes) == part.hash
          else { return nil }
          return try? Checkpoint.Section(bytes)
        }
      }
      var checkpoint: Checkpoint? = Checkpoint(leftOut: parts.leftOut)
      for await section in group {
        if let section { checkpoint?.take(section) } else { checkpoint = nil }
      }
      return checkpoint
    }
  }

  /// The bytes of a checkpoint's file.
  func bytes(of checkpoint: Checkpoint) -> [UInt8]? {
    guard let binding = binding() else { return nil }
    let (sections, leftOut) = checkpoint.sections()
    var header = PackedWriter()
    header.text(binding)
    header.count(leftOut.records)
    header.count(leftOut.journalBytes)
    header.list(sections) { writer, section in
      writer.count(section.count)
      ChainHash(of: section).pack(into: &writer)
    }
    var bytes = PackedWriter()
    bytes.raw(Self.magic)
    bytes.word(UInt64(header.bytes.count))
    bytes.raw(header.bytes)
    ChainHash(of: bytes.bytes).pack(into: &bytes)
    return bytes.bytes + sections.joined()
  }

  private struct Part: Sendable {
    var range: Range<Int64>
    var hash: ChainHash
  }

  /// What the header says, where it is whole and the parts are all there is behind it.
  private func parts(
    _ start: [UInt8], of file: FileDescriptor, size: Int64
  ) -> (binding: String, leftOut: Checkpoint.Amount, parts: [Part])? {
    let fixed = Self.magic.count + 8
    guard start.starts(with: Self.magic), start.count >= fixed else { return nil }
    var length = PackedReader(Array(start[Self.magic.count..<fixed]))
    guard let count = (try? length.word()).flatMap({ Int64(exactly: $0) }),
      count <= size - Int64(fixed + Self.hashSize)
    else { return nil }
    let end = fixed + Int(count)
    var whole = start
    if whole.count < end + Self.hashSize {
      let range = 0..<Int64(end + Self.hashSize)
      guard let more = try? files.bytes(of: file, in: range, path: path) else { return nil }
      whole = more
    }
    guard whole.count >= end + Self.hashSize else { return nil }
    var proof = PackedReader(Array(whole[end..<(end + Self.hashSize)]))
    guard let hash = try? ChainHash(unpacking: &proof), ChainHash(of: whole[..<end]) == hash else {
      return nil
    }
    var header = PackedReader(Array(whole[fixed..<end]))
    var offset = Int64(end + Self.hashSize)
    guard let binding = try? header.text(), let records = try? header.count(),
      let journalBytes = try? header.count(),
      let parts = try? header.list({ reader in
        (try reader.count(), try ChainHash(unpacking: &reader))
      })
    else { return nil }
    var found: [Part] = []
    for (count, hash) in parts {
      guard Int64(count) <= size - offset else { return nil }
      found.append(Part(range: offset..<(offset + Int64(count)), hash: hash))
      offset += Int64(count)
    }
    let leftOut = Checkpoint.Amount(records: records, journalBytes: journalBytes)
    return offset == size && header.isAtEnd ? (binding, leftOut, found) : nil
  }
}

extension CheckpointFile {
  /// The program that runs: any other build of it may read the same bytes otherwise.
  static func program(files: any FileSystem) -> String? {
    guard let path = try? files.resolved("/proc/self/exe"),
      let identity = try? files.status(of: path).identity
    else { return nil }
    return "\(identity.device) \(identity.inode) \(identity.size) \(identity.modified)"
      + " \(identity.changed)"
  }
}
