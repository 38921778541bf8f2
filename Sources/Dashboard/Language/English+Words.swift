public import PortfolioCore

extension English {
  /// A word of a closed vocabulary.
  public func word(_ word: ReportWord) -> String {
    switch word {
    case .type(let type): type.rawValue
    case .payer(let payer): self.payer(payer)
    case .degree(let degree): degree.rawValue
    case .status(let status): self.status(status)
    case .tier(let tier): tier.rawValue
    case .role(let role): self.role(role)
    case .confidentiality(let state): confidentiality(state)
    case .confidentialityReason(let reason): confidentialityReason(reason)
    case .approval(let state): approval(state)
    case .reviewState(let state): reviewState(state)
    case .outcome(let outcome): self.outcome(outcome)
    case .rule(let rule): self.rule(rule)
    case .breachState(let state): breachState(state)
    case .permission(let permission): permission.rawValue
    case .category(let category): category.rawValue
    case .basis(let basis): basis.rawValue
    case .severity(let severity): severity.rawValue
    case .alertPath(let path): self.path(path)
    case .alertState(let state): state == .fixed ? "fixed, recovery awaited" : state.rawValue
    case .resolution(let resolution): resolution.rawValue
    case .reopening(let reopening): self.reopening(reopening)
    case .occurrence(let kind): occurrence(kind)
    case .direction(let direction): direction.rawValue
    case .freshness(let freshness): freshness == .notSet ? "not set" : freshness.rawValue
    case .gap(let gap): self.gap(gap)
    case .event(let kind): event(kind)
    case .problem(let severity): severity.rawValue
    case .dimension(.tag(let name)): "tag \(safe(name))"
    case .dimension(let dimension): dimension.word
    case .distanceMethod(let method): self.method(method)
    case .pValueMethod(let method): method.rawValue
    case .binning(let binning): self.binning(binning)
    case .base(let base): base.rawValue
    case .period(.day): "day"
    case .period(.week): "week"
    case .signal(let signal): signal.rawValue
    case .side(let side): side.rawValue
    case .finding(let kind): kind.rawValue
    case .level(.before): "before"
    case .level(.found): "at alarm"
    case .level(.since): "since"
    case .priceClass(let kind): priceClass(kind)
    case .priceService(let service): service.rawValue
    case .priceLack(let lack): priceLack(lack)
    case .priceChange(let change): change.rawValue
    case .carbonBasis(let basis):
      basis == .estimated ? FootprintMethod.name : basis.rawValue
    case .carbonWarning(let warning): self.warning(warning)
    case .waste(let kind): waste(kind)
    case .wasteEvidence(let evidence): self.evidence(evidence)
    case .wasteAdvice(let advice): self.advice(advice)
    case .obligation(let word): obligation(word)
    case .infrastructure(let word): infrastructure(word)
    case .fit(let word): fit(word)
    case .outlook(let word): outlook(word)
    case .next(let word): next(word)
    case .improvement(let word): improvement(word)
    case .measure(let measure): measure.rawValue
    case .budgetSpan(let span): span.rawValue
    case .budgetState(.atRisk): "at risk"
    case .budgetState(.unknownScope): "unknown scope"
    case .budgetState(let state): state.rawValue
    case .forecastGap(let gap): self.gap(gap)
    case .notWithinPeriod: "not within it"
    case .proof(let state): state.rawValue
    case .changeKind(let kind): kind.rawValue
    case .recordChange(let kind): kind.rawValue
    case .unanchored: "unanchored"
    case .unsigned: "unsigned"
    case .unallocated: "unallocated"
    case .observed: "observed, not registered"
    case .notSet: "not set"
    }
  }

  private func payer(_ payer: ModelTraits.Payer) -> String {
    switch payer {
    case .community: "the community"
    case .company: "the company"
    case .vendor: "the vendor"
    }
  }

  private func method(_ method: DistanceMethod) -> String {
    switch method {
    case .psi: "PSI"
    case .ks: "Kolmogorov-Smirnov"
    case .js: "Jensen-Shannon"
    case .wasserstein: "Wasserstein"
    case .chi2: "chi-square"
    case .z: "two proportions"
    }
  }

  private func binning(_ binning: Binning) -> String {
    switch binning {
    case .equalWidth: "equal width"
    case .quantile: "quantiles"
    case .distinct: "each value"
    }
  }

  private func status(_ status: DeploymentStatus) -> String {
    status == .inReview ? "in review" : status.rawValue
  }

  private func role(_ role: Role) -> String {
    role == .technicalOwner ? "technical owner" : role.rawValue
  }

  private func path(_ path: AlertPath) -> String {
    switch path {
    case .noData: "no data"
    case .segmentRatio: "segment ratio"
    case .segmentGap: "segment gap"
    case .confidentiality: "confidentiality"
    case .detector(let kind): detectorName(kind)
    case .distance(let method): self.method(method)
    case .floor, .ceiling, .drift: path.name
    }
  }

  private func gap(_ gap: BudgetStanding.Gap) -> String {
    switch gap {
    case .ended: "the period is over"
    case .noCharges: "no charges"
    case .oldCharges: "no charges for five weeks"
    case .fewDays: "no forecast: less than two weeks of charges"
    case .noRange: "no range: too few earlier days to tell the error"
    }
  }

  private func gap(_ gap: OwnershipRow.Gap) -> String {
    switch gap {
    case .noOwner: "no owner"
    case .left: "has left"
    case .notRegistered: "no card"
    case .unknownPerson: "unknown person"
    case .conflict: "conflict"
    case .proposed: "proposed, not answered"
    case .againstRule: "against a rule"
    }
  }

  private func reopening(_ reopening: AlertStanding.Reopening) -> String {
    switch reopening {
    case .grew: "grew worse"
    case .ended: "its time is over"
    case .notRecovered: "did not recover"
    }
  }

  private func occurrence(_ kind: Occurrence.Kind) -> String {
    switch kind {
    case .deploy: "deployed"
    case .prompt: "prompt changed"
    case .tuning: "tuned"
    case .assistant: "assistant changed"
    }
  }

  private func event(_ kind: EventKind) -> String {
    switch kind {
    case .assign: "assigned"
    case .unassign: "unassigned"
    case .propose: "proposed"
    case .accept: "accepted"
    case .decline: "declined"
    case .ack: "acknowledged"
    case .snooze: "snoozed"
    case .resolve: "resolved"
    case .note: "noted"
    case .review: "reviewed"
    case .attest: "attested"
    case .approve: "approved"
    case .restrict: "restricted"
    case .retire: "retired"
    case .decide: "decided"
    case .optimise: "optimised"
    case .record: "recorded"
    case .revise: "revised prices"
    case .settle: "settled"
    case .undo: "undid"
    }
  }
}
