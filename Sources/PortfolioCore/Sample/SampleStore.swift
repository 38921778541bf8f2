/// A file of the sample.
public struct SampleFile: Hashable, Sendable {
  /// The path in the store.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
}

/// The built-in sample: the store of Wexholm Freight, a company that does not exist.
///
/// It is a pure function of the day and the instant: the same arguments give the same bytes on
/// every machine.
public enum SampleStore {
  /// The zone of the company's days.
  public static let zone = Zone("Europe/Berlin") ?? .utc

  /// Makes every file of the sample as it would be at an instant, with the day it is in Hamburg.
  public static func files(at moment: Timestamp) -> [SampleFile] {
    let day = Zone("Europe/Berlin")?.day(of: moment) ?? Day(utc: moment)
    return files(endingOn: day, at: moment)
  }

  /// Makes every file of the sample.
  ///
  /// - Parameters:
  ///   - day: the day of `folio init`, in the zone of the sample (Europe/Berlin), at which costs
  ///     and indicators end.
  ///   - moment: the instant on that day at which they end; nil for its last second in UTC.
  /// - Returns: the files, in the order of their paths.
  public static func files(endingOn day: Day, at moment: Timestamp? = nil) -> [SampleFile] {
    let moment = moment ?? day.startUTC + .seconds(86_399)
    let texts = SampleText.all.map { SampleFile(path: $0.path, bytes: $0.filled(for: day)) }
    let files =
      texts + SampleJournal.files(endingOn: day) + SampleCosts.files(at: moment)
      + SampleMetrics.files(endingOn: day, at: moment)
    return files.sorted { $0.path < $1.path }
  }
}
