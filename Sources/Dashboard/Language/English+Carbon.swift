import PortfolioCore

extension English {
  /// A phrase of `folio carbon`.
  func carbon(_ phrase: CarbonPhrase) -> String {
    switch phrase {
    case .about: "Electricity, greenhouse gases and water of models, each as a range."
    case .discuss:
      "Estimated after EcoLogits 0.11.3: what a model needs follows from the parameters that are at work "
        + "and from how many there are, and only the tokens it writes count. The card says the size "
        + "(parameters, energy: {active, total}), else a table of published and estimated sizes that comes "
        + "with folio. Kilowatt-hours in bills (ConsumedUnit kWh) are measured, and beat the estimate.\n\n"
        + "The electricity is that of energy: {zone: DEU} in the card, else of the hosting region, else "
        + "that of the vendor, else of carbon: {zone: DEU} in portfolio.yaml, else of the world; where the "
        + "company runs the model itself, the vendor's is passed over. carbon: {mixes: {DEU: {gwp: 0.33, "
        + "wue: 1.9}}} gives other kilograms of CO2e and litres of water for a kilowatt-hour.\n\n"
        + "Unknown is not zero: a model of unknown size is a row without figures, tokens of which nobody "
        + "says whether they were read or written are left out and counted in the warnings, and every "
        + "figure that lacks something says ≥. A figure includes the making of the servers."
    case .helpBy: "model, type or zone."
    case .period(nil, nil):
      "charges of the last 30 whole days; --from DAY and --to DAY choose others"
    case .period(let from, let to): text(.costPeriod(from: from, to: to))
    case .total(let energy, let emissions, let water):
      "all together \(range(energy)) kWh, \(range(emissions)) g CO2e, \(range(water)) l of water"
    case .nothingKnown: "nothing of it can be estimated"
    case .method: "after \(FootprintMethod.name): only tokens that were written count"
    }
  }

  private func range(_ range: FigureRange) -> String {
    range.low == range.high ? range.low : "\(range.low) to \(range.high)"
  }

  /// What must be known of an estimate.
  func warning(_ warning: CarbonWarning) -> String {
    switch warning {
    case .unknownSize: "unknown size"
    case .guessedSize: "size estimated by EcoLogits"
    case .multimodal: "not only text"
    case .guessedZone: "zone guessed"
    case .worldMix: "zone unknown: world"
    case .worldWater: "water of the world"
    case .unknownDataCentre: "data centre unknown"
    case .assumedRequests: "answers of 1,000 tokens assumed"
    case .noTokens: "no tokens reported"
    case .noOutput: "no output tokens"
    case .unknownDirection(let count): "\(counted(count, "token")) of unknown direction"
    case .unknownHardware: "without the making of the servers"
    }
  }
}
