/// A word of a closed vocabulary: translated for people, `raw` in JSON and CSV.
public enum ReportWord: Hashable, Sendable {
  case type(ModelType)
  case payer(ModelTraits.Payer)
  case degree(ModelTraits.Degree)
  case status(DeploymentStatus)
  case tier(RiskTier)
  case role(Role)
  case permission(Person.Permission)
  case approval(ApprovalState)
  case confidentiality(ConfidentialityFinding.State)
  case confidentialityReason(ConfidentialityFinding.Reason)
  case reviewState(ReviewStanding.State)
  case outcome(Review.Outcome)
  case rule(PermissionRule)
  case breachState(StandingBreach.Word)
  case category(CostCategory)
  case basis(CostBasis)
  case severity(AlertSeverity)
  case alertPath(AlertPath)
  case alertState(AlertStanding.Word)
  case resolution(AlertStanding.Resolution)
  case reopening(AlertStanding.Reopening)
  case occurrence(Occurrence.Kind)
  case direction(PortfolioSettings.Indicator.Direction)
  case freshness(Freshness)
  case gap(OwnershipRow.Gap)
  case event(EventKind)
  case problem(Problem.Severity)
  case dimension(CostDimension)
  case distanceMethod(DistanceMethod)
  case pValueMethod(PValueMethod)
  case binning(Binning)
  case base(LogarithmBase)
  case period(SeasonalProfile.Period)
  case signal(DetectorSignal)
  case side(ChangeSide)
  case finding(DriftFinding.Kind)
  case level(AlertExplanation.LevelName)
  case priceClass(PriceClass)
  case priceService(PriceService)
  case priceLack(PriceLack)
  case priceChange(PriceDiff.Change)
  case carbonBasis(CarbonBasis)
  case carbonWarning(CarbonWarning)
  case waste(WasteFinding.Kind)
  case wasteEvidence(WasteFinding.Evidence)
  case wasteAdvice(WasteFinding.Advice)
  case obligation(ObligationWord)
  case infrastructure(InfrastructureWord)
  case fit(FitWord)
  case outlook(OutlookWord)
  case next(NextWord)
  case improvement(ImprovementWord)
  case measure(CostMeasure)
  case budgetSpan(Budget.Span)
  case budgetState(BudgetStanding.State)
  case forecastGap(BudgetStanding.Gap)
  /// Not before the period ends.
  case notWithinPeriod
  case proof(WriterProof.State)
  case changeKind(ChangeRow.Kind)
  case recordChange(RecordChange.Kind)
  /// Nobody else had seen any of it.
  case unanchored
  /// Nobody signed any of it.
  case unsigned
  case unallocated
  case observed
  case notSet

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .type(let type): type.rawValue
    case .payer(let payer): payer.rawValue
    case .degree(let degree): degree.rawValue
    case .status(let status): status.rawValue
    case .tier(let tier): tier.rawValue
    case .role(let role): role.rawValue
    case .permission(let permission): permission.rawValue
    case .approval(let state): state.rawValue
    case .confidentiality(let state): state.rawValue
    case .confidentialityReason(let reason): reason.raw
    case .reviewState(let state): state.rawValue
    case .outcome(let outcome): outcome.rawValue
    case .rule(let rule): rule.rawValue
    case .breachState(let state): state.rawValue
    case .category(let category): category.rawValue
    case .basis(let basis): basis.rawValue
    case .severity(let severity): severity.rawValue
    case .alertPath(let path): path.name
    case .alertState(let state): state.rawValue
    case .resolution(let resolution): resolution.rawValue
    case .reopening(let reopening): reopening.rawValue
    case .occurrence(let kind): kind.rawValue
    case .direction(let direction): direction.rawValue
    case .freshness(let freshness): freshness.rawValue
    case .gap(let gap): gap.rawValue
    case .event(let kind): kind.rawValue
    case .problem(let severity): severity.rawValue
    case .dimension(let dimension): dimension.word
    case .distanceMethod(let method): method.rawValue
    case .pValueMethod(let method): method.rawValue
    case .binning(let binning): binning.name
    case .base(let base): base.rawValue
    case .period(let period): period.rawValue
    case .signal(let signal): signal.rawValue
    case .side(let side): side.rawValue
    case .finding(let kind): kind.rawValue
    case .level(let name): name.rawValue
    case .priceClass(let kind): kind.rawValue
    case .priceService(let service): service.rawValue
    case .priceLack(let lack): lack.word
    case .priceChange(let change): change.rawValue
    case .carbonBasis(let basis):
      basis == .estimated ? FootprintMethod.name : basis.rawValue
    case .carbonWarning(let warning): warning.raw
    case .waste(let kind): kind.rawValue
    case .wasteEvidence(let evidence): evidence.raw
    case .wasteAdvice(let advice): advice.rawValue
    case .obligation(let word): word.raw
    case .infrastructure(let word): word.raw
    case .fit(let word): word.raw
    case .outlook(let word): word.raw
    case .next(let word): word.raw
    case .improvement(let word): word.raw
    case .measure(let measure): measure.rawValue
    case .budgetSpan(let span): span.rawValue
    case .budgetState(let state): state.rawValue
    case .forecastGap(let gap): gap.rawValue
    case .notWithinPeriod: "notWithinPeriod"
    case .proof(let state): state.rawValue
    case .changeKind(let kind): kind.rawValue
    case .recordChange(let kind): kind.rawValue
    case .unanchored: "unanchored"
    case .unsigned: "unsigned"
    case .unallocated: "unallocated"
    case .observed: "observed"
    case .notSet: "notSet"
    }
  }
}
