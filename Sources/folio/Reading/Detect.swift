import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio detect --detector NAME FILE`: one detector over one series, which needs no store.
struct Detect: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: words.text(.aboutDetect))
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpDetector), valueName: "name"))
  var detector: String
  @Option(parsing: .singleValue, help: ArgumentHelp(words.text(.helpSet), valueName: "key=value"))
  var set: [String] = []
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.json
  @Argument(help: ArgumentHelp(words.text(.helpSeries)))
  var file: String

  func run() async throws {
    let source = ByteSource(file)
    var detection = SeriesDetection(try chosenDetector(), path: source.path)
    do throws(FileError) {
      try source.read { detection.append($0) }
    } catch {
      throw Failure.store(error.phrase)
    }
    detection.finish()
    detection.printed(at: .now).print(as: format)
    if !detection.problems.isEmpty { throw Failure.data }
  }

  private func chosenDetector() throws -> DriftDetector {
    do throws(DetectorFault) {
      return try DriftDetector(DetectorKind(named: detector), settings: set)
    } catch {
      throw Failure.usage(.badDetector(error))
    }
  }
}
