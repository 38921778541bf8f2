import ArgumentParser
import Dashboard
import PortfolioCore
import SystemPackage

extension Import {
  /// `folio import mlflow DIR`: cards for the registered models of MLflow.
  struct MLflow: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: RegistryKind.mlflow.rawValue, abstract: words.text(.registry(.about(.mlflow))),
        discussion: words.text(.registry(.discuss(.mlflow))))
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.registry(.helpFolder)), valueName: "dir"))
    var folder: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let reading: RegistryReading
      do throws(FileError) {
        reading = try MLflowFolder(FilePath(folder)).models()
      } catch {
        throw Failure.store(error.phrase)
      }
      try await session.takeOver(reading, from: .mlflow)
    }
  }

  /// `folio import backstage FILE`: cards for the models of a catalogue.
  struct Backstage: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: RegistryKind.backstage.rawValue,
        abstract: words.text(.registry(.about(.backstage))),
        discussion: words.text(.registry(.discuss(.backstage))))
    }

    @OptionGroup var global: GlobalOptions
    @Option(
      name: .customLong("type"),
      help: ArgumentHelp(words.text(.registry(.helpTypes)), valueName: "type"))
    var types: [String] = []
    @Argument(help: ArgumentHelp(words.text(.registry(.helpCatalog))))
    var file: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let source = ByteSource(file)
      var bytes: [UInt8] = []
      do throws(FileError) {
        // One byte over the limit is enough to know.
        try source.read { piece in
          if bytes.count <= YAMLDocument.byteLimit { bytes += piece }
        }
      } catch {
        throw Failure.store(error.phrase)
      }
      let catalog = BackstageCatalog(path: source.path, types: types)
      try await session.takeOver(catalog.read(bytes), from: .backstage)
    }
  }
}

extension Session {
  /// Writes cards for the models of a registry that have none, and says what became of each record.
  fileprivate func takeOver(_ reading: RegistryReading, from kind: RegistryKind) async throws {
    for problem in reading.problems { complain(problem.line) }
    let plan = RegistryImport(reading.records, from: kind, into: digest.portfolio)
    var written = 0
    var known = 0
    for line in plan.lines {
      switch line.outcome {
      case .drafted(let card):
        do throws(StoreError) {
          try await store.create(Array(card.text.utf8), at: card.path)
        } catch {
          throw Failure.store(error.phrase)
        }
        written += 1
      case .known: known += 1
      case .repeated, .clash, .unnameable, .otherType: break
      }
      say(words.text(.registry(.line(line))) + "\n")
    }
    if plan.lines.isEmpty {
      say(words.text(.registry(.nothingThere(kind))) + "\n")
    } else {
      let others = plan.lines.count - written - known
      say(
        words.text(.registry(.total(written: written, known: known, others: others))) + "\n")
    }
    if reading.problems.contains(where: { $0.severity == .error }) { throw Failure.data }
  }
}
