import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio cost`: what models cost, split by one or two dimensions.
struct Cost: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let (restricting, others) = CostReport.Row.fieldsInOrder
    return CommandConfiguration(
      abstract: words.text(.aboutCost),
      discussion: words.text(.fieldsOfCosts(others, restricting: restricting)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(
    parsing: .singleValue, help: ArgumentHelp(words.text(.helpBy), valueName: "dimension"))
  var by: [String] = []
  @Option(help: ArgumentHelp(words.text(.helpFrom), valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp(words.text(.helpTo), valueName: "day"))
  var to: String?

  func run() async throws {
    let query = try read.query(of: CostReport.Row.self)
    let dimensions = try by.map { word in
      guard let dimension = CostDimension(word) else {
        throw Failure.usage(.unknownDimension(word))
      }
      return dimension
    }
    guard dimensions.count <= 2 else { throw Failure.usage(.tooManyDimensions(by.count)) }
    let interval = ChargeInterval(from: try start(of: from), to: try start(of: to))
    if let from = interval.from, let to = interval.to, from >= to {
      throw Failure.usage(.badInterval)
    }
    let session = try await Session.open(global)
    session.digest.printedCost(
      by: dimensions.first ?? .model, then: dimensions.dropFirst().first, in: interval, query
    ).print(as: read.format)
    if read.format == .table { say("\n" + words.text(.costPeriod(from: from, to: to)) + "\n") }
  }

  /// The start of a day in UTC, as charge periods count; an instant as it stands.
  private func start(of text: String?) throws -> Timestamp? {
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    if case .success(let day) = Day.parse(bytes) { return day.startUTC }
    if case .success(let instant) = Timestamp.parse(bytes) { return instant }
    throw Failure.usage(.unknownTime(text))
  }
}
