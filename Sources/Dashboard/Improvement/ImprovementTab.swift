import PortfolioCore

/// What the lists of the improvement screen are made of, worked out once for a digest; of what is told
/// of whole days, once for as long as these say the same.
struct ImprovementGround: Sendable {
  /// The portfolio.
  let digest: Digest
  /// Which digest it was.
  let number: Int
  /// With which digest the optimisations and the value were worked out.
  let madeWith: Int
  private let basis: ImprovementBasis
  /// The optimisations, and what came of them.
  let optimisations: [OptimisationRow]
  /// The targets of every deployment.
  let targets: [TargetRow]
  /// What workflows are worth.
  let values: [ValueRow]
  /// How many models use prompt engineering.
  let prompts: PromptAdoption
  /// How many use techniques of any family; nil where no benchmark says which there are.
  let techniques: TechniqueAdoption?
  /// The models of which adoption is told.
  let models: [ModelMapRow]

  /// The ground of a digest; what an earlier one found out and still holds is taken from there.
  init(_ digest: Digest, _ number: Int, after earlier: ImprovementGround? = nil) {
    self.digest = digest
    self.number = number
    targets = digest.targetRows()
    if let earlier, earlier.basis.holds(for: digest) {
      (madeWith, basis) = (earlier.madeWith, earlier.basis)
      optimisations = earlier.optimisations.map { row in
        var row = row
        row.model = row.model.flatMap { digest.row(of: $0.id) }
        return row
      }
      values = earlier.values.map { row in
        var row = row
        row.model = row.model.flatMap { digest.row(of: $0.id) }
        return row
      }
      (prompts, techniques) = (earlier.prompts, earlier.techniques)
    } else {
      (madeWith, basis) = (number, ImprovementBasis(digest))
      optimisations = digest.optimisations()
      values = digest.valueRows()
      prompts = digest.promptAdoption()
      techniques = digest.techniqueAdoption
    }
    models = digest.models.filter { $0.isRegistered && $0.model?.status != .retired }
  }

  /// How many optimisations came to so much.
  func count(_ verdict: Uplift.Verdict) -> Int {
    optimisations.count { row in
      if case .measured(let measured) = row.uplift { measured.verdict == verdict } else { false }
    }
  }
}

/// The improvement screen: what was done to make models better, and what came of it.
typealias ImprovementScreen = ReportTabs<ImprovementTab>

/// A list of the improvement screen.
public enum ImprovementTab: CaseIterable, Sendable {
  case register, targets, value, adoption
}

extension ImprovementTab: ReportTab {
  func name(_ ground: ImprovementGround) -> ScreenPhrase { .improving(.tab(self)) }
  var nothing: ScreenPhrase { .improving(.nothing(self)) }

  var leading: Set<ReportColumn> {
    switch self {
    case .register: [.model, .kind, .state, .uplift]
    case .targets: [.model, .name, .metric, .state, .latest]
    case .value: [.workflow, .expected, .delivered]
    case .adoption: [.family, .share, .benchmark]
    }
  }

  func table(_ ground: ImprovementGround, _ filter: String) throws(QueryFault) -> ReportTable {
    let digest = ground.digest
    return switch self {
    case .register:
      digest.optimisationTable(
        ground.optimisations, try Query(parsing: filter, for: OptimisationRow.self))
    case .targets:
      digest.targetTable(ground.targets, try Query(parsing: filter, for: TargetRow.self))
    case .value:
      digest.printedValue(try Query(parsing: filter, for: ValueRow.self), among: ground.values)
        .table
    case .adoption:
      digest.adoptionTable(
        ground.prompts, of: ground.models,
        try Query(parsing: filter, for: TechniqueAdoption.self))
    }
  }
}

extension ReportTabs<ImprovementTab> {
  /// The optimisation that the row under the cursor is about.
  var optimisation: OptimisationRow? {
    guard tab == .register, let row else { return nil }
    return ground.optimisations.first { found in
      row.starts(with: [
        .text(found.id.model.text), .word(.improvement(.kind(found.optimisation.kind))),
        .text(found.optimisation.metric),
      ]) && row.contains(.day(found.day))
    }
  }
}
