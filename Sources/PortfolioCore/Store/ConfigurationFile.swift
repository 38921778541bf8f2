public import SystemPackage

/// The file in which a user sets what is theirs: `$FOLIO_CONFIG`, else `folio/config.yaml` in
/// `$XDG_CONFIG_HOME`, else in `~/.config`.
public struct ConfigurationFile: Sendable {
  /// Where it is.
  public let path: FilePath
  /// Whether somebody named it, so that it must be there.
  public let isNamed: Bool
  private let home: FilePath?

  /// The file that an environment means; nil where it names no folder of the user's.
  ///
  /// - Parameters:
  ///   - environment: The environment.
  ///   - folder: The folder that a relative path begins in.
  public init?(_ environment: [String: String], from folder: FilePath) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    home = value("HOME").map { FilePath($0) }
    if let named = value("FOLIO_CONFIG") {
      path = folder.pushing(FilePath(named))
      isNamed = true
      return
    }
    // A relative path there is to be ignored (XDG Base Directory Specification 0.8).
    let own = value("XDG_CONFIG_HOME").map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
    guard let base = own ?? home?.appending(".config") else { return nil }
    path = base.appending("folio/config.yaml")
    isNamed = false
  }

  /// Reads what is set, and what is wrong with it; where the file is not there, nothing is set.
  ///
  /// A program with a `/` in its name is looked for from the file's folder on, never from the folder
  /// folio happens to stand in, which may be a store; `~/` is the user's home.
  public func read(from files: any FileSystem = LiveFileSystem()) -> Parsed<UserConfiguration> {
    let shown = path.string
    func fail(_ fault: Fault) -> Parsed<UserConfiguration> {
      Parsed(nil, problems: [Problem(fault, at: Place(path: shown))])
    }
    do throws(WholeFile.Refusal) {
      let place: FilePath
      do throws(FileError) { place = try files.resolved(path) } catch { throw .failed(error) }
      let whole = try WholeFile.read(place, limit: Int64(YAMLBounds.bytes), from: files)
      var parsed = UserConfiguration.read(whole.bytes, path: shown)
      if let program = parsed.value?.onAlert?.program {
        parsed.value?.onAlert?.program = located(program)
      }
      return parsed
    } catch {
      switch error {
      case .failed(let error) where error.isMissing && !isNamed: return Parsed(UserConfiguration())
      case .failed(let error): return fail(.file(error.fault))
      case .changed: return fail(.file(.unstable))
      case .tooLarge(let identity):
        return fail(.yaml(.tooLarge(bytes: Int(identity.size), limit: YAMLBounds.bytes)))
      }
    }
  }

  private func located(_ program: String) -> String {
    if program.hasPrefix("~/"), let home {
      return home.pushing(FilePath(String(program.dropFirst(2)))).string
    }
    guard program.contains("/") else { return program }
    return path.removingLastComponent().pushing(FilePath(program)).string
  }
}
