import Dashboard
import Foundation
import PortfolioCore
import SystemPackage

extension Session {
  /// What the user set for themselves, and what is wrong with it.
  static func configuration() -> Parsed<UserConfiguration> {
    ConfigurationFile(
      ProcessInfo.processInfo.environment,
      from: FilePath(FileManager.default.currentDirectoryPath))?.read()
      ?? Parsed(UserConfiguration())
  }
}

extension Parsed<UserConfiguration> {
  /// What is said of what is wrong, the worst first; nil where nothing is.
  var complaint: ShellPhrase? {
    let worst = problems.first { $0.severity == .error } ?? problems.first
    return worst.map { .configuration($0, others: problems.count - 1) }
  }
}
