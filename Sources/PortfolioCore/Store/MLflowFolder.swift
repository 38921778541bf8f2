public import SystemPackage

/// Reads a folder that MLflow's file store wrote: `mlruns`, or the folder `models` in it.
///
/// Nothing is followed out of it: links and what is no regular file are passed over.
public struct MLflowFolder: Sendable {
  private let root: FilePath
  private let files: any FileSystem
  /// The most bytes a file may have; MLflow's are short.
  private static let limit: Int64 = 1 << 20

  /// The folder at a path.
  public init(_ path: FilePath, files: any FileSystem = LiveFileSystem()) {
    root = path
    self.files = files
  }

  /// The registered models.
  ///
  /// - Throws: why the folder could not be listed.
  public func models() throws(FileError) -> RegistryReading {
    let inner = root.appending("models")
    let isRuns = kind(of: inner) == .folder && kind(of: inner.appending("meta.yaml")) == nil
    let folder = isRuns ? inner : root
    var contents: [String: [UInt8]] = [:]
    for name in try folders(in: folder) where kind(of: folder, name, "meta.yaml") == .regular {
      read("\(name)/meta.yaml", in: folder, into: &contents)
      readAll("\(name)/tags", in: folder, into: &contents)
      for version in (try? folders(in: folder.appending(name))) ?? []
      where version.hasPrefix("version-") {
        read("\(name)/\(version)/meta.yaml", in: folder, into: &contents)
        readAll("\(name)/\(version)/tags", in: folder, into: &contents)
      }
    }
    let experiments = isRuns ? try folders(in: root).filter { $0 != "models" } : []
    let models = MLflowModels(files: contents, path: folder.string) { run in
      metrics(of: run, in: experiments)
    }
    return models.read()
  }

  private func metrics(
    of run: String, in experiments: [String]
  ) -> [(name: String, value: Double)] {
    // A run is named by hexadecimal digits: nothing else may become part of a path.
    guard !run.isEmpty, run.utf8.allSatisfy({ PathByte.isHexadecimal($0) }) else { return [] }
    for experiment in experiments {
      var contents: [String: [UInt8]] = [:]
      let folder = root.appending(experiment)
      readAll("\(run)/metrics", in: folder, into: &contents)
      guard !contents.isEmpty else { continue }
      return contents.sorted { $0.key < $1.key }.compactMap { path, bytes in
        MLflowMetric.last(bytes).map { (String(path.dropFirst(run.count + 9)), $0) }
      }
    }
    return []
  }

  private func folders(in folder: FilePath) throws(FileError) -> [String] {
    try files.entries(of: folder).filter { entry in
      !entry.name.hasPrefix(".")
        && (entry.kind == .folder
          || entry.kind == .unknown && kind(of: folder.appending(entry.name)) == .folder)
    }.map(\.name).sorted()
  }

  private func kind(of path: FilePath) -> FileKind? { (try? files.status(of: path))?.kind }

  private func kind(of folder: FilePath, _ names: String...) -> FileKind? {
    kind(of: names.reduce(folder) { $0.appending($1) })
  }

  private func read(
    _ path: String, in folder: FilePath, into contents: inout [String: [UInt8]]
  ) {
    let whole = try? WholeFile.read(folder.appending(path), limit: Self.limit, from: files)
    if let whole { contents[path] = whole.bytes }
  }

  private func readAll(
    _ path: String, in folder: FilePath, into contents: inout [String: [UInt8]]
  ) {
    guard kind(of: folder.appending(path)) == .folder else { return }
    for entry in (try? files.entries(of: folder.appending(path))) ?? []
    where !entry.name.hasPrefix(".") {
      read("\(path)/\(entry.name)", in: folder, into: &contents)
    }
  }
}

/// What a byte of a name may be.
private enum PathByte {
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
