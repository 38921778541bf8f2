import PortfolioCore
import TerminalUI

/// What stands around the lists of the improvement screen.
extension Drawing {
  func improvementSurroundings(columns: Int) -> ReportSurroundings {
    guard let screen = state.improvement else {
      return ReportSurroundings(title: text(.improving(.title)))
    }
    let sentences = sentences(of: screen.tab, screen.ground)
    return ReportSurroundings(
      title: text(.improving(.title)),
      above: sentences.flatMap { wrapped($0.text, $0.style, columns: columns) },
      below: below(screen, columns: columns))
  }

  /// What a list comes to, and the benchmark that it is held against, with its source and its date.
  private func sentences(of tab: ImprovementTab, _ ground: ImprovementGround) -> [Segment] {
    func said(_ phrase: ImprovementPhrase) -> Segment {
      Segment(words.text(ShellPhrase.improvement(phrase)), .accent)
    }
    func source(_ figure: String) -> [Segment] {
      ground.digest.portfolio.benchmark(of: figure).map {
        [Segment(words.text(ShellPhrase.outlook(.source($0))), .muted)]
      } ?? []
    }
    switch tab {
    case .register:
      let verdicts = Uplift.Verdict.allCases.map { ($0, ground.count($0)) }.filter { $0.1 > 0 }
      let told = text(.improving(.register(ground.optimisations.count, verdicts.map(Tally.init))))
      return (ground.optimisations.isEmpty ? [] : [Segment(told, .accent)])
        + (ground.digest.upliftFigure?.value.map { [said(.benchmark($0))] } ?? [])
        + source(PromptAdoption.upliftID)
    case .targets:
      return [said(.targets(ground.targets.counts))]
    case .value:
      let (expected, delivered) = (
        ground.values.count { $0.expected != nil }, ground.values.count { $0.delivered != nil }
      )
      return [
        Segment(
          text(
            .improving(
              .value(ground.values.count, expected: expected, delivered: delivered))), .accent)
      ]
    case .adoption:
      return [said(.prompts(ground.prompts))]
        + (ground.techniques.map { [said(.techniques($0))] } ?? [])
        + source(PromptAdoption.figureID)
    }
  }

  /// What came of the optimisation under the cursor, as a sentence.
  private func below(_ screen: ImprovementScreen, columns: Int) -> [[Segment]] {
    guard let row = screen.optimisation else { return [] }
    let figure = screen.ground.digest.upliftFigure?.value
    return [[]]
      + wrapped(text(.improving(.cameTo(row, benchmark: figure))), .plain, columns: columns)
  }
}
