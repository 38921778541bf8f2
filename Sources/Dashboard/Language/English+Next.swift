import PortfolioCore

extension English {
  /// A phrase of what is to be done next.
  func next(_ phrase: NextPhrase) -> String {
    switch phrase {
    case .about: "What is to be done next, over the whole portfolio, in one ranked list."
    case .discuss:
      "First what is broken, the longest first; then what comes within "
        + "\(NextRanking.horizonDays) days, the earliest first; then what saves money, the most first; "
        + "then everything else by its risk and by what the model costs. Savings are of a month. Steps that would end the "
        + "same spend exclude each other: in the sum the greater counts, and of a model never more than it "
        + "was charged. The effort "
        + "is that of the kind of step. Behind each stand the key of the dashboard and the command that "
        + "does it, or shows what there is to do."
    case .helpLimit: "How many steps are shown; all where not given."
    case .nothing: "there is nothing to do"
    case .shown(let shown, let all): "\(grouped(shown)) of \(counted(all, "step"))"
    case .badLimit: "--limit is a whole number from 1"
    case .reason(let reason): self.reason(reason)
    }
  }

  /// A word of what is to be done next.
  func next(_ word: NextWord) -> String {
    switch word {
    case .kind(.ruleBreach): "breach of a rule"
    case .kind(.owner): "ownership"
    case .kind(let kind): kind.rawValue
    case .risk(let risk): risk.rawValue
    case .effort(let effort): effort.rawValue
    case .decided: "decided"
    }
  }
}
