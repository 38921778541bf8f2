internal import Glibc
internal import SystemPackage

/// Who is at work on which machine, as the system knows them, not as the environment says.
public struct SystemAccount: Hashable, Sendable {
  /// The login name of the user that the process runs as.
  public var user: String
  /// The machine's name.
  public var host: String
  /// What tells this machine from others with its name; empty where the system does not say.
  public var machine: String

  /// Somebody on a machine.
  public init(user: String, host: String, machine: String) {
    self.user = user
    self.host = host
    self.machine = machine
  }

  /// Both names as logins of `people.yaml` have them: `user@host`.
  public var login: String { "\(user)@\(host)" }

  /// Who runs this process.
  public static func current(files: any FileSystem) -> SystemAccount {
    // Some systems keep it elsewhere and link to it.
    let path = (try? files.resolved("/etc/machine-id")) ?? "/etc/machine-id"
    let machineID = try? WholeFile.read(path, limit: 4096, from: files).bytes
    return SystemAccount(
      user: userName() ?? "uid\(getuid())", host: hostName() ?? "localhost",
      machine: String(decoding: (machineID ?? []).prefix { $0 > 0x20 }, as: UTF8.self))
  }

  private static func userName() -> String? {
    var entry = passwd()
    var result: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &result) == 0, result != nil,
      let name = entry.pw_name
    else { return nil }
    return plain(String(cString: name))
  }

  private static func hostName() -> String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
    return plain(
      String(decoding: buffer.map(UInt8.init(bitPattern:)).prefix { $0 != 0 }, as: UTF8.self))
  }

  /// A name that can be part of a folder's name: other characters become `-`.
  static func plain(_ name: String) -> String? {
    let bytes = name.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
      default: 0x2D
      }
    }
    let plain = bytes.drop { $0 == 0x2E || $0 == 0x2D }.prefix(64)
    return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
  }
}

/// The number of this process.
enum ProcessNumber {
  /// The number by which the system knows it.
  static var current: Int32 { getpid() }
}
