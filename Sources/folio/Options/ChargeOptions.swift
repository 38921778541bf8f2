import ArgumentParser
import Dashboard
import PortfolioCore

/// Which charges are meant, by the start of their charge periods.
struct ChargeOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.helpFrom), valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp(words.text(.helpTo), valueName: "day"))
  var to: String?

  /// The half-open stretch of time.
  func interval() throws -> ChargeInterval {
    let interval = ChargeInterval(from: try start(of: from), to: try start(of: to))
    if let from = interval.from, let to = interval.to, from >= to {
      throw Failure.usage(.badInterval)
    }
    return interval
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
