import PortfolioCore
import SystemPackage

/// The file system a folder lies on, and whether it tells of every change.
struct Mount: Hashable, Sendable {
  /// Where it is mounted.
  var point: String
  /// Its kind, such as `ext4` or `nfs4`.
  var kind: String

  /// Whether changes can be made there that the kernel of this machine never hears of: by another
  /// machine, by the program behind it, or in a layer below (FAULTS §2.16).
  var hidesChanges: Bool {
    kind.hasPrefix("fuse") || kind.hasPrefix("nfs") || kind.hasPrefix("smb")
      || Self.remote.contains(kind)
  }

  private static let remote: Set<String> = [
    "9p", "acfs", "afs", "beegfs", "ceph", "cifs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs",
    "ocfs2", "overlay", "prl_fs", "shfs", "vboxsf", "virtiofs", "vmhgfs", "wekafs",
  ]

  /// The file system of a folder, or nil where the system does not say.
  static func of(_ folder: FilePath, files: any FileSystem) -> Mount? {
    let table: FilePath = "/proc/self/mountinfo"
    guard let file = try? files.open(table, .read) else { return nil }
    defer { files.close(file) }
    var text: [UInt8] = []
    // Files of the kernel have no size: they end where a read gives nothing.
    while let more = try? files.read(file, at: Int64(text.count), count: 65_536, path: table),
      !more.isEmpty
    {
      text += more
    }
    return find(folder, in: String(decoding: text, as: UTF8.self))
  }

  /// The mount of a folder in a table as proc(5) describes it: the last of the deepest.
  static func find(_ folder: FilePath, in table: String) -> Mount? {
    var found: (mount: Mount, depth: Int)?
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let mount = Mount(point: unescaped(fields[4]), kind: String(fields[dash + 1]))
      let point = FilePath(mount.point)
      guard folder.starts(with: point) else { continue }
      let depth = point.components.count
      if depth >= found?.depth ?? 0 { found = (mount, depth) }
    }
    return found?.mount
  }

  /// A path in which blanks, tabs, line feeds and backslashes stand as `\ooo`.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = field.utf8[...]
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
