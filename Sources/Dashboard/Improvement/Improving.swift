import PortfolioCore
import TerminalUI

/// The improvement screen: in, and what is asked of something that was done to make models better.
extension DashboardState {
  /// Whether the improvement screen is open.
  var isOnImprovement: Bool { if case .improvement = level { true } else { false } }

  /// Opens the improvement screen on the register.
  mutating func openImprovement() {
    let origin = leaveForScreen()
    improvement = ImprovementScreen(ImprovementGround(digest, digestNumber), tab: .register)
    level = .improvement(from: origin)
  }

  /// Takes the line that was typed of an optimisation; where it cannot be taken the question stays, and
  /// what is wrong is said.
  mutating func optimise(
    _ typed: String, _ prompt: DecisionPrompt, _ question: OptimisationQuestion
  ) -> [Effect] {
    var next = prompt
    next.answer = PromptAnswer()
    switch question {
    case .kind: return []
    case .metric(let kind):
      let names = digest.portfolio.indicatorNames(of: prompt.models)
      guard names.contains(typed) else {
        let near = NearNames.of(typed, among: names)
        return refuse(.improvement(.unknownMetric(typed, near: near)))
      }
      next.question = .optimise(.day(kind, metric: typed))
    case .day(let kind, let metric):
      var day: Day?
      if !typed.isEmpty {
        guard case .success(let parsed) = Day.parse(typed.utf8) else {
          return refuse(.unknownWhen(typed, option: nil))
        }
        guard parsed <= today else { return refuse(.notYet(typed, option: nil)) }
        day = parsed
      }
      next.question = .optimise(.note(kind, metric: metric, day))
    case .note(let kind, let metric, let day):
      mode = .normal
      let optimisation = Optimisation(
        kind, models: prompt.models, metric: metric, day: day, workflow: nil)
      return [.append(EventDraft(.optimise(optimisation), reason: typed.isEmpty ? nil : typed))]
    }
    mode = .decide(next)
    return []
  }

  private mutating func refuse(_ phrase: ShellPhrase) -> [Effect] {
    notice = Notice(.failed(phrase), tone: .bad)
    return []
  }
}
