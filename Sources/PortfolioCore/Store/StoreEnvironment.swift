/// What a store stands on: files, clocks and whoever is at work.
public struct StoreEnvironment: Sendable {
  /// The files.
  public var files: any FileSystem
  /// The clocks.
  public var clock: StoreClock
  /// Who is at work on which machine.
  public var account: SystemAccount

  /// What a store stands on.
  public init(files: any FileSystem, clock: StoreClock, account: SystemAccount) {
    self.files = files
    self.clock = clock
    self.account = account
  }

  /// The system's own files and clocks, and the user who runs the process.
  public static var live: StoreEnvironment {
    let files = LiveFileSystem()
    return StoreEnvironment(
      files: files, clock: .system, account: SystemAccount.current(files: files))
  }
}
