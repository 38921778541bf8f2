import PortfolioCore
import TerminalUI

/// The fit screen: in, through the work and the models held against it, and out again.
extension DashboardState {
  /// Whether the fit screen is open.
  var isOnFit: Bool { if case .fit = level { true } else { false } }

  /// Opens the fit screen, with the work that belongs to what the panes are restricted to.
  mutating func openFit() {
    let origin = leaveForScreen()
    let ground = currentFits()
    level = .fit(from: origin)
    fit = FitScreen(ground, scopeOfWork)
  }

  /// All models held against all work, as the present digest has them.
  mutating func currentFits() -> FitGround {
    if let fitGround, fitGround.number == digestNumber { return fitGround }
    let ground = FitGround(digest, digestNumber, after: fitGround)
    fitGround = ground
    return ground
  }

  /// Whether work belongs to what the panes are restricted to: by its own team and name, else by today's
  /// model.
  ///
  /// What is to be done next is of the whole portfolio, and so is what it leads to.
  var scopeOfWork: (FitSummary) -> Bool {
    guard !level.isFromNext else { return { _ in true } }
    let tests = scope.map { restriction -> (FitSummary) -> Bool in
      switch restriction {
      case .slice(.team, let key):
        return { ($0.workflow.team.map { .named($0) } ?? .unallocated) == key }
      case .slice(.workflow, let key):
        return { [$0.workflow.id.text, $0.workflow.name].contains(key.text) }
      case .type, .person, .slice:
        let models = Set(digest.restricted(to: [restriction]).models.map(\.id))
        return { $0.today.map(models.contains) ?? false }
      }
    }
    return { summary in tests.allSatisfy { $0(summary) } }
  }

  /// Goes into the work under the cursor, or tries the model under it.
  mutating func enterFit() {
    guard let screen = fit else { return }
    guard let open = screen.open else {
      fit?.enter()
      listEntries()
      return
    }
    guard let model = open.candidates.row?.model.id,
      let whatIf = screen.ground.whatIf(model, serves: open.fit.summary.workflow)
    else { return }
    mode = .fit(FitPrompt(whatIf, decided: open.fit.summary.decided))
  }

  /// Tells which prompts and assistants the open work has.
  private mutating func listEntries() {
    guard let work = fit?.open?.fit.summary.workflow else { return }
    fit?.list(digest.entries(of: work))
  }

  /// Asks why the model under the cursor is to serve the open work, where there is something to decide.
  mutating func decideWork() {
    enterFit()
    guard case .fit(let prompt) = mode, prompt.isDecidable else { return }
    _ = ask(prompt)
  }

  /// Takes the filter away, closes the work, or goes back to the panes.
  mutating func leaveFit() {
    guard case .fit(let origin) = level, let screen = fit else { return }
    if !screen.filter.isEmpty {
      narrowFit(to: "")
    } else if fit?.leave() != true {
      fit = nil
      level = origin.level
    }
  }

  /// Narrows the list that is shown.
  mutating func narrowFit(to filter: String) {
    let isInScope = scopeOfWork
    fit?.narrow(to: filter, isInScope)
  }

  /// Takes the next order of the list that is shown.
  mutating func sortFit() {
    let isInScope = scopeOfWork
    fit?.sort(isInScope)
  }

  /// Moves the cursor of the list that is shown.
  mutating func moveInFit(_ command: Command) {
    guard let screen = fit else { return }
    let to = command.index(
      from: screen.index, page: max(1, size.rows / 2 - 4), last: screen.counts.shown - 1)
    if let to { fit?.place(at: to) }
  }

  /// Takes what another digest comes to, while the screen is open; else it is made when it is opened.
  mutating func refreshFit() {
    guard fit != nil else { return }
    let ground = currentFits()
    let isInScope = scopeOfWork
    let isThere = fit?.take(ground, isInScope)
    listEntries()
    guard case .fit(var prompt) = mode else { return }
    let workflow = prompt.whatIf.workflow.id
    guard isThere == true, let work = ground.selection.portfolio.workflow(workflow),
      let whatIf = ground.whatIf(prompt.whatIf.after.model.id, serves: work)
    else {
      mode = .normal
      return
    }
    prompt.whatIf = whatIf
    prompt.isDecidable =
      !whatIf.after.isToday || fit?.open?.fit.summary.decided != nil
    mode = .fit(prompt)
  }

  /// A key in what would be otherwise: Enter asks why and then decides, Esc goes a step back.
  mutating func answer(_ key: Key, _ prompt: FitPrompt) -> [Effect] {
    var prompt = prompt
    switch prompt.step {
    case .reading(let scroll):
      if key == .enter { return ask(prompt) }
      let page = max(1, size.rows - 6)
      guard let to = CommandTable.command(for: key)?.scroll(from: scroll, page: page) else {
        mode = .normal
        return []
      }
      prompt.step = .reading(scroll: to)
    case .reason(var answer):
      switch answer.take(key, choices: nil) {
      case .dropped: prompt.step = .reading(scroll: 0)
      case .given: return decide(prompt, answer, despite: .nothing)
      case .changed: prompt.step = .reason(answer)
      }
    case .despite(let against, var answer):
      switch answer.take(key, choices: nil) {
      case .dropped: prompt.step = .reading(scroll: 0)
      case .given: return decide(prompt, answer, despite: .shown(against))
      case .changed: prompt.step = .despite(against, answer)
      }
    }
    mode = .fit(prompt)
    return []
  }

  /// Asks why, where the decision can be made; where something speaks against the model, despite it.
  private mutating func ask(_ prompt: FitPrompt) -> [Effect] {
    if case .unavailable(let reason) = canWrite {
      notice = Notice(.unavailable(.decide, reason), tone: .bad)
      return []
    }
    guard prompt.isDecidable, let selection = fit?.ground.selection else { return [] }
    let (model, workflow) = (prompt.whatIf.after.model.id, prompt.whatIf.workflow)
    var next = prompt
    next.seen = selection.portfolio.decisions(on: workflow.id)
    do throws(Refusal) {
      do throws(Refusal) {
        _ = try selection.deciding(model, for: workflow)
        next.step = .reason(PromptAnswer())
      } catch .rejected(_, let against) {
        // Who may not decide against it is told so before a reason is asked for.
        try selection.portfolio.mayDecide(against: against, on: model, on: selection.today)
        next.step = .despite(against, PromptAnswer())
      }
    } catch {
      notice = Notice(.commandRefused(error), tone: .bad)
      return []
    }
    mode = .fit(next)
    return []
  }

  private mutating func decide(
    _ prompt: FitPrompt, _ answer: PromptAnswer, despite: Overruling
  ) -> [Effect] {
    guard let selection = fit?.ground.selection else { return [] }
    let reason = answer.input.text
    do throws(Refusal) {
      let draft = try selection.deciding(
        prompt.whatIf.after.model.id, for: prompt.whatIf.workflow,
        reason: reason.allSatisfy(\.isWhitespace) ? nil : reason, despite: despite,
        seen: prompt.seen)
      mode = .normal
      return [.append(draft)]
    } catch {
      // What was typed stays, to be mended; what changed since is asked about again.
      notice = Notice(.commandRefused(error), tone: .bad)
      var next = prompt
      switch error {
      case .rejected(_, let against), .changedMeanwhile(_, let against):
        next.step = against.isEmpty ? .reason(answer) : .despite(against, answer)
      case .reasonNeeded:
        notice = Notice(.fit(.needsReason), tone: .bad)
        return []
      case .decidedMeanwhile: next.step = .reading(scroll: 0)
      default: return []
      }
      mode = .fit(next)
      return []
    }
  }
}
