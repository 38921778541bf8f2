import ArgumentParser
import Dashboard
import PortfolioCore
import SystemPackage

extension Export {
  /// `folio export ml-bom`: the models as a bill of materials of CycloneDX 1.7.
  struct BillOfMaterials: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "ml-bom", abstract: words.text(.export(.aboutBOM)),
        discussion: words.text(.export(.discussBOM)) + "\n\n"
          + ReadOptions.fields(of: ModelMapRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: ModelExportOptions

    func run() async throws {
      let query = try options.query()
      let session = try await Session.open(global)
      let bom = session.digest.machineLearningBOM(query, toolVersion: folioVersion)
      do {
        let target = try ExportTarget(
          to: options.output, replacing: options.force, outside: session.root)
        try target.fill { try $0.write(bom.json.indented + [0x0A]) }
      } catch is ExportTarget.Unread {
        return
      }
      complainOfMissingCards(query, session)
    }
  }

  /// `folio export modelcards DIR`: a model card of Hugging Face for each model.
  struct ModelCards: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "modelcards", abstract: words.text(.export(.aboutCards)),
        discussion: words.text(.export(.discussCards)) + "\n\n"
          + ReadOptions.fields(of: ModelMapRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.helpFilter), valueName: "query"))
    var filter: String?
    @Flag(help: ArgumentHelp(words.text(.export(.helpForceCards))))
    var force = false
    @Argument(help: ArgumentHelp(words.text(.export(.helpCardFolder)), valueName: "dir"))
    var folder: String

    func run() async throws {
      let query = try Query(models: filter)
      let session = try await Session.open(global)
      let cards = session.digest.exportedCards(query)
      let texts = cards.map { card in
        (card.fileName, Array(card.text { words.text(.export(.card($0))) }.utf8))
      }
      do throws(StoreError) {
        try ExportedFile.writeAll(
          texts, into: FilePath(folder), replacing: force, outside: session.root)
      } catch {
        throw Failure(exporting: error)
      }
      say(words.text(.export(.wroteCards(cards.count, folder: folder))) + "\n")
      complainOfMissingCards(query, session)
    }
  }
}

/// Says of how many names an export of models has nothing, for want of a card.
private func complainOfMissingCards(_ query: Query, _ session: Session) {
  let names = session.digest.namesWithoutCard(query)
  if names > 0 { complain("folio: " + words.text(.export(.withoutCard(names)))) }
}
