import Dashboard
import Foundation
@testable import PortfolioCore
import SystemPackage
import TerminalUI

/// The built-in sample as of a fixed moment, read through the store once for all tests.
enum SampleDigest {
  /// The moment the sample is shown at.
  static let now =
    (Day(year: 2026, month: 11, day: 23) ?? Day(ordinal: 0)).startUTC
    + .seconds(18 * 3600)

  private static let sample = Task {
    try await load(SampleStore.files(endingOn: Day(utc: now), at: now))
  }

  private static let empty = Task {
    try await load([SampleFile(path: "portfolio.yaml", bytes: Array("store: 1\nname: New\n".utf8))])
  }

  /// The sample.
  static func value() async throws -> Digest { try await sample.value }

  /// The sample after somebody acknowledged one alert, snoozed the next and accepted the third.
  static func handled() async throws -> Digest {
    let digest = try await value()
    guard let writer = WriterID(user: "mara", host: "ham-platform1", clone: 1),
      let jonas = PersonID("jonas")
    else { throw Refusal.nothingToChange }
    let sighted = digest.alerts.map { AlertSighting($0.alert) }
    let steps: [(Action, String?)] = [
      (.handle(AlertStep(.assign(jonas), sighted: [sighted[0]])), nil),
      (.note(Note(sighted: [sighted[0]], text: "6,000 lines are needed")), nil),
      (.handle(AlertStep(.acknowledge(until: nil), sighted: [sighted[0]])), "chapter 85 is known"),
      (.handle(AlertStep(.snooze(until: now + .seconds(86_400)), sighted: [sighted[1]])), nil),
      (.handle(AlertStep(.resolve(.fixed), sighted: [sighted[2]])), "retrained"),
      (
        .record(Occurrence(.tuning, models: [sighted[0].fingerprint.model], version: "6")),
        "With the corrected lines"
      ),
    ]
    var portfolio = digest.portfolio
    for (number, step) in steps.enumerated() {
      let event = portfolio.journal.next(
        EventDraft(step.0, reason: step.1), writer: writer,
        time: now + .seconds(-3600 + number * 60), actor: PersonID("mara"))
      let line = JournalLine.bytes(event)
      portfolio.journal.append(line[...], to: JournalLine.path(event))
    }
    let directory = portfolio.directory
    portfolio.care = AlertCare(portfolio.journal, resolve: { directory.id(of: $0) })
    return Digest(portfolio)
  }

  /// A store that holds nothing but its settings.
  static func nothing() async throws -> Digest { try await empty.value }

  /// Files as a store of their own.
  static func load(_ files: [SampleFile]) async throws -> Digest {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("folio-dashboard-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for file in files {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    var environment = StoreEnvironment.live
    environment.clock = StoreClock(now: { now }, elapsed: { .zero }, sleep: { _ in })
    let store = try await Store.open(
      FilePath(root.path), isReadOnly: true, environment: environment)
    return Digest(await store.portfolio)
  }
}

extension DashboardState {
  /// The dashboard on the sample, after some keys.
  static func sample(
    _ size: String, keys: String = "", language: Language = .english, glyphs: Glyphs = .unicode,
    digest: Digest? = nil
  ) async throws -> DashboardState {
    let extent = size.split(separator: "x").compactMap { Int($0) }
    let shown: Digest
    if let digest { shown = digest } else { shown = try await SampleDigest.value() }
    var state = DashboardState(
      digest: shown, size: Size(columns: extent[0], rows: extent[1]),
      look: Look(glyphs: glyphs, language: language))
    for key in try Key.keys(keys) { _ = update(&state, .key(key)) }
    return state
  }
}
