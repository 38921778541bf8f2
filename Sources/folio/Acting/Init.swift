import ArgumentParser
import Dashboard
import Foundation
import PortfolioCore
import SystemPackage

/// `folio init DIR`: a new store, empty or with the sample.
struct Init: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: words.text(.aboutInit))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: ArgumentHelp(words.text(.helpSample)))
  var sample = false
  @Argument(help: ArgumentHelp(words.text(.helpFolder), valueName: "dir"))
  var folder: String

  func run() async throws {
    // "." has no name of its own, which the empty store is to have.
    let path = FilePath(FileManager.default.currentDirectoryPath)
      .pushing(FilePath(folder)).lexicallyNormalized()
    if sample {
      try createSample(at: path, endingAt: try global.moment(in: SampleStore.zone))
    } else {
      try createStore(EmptyStore.files(named: path.lastComponent?.string ?? "portfolio"), at: path)
    }
    say(words.text(.created(path: folder, isSample: sample)) + "\n")
  }
}
