extension Portfolio {
  /// Every workflow that says how sensitive it is or where its data must stay, and that a model
  /// serves, ordered by workflow.
  ///
  /// A model that is retired is held against it like any other, for as long as the workflow says that
  /// it serves: where the work goes instead has to be said there.
  public var confidentiality: [ConfidentialityFinding] {
    workflows.compactMap { confidentiality(of: $0) }
  }

  private func confidentiality(of workflow: Workflow) -> ConfidentialityFinding? {
    guard let name = workflow.servedBy else { return nil }
    guard let model = directory.id(of: name).flatMap(model(_:)) else {
      return ConfidentialityFinding(workflow, servedBy: name, settings.confidentiality)
    }
    return ConfidentialityFinding(workflow, servedBy: model, settings.confidentiality)
  }

  /// The breaches as alerts, which fire as long as the records say so and are as bad as can be.
  ///
  /// Records have no history of their own: such an alert began on the day the model's record was last
  /// confirmed (`recorded`), since when it says what it says; where that is not set or still to come,
  /// in the year 2000, so that its id is the same in every clone and at any time.
  func confidentialityAlerts(of only: ModelID? = nil) -> [Alert] {
    let today = zone.day(of: asOf)
    return workflows.compactMap { workflow in
      if let only, workflow.servedBy.flatMap(directory.id(of:)) != only { return nil }
      guard let finding = confidentiality(of: workflow), finding.state == .breach,
        let model = finding.model.id
      else { return nil }
      let recorded = self.model(model)?.recorded.flatMap { $0 > today ? nil : $0 }
      let onset = min(zone.start(of: recorded ?? Self.unknownBeginning), asOf)
      let fingerprint = AlertFingerprint(
        model: model,
        indicator: IndicatorKey(metric: "confidentiality", segment: finding.workflow.text),
        path: .confidentiality)
      let count = finding.reasons.count(where: \.isBreach)
      return Alert(
        id: AlertID(fingerprint: fingerprint, onset: onset),
        condition: .confidentiality(finding), state: .firing, fired: onset, severity: .critical,
        last: Observation(time: onset, value: Double(count)))
    }
  }

  private static let unknownBeginning = Day(year: 2000, month: 1, day: 1) ?? Day(ordinal: 0)

  /// The alerts as of the moment shown: what observations come to, and breaches of confidentiality.
  func allAlerts(resolvedSince earliest: Timestamp?, costly: Set<ModelID>) -> [Alert] {
    let observed = alerts.alerts(
      asOf: asOf, in: metrics, resolvedSince: earliest, costly: costly)
    let breaches = confidentialityAlerts()
    return breaches.isEmpty ? observed : (observed + breaches).sorted(by: Alert.precedes)
  }

  /// All episodes of a model's alerts as of the moment shown.
  func allAlerts(of model: ModelID, costly: Set<ModelID> = []) -> [Alert] {
    alerts.alerts(of: model, asOf: asOf, in: metrics, costly: costly)
      + confidentialityAlerts(of: model)
  }
}
