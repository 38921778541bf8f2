import Dashboard
import Foundation
import PortfolioCore

/// `folio alerts --follow`: a line for each change of an alert, as data and events arrive.
///
/// It sleeps until the store changes or a deadline comes, and ends with SIGINT, SIGTERM or when
/// whoever reads its lines is gone.
actor AlertFollower {
  private let store: Store
  private let watcher: FolderWatcher
  private let query: Query
  private let isJSON: Bool
  private var digest: Digest
  private var deadline: Task<Void, Never>?
  private let onAlert: AlertCommandRunner?
  private var news: FiringNews

  /// A follower from what a session saw on, which runs a command for what is news.
  init(_ session: Session, query: Query, isJSON: Bool, onAlert: AlertCommand?) {
    store = session.store
    watcher = FolderWatcher(root: session.root)
    digest = session.digest
    news = FiringNews(since: session.digest)
    self.onAlert = onAlert.map { command in
      AlertCommandRunner(command, store: session.root) { complain("folio: \(words.text($0))") }
    }
    self.query = query
    self.isJSON = isJSON
  }

  /// Follows until the changes end.
  func run() async {
    await watcher.start()
    // Signals end the process as the system has it; there is nothing that would be left half done.
    sleepUntilDeadline()
    for await portfolio in await store.portfolios(following: watcher.changes) {
      take(portfolio)
    }
    deadline?.cancel()
    await watcher.stop()
  }

  private func take(_ portfolio: Portfolio) {
    // What was asked for before something newer came would tell that twice.
    guard portfolio.asOf >= digest.portfolio.asOf else { return }
    let next = Digest(portfolio, after: digest)
    onAlert?.take(news.take(next), at: portfolio.asOf)
    let changes = next.alertChanges(since: digest).filter { query.matches($0.row) }
    digest = next
    // Where SIGPIPE is ignored, as under systemd, only the writing says that nobody reads any more.
    guard changes.allSatisfy({ print($0, at: portfolio.asOf) }) else {
      Task { await watcher.stop() }
      return
    }
    sleepUntilDeadline()
  }

  private func print(_ change: AlertChange, at time: Timestamp) -> Bool {
    say((isJSON ? change.line(at: time) : line(of: change, at: time)) + "\n")
  }

  private func line(of change: AlertChange, at time: Timestamp) -> String {
    let row = change.row
    let alert = row.alert
    let segment = alert.segment.map { " (\(SafeText($0)))" } ?? ""
    let value = words.text(.number(alert.last.value, unit: row.unit))
    var parts = [
      time.rfc3339, words.text(ShellPhrase.alertChange(change.kind)), row.id,
      words.word(.severity(alert.severity)), alert.model.text,
      SafeText(alert.metric).string + segment, value,
    ]
    if let who = who(of: change) { parts.append(SafeText(who).string) }
    return parts.joined(separator: "  ")
  }

  /// Who did it and why; nil where data did it.
  private func who(of change: AlertChange) -> String? {
    let row = change.row
    switch change.kind {
    case .acknowledged, .snoozed, .fixed, .accepted:
      guard let step = row.standing.step else { return nil }
      let name = row.actor?.name ?? step.event.writer.login
      return step.reason.map { "\(name): \($0)" } ?? name
    case .assigned: return row.assignee?.name
    case .noted:
      guard case .note(let text, let link)? = row.standing.notes.last?.act else { return nil }
      return [text, link ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    case .fired, .grew, .recovered, .reopened: return nil
    }
  }

  /// Wakes when an alert changes although nothing happens: data fail to come, a snooze ends.
  private func sleepUntilDeadline() {
    deadline?.cancel()
    guard let change = digest.nextChange(after: digest.portfolio.asOf) else { return }
    deadline = Task { [weak self] in
      try? await Task.sleep(for: change - .now)
      guard !Task.isCancelled else { return }
      await self?.wake()
    }
  }

  private func wake() async {
    let now = Timestamp.now
    var portfolio = await store.portfolio
    portfolio.asOf = now
    take(portfolio)
  }
}
