import PortfolioCore
import TerminalUI

/// Changes the state as a message asks, and says what is to be done about it.
///
/// The only way the state changes; pure but for the state.
public func update(_ state: inout DashboardState, _ message: Message) -> [Effect] {
  defer {
    state.settleViews()
    state.seeAlerts()
  }
  let effects = take(message, in: &state)
  state.refreshStaleReports()
  return effects + state.wishes()
}

/// Changes the state as a message asks; what is made anew only where it is shown comes after.
private func take(_ message: Message, in state: inout DashboardState) -> [Effect] {
  switch message {
  case .key(let key):
    return state.press(key)
  case .resized(let size):
    state.size = size
    return []
  case .loaded(let digest):
    state.take(digest)
    return []
  case .recalled(let day, let mix):
    state.recall(mix, of: day)
    return []
  case .arrived(let day, let digest):
    state.arrive(at: day, digest)
    return []
  case .tick(let now):
    if state.travel.day == nil {
      state.now = max(state.now, now)
    } else {
      state.travel.clock = max(state.travel.clock, now)
    }
    return []
  case .finished(let outcome):
    state.tell(outcome)
    return []
  }
}

extension DashboardState {
  /// Takes a key: what is open over the panes has it first.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    defer { news.lastKey = now }
    switch mode {
    case .normal: return give(key)
    case .filter(let input, let before): return type(key, into: input, before: before)
    case .palette(let picker): return choose(key, in: picker)
    case .assign(let picker): return choose(key, in: picker)
    case .handle(let prompt): return answer(key, prompt)
    case .decide(let prompt): return answer(key, prompt)
    case .row(let scroll):
      readRow(key, scroll: scroll)
      return []
    case .fit(let prompt): return answer(key, prompt)
    case .help(let scroll):
      mode = read(key, scroll: scroll).map { .help(scroll: $0) } ?? .normal
      return []
    case .problems(let scroll):
      mode = read(key, scroll: scroll).map { .problems(scroll: $0) } ?? .normal
      return []
    }
  }

  private mutating func give(_ key: Key) -> [Effect] {
    guard let command = CommandTable.command(for: key) else { return [] }
    return run(command)
  }

  /// Where a text that fills a popup stands after a key; nil closes it.
  func read(_ key: Key, scroll: Int) -> Int? {
    CommandTable.command(for: key)?.scroll(from: scroll, page: max(1, size.rows - 6))
  }

  /// Takes new content, or keeps it for later where the reader has paused.
  fileprivate mutating func take(_ digest: Digest) {
    switch (paused, travel.place) {
    case (.paused, _): paused = .paused(waiting: digest)
    case (.running, .past(let day, _)): travel.place = .past(day, present: digest)
    case (.running, .now): show(digest)
    }
    if travel.day == nil {
      now = max(now, digest.portfolio.asOf)
    } else {
      travel.clock = max(travel.clock, digest.portfolio.asOf)
    }
  }

  /// Shows new content; marks of models that are gone are dropped, with a word.
  ///
  /// What differs between two days that the reader steps between is not news.
  mutating func show(_ digest: Digest, isJourney: Bool = false) {
    let before = self.digest
    let isCostKept = digest.sharesGround(with: before)
    let changes = isJourney ? [] : digest.alertChanges(since: before)
    let moved = digest.movedAlerts(since: before)
    if !isJourney, digest.portfolio.readOnly != before.portfolio.readOnly {
      writing = Writing(digest.portfolio.readOnly)
    }
    let stance = alertStance.renamed(moved)
    renameAlerts(moved)
    carryUnfolded(to: digest, moved)
    replaceDigest(digest)
    steps = UndoSteps(digest.portfolio)
    let known = Set(digest.models.map(\.id))
    let vanished = marks.subtracting(known).count
    if vanished > 0 {
      marks.formIntersection(known)
      notice = Notice(.marksVanished(vanished), tone: .bad)
    }
    alertMarks.formIntersection(digest.alerts.map(\.id))
    if case .model(let reference, _, _) = level, !known.contains(reference) {
      backToPanes()
      notice = Notice(.modelVanished(reference.text), tone: .bad)
    }
    followAlert(from: before, moved)
    if !isCostKept { costs?.reload(digest) }
    refreshReports()
    if !isOnGovernance { governance?.take(digest) }
    refreshFit()
    refreshOutlook()
    refreshRows(keepingCosts: isCostKept)
    follow(from: stance, changes)
  }

  /// That an event is saved; of a decision on a model for work also what is still to be changed.
  private func saying(_ event: Event) -> ScreenPhrase {
    guard case .decide(let decision) = event.action else { return .saved(event) }
    let work = digest.portfolio.workflow(decision.workflow)
    let serving = work?.servedBy.map(digest.portfolio.directory.reference(to:))
    let isServing = serving == digest.portfolio.directory.reference(to: decision.model.text)
    return .fit(
      .decided(
        decision.workflow, decision.model,
        changing: isServing ? nil : work?.path ?? "workflows/\(decision.workflow).yaml"))
  }

  fileprivate mutating func tell(_ outcome: Outcome) {
    switch outcome {
    case .saved(let event):
      marks = []
      alertMarks = []
      rangeAnchor = nil
      notice = Notice(saying(event), tone: .good)
    case .broughtBack: notice = Notice(.redone, tone: .good)
    case .drafted(let path): notice = Notice(.cardDrafted(path: path), tone: .good)
    case .refused(let refusal): notice = Notice(.commandRefused(refusal), tone: .bad)
    case .failed(let phrase): notice = Notice(.failed(phrase), tone: .bad)
    }
  }
}
