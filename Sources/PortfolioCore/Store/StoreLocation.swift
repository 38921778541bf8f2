public import SystemPackage

/// Which folder is the store (DESIGN §3).
public enum StoreLocation {
  /// Why there is no store to open.
  public enum Failure: Error, Hashable, Sendable {
    /// The folder that was named holds no `portfolio.yaml`.
    case notAStore(FilePath)
    /// No folder was named, and none from here up holds a `portfolio.yaml`.
    case noneFrom(FilePath)
    /// The system refused to look.
    case refused(FileError)
  }

  /// The file that makes a folder a store.
  public static let mark = "portfolio.yaml"

  /// The root of the store, with links followed: the folder that was named (`--store`), else that
  /// of the environment (`$FOLIO_STORE`), else the nearest folder from `folder` up that is a store.
  public static func find(
    named: String?, environment: String?, from folder: FilePath,
    files: any FileSystem = LiveFileSystem()
  ) throws(Failure) -> FilePath {
    let given = [named, environment].compactMap(\.self).first { !$0.isEmpty }
    if let given {
      let path = folder.pushing(FilePath(given))
      guard try isStore(path, files: files) else { throw .notAStore(path) }
      return try resolved(path, files: files)
    }
    var nearest = try resolved(folder, files: files)
    while try !isStore(nearest, files: files) {
      guard nearest.removeLastComponent() else { throw .noneFrom(folder) }
    }
    return nearest
  }

  private static func resolved(
    _ path: FilePath, files: any FileSystem
  ) throws(Failure) -> FilePath {
    do throws(FileError) { return try files.resolved(path) } catch { throw .refused(error) }
  }

  private static func isStore(
    _ folder: FilePath, files: any FileSystem
  ) throws(Failure) -> Bool {
    do throws(FileError) {
      _ = try files.status(of: folder.appending(mark))
      return true
    } catch  where error.isMissing {
      return false
    } catch {
      throw .refused(error)
    }
  }
}
