/// What the footprint of one model is worked out of: how large it is and where it runs.
struct ModelSite: Sendable {
  /// The model's size; nil where nobody says.
  var architecture: ModelArchitecture?
  /// The data centre.
  var dataCentre: DataCentre
  /// The zone of the electricity.
  var zone: String
  /// The electricity.
  var mix: ElectricityMix
  /// Output tokens of a request.
  var requestTokens: Double
  /// What must be known of all this.
  var warnings: [CarbonWarning]

  /// How many tokens an answer has where nobody says so: the length EcoLogits gives its figures for.
  static let usualRequest = 1000.0

  /// Works it out.
  ///
  /// - Parameters:
  ///   - model: The card; nil where there is none.
  ///   - names: Names of the model, the first the strongest.
  ///   - vendor: Who bills for it, where there is no card.
  ///   - workflows: The work it serves, which says how long answers are.
  ///   - settings: What the portfolio says of electricity.
  init(
    _ model: Model?, names: [String], vendor: String?, workflows: [Workflow],
    settings: CarbonSettings
  ) {
    let published = PublishedArchitectures.entry(of: names)
    let profile = model?.energy ?? EnergyProfile()
    var warnings: [CarbonWarning] = []
    architecture = ModelArchitecture(model, published?.architecture)
    if let architecture {
      if architecture.isGuessed { warnings.append(.guessedSize) }
      if architecture.isMultimodal { warnings.append(.multimodal) }
    } else {
      warnings.append(.unknownSize)
    }

    let isOwn = model?.runsOnOwnGround ?? false
    let provider =
      isOwn
      ? nil : (model?.vendor ?? vendor).flatMap(ModelProvider.init(vendor:)) ?? published?.provider
    let place = Self.zone(model, provider, settings, isOwn: isOwn)
    zone = place.zone
    mix = settings.mix(of: place.zone) ?? .ofWorld
    if let warning = place.warning { warnings.append(warning) }
    if mix.hasWorldWater { warnings.append(.worldWater) }

    dataCentre = provider?.dataCentre ?? .unknown
    if provider == nil, profile.pue == nil { warnings.append(.unknownDataCentre) }
    dataCentre.pue = profile.pue ?? dataCentre.pue
    dataCentre.wue = profile.wue ?? dataCentre.wue

    let usual = Self.answerLength(of: workflows)
    requestTokens = usual ?? Self.usualRequest
    if usual == nil, architecture?.firstToken ?? 0 > 0 { warnings.append(.assumedRequests) }
    self.warnings = warnings
  }

  /// What output tokens come to; nil where the model's size is not known.
  func footprint(of tokens: Int, by method: FootprintMethod) -> Footprint? {
    architecture.map { architecture in
      method.request(tokens: requestTokens, of: architecture, at: dataCentre, on: mix)
        * (Double(tokens) / requestTokens)
    }
  }

  /// What kilowatt-hours that were measured, overheads and all, come to; making the hardware is
  /// none of it.
  func footprint(measured energy: Double) -> Footprint {
    let energy = QuantityRange(energy)
    let servers = QuantityRange(energy.low / dataCentre.pue.high, energy.high / dataCentre.pue.low)
    return Footprint(
      energy: energy, usage: energy * (mix.emissions * 1000), embodied: .zero,
      water: QuantityRange(
        servers.low * dataCentre.wue.low, servers.high * dataCentre.wue.high) + energy * mix.water)
  }

  /// The zone: what the card says, else that of the region, else the portfolio's where the company
  /// runs the model itself, else Europe's where no more is said, else the vendor's, else the
  /// portfolio's, else the world's.
  private static func zone(
    _ model: Model?, _ provider: ModelProvider?, _ settings: CarbonSettings, isOwn: Bool
  ) -> (zone: String, warning: CarbonWarning?) {
    func known(_ zone: String?) -> String? {
      zone.flatMap { settings.mix(of: $0) == nil ? nil : $0 }
    }
    let region = model?.hosting?.region
    if let zone = known(model?.energy?.zone) ?? known(region.flatMap(CloudRegion.zone)) {
      return (zone, nil)
    }
    if isOwn, let zone = known(settings.zone) { return (zone, nil) }
    if region.map(CloudRegion.isEurope) ?? false { return (ElectricityMix.europe, .guessedZone) }
    if let zone = provider?.zone { return (zone, .guessedZone) }
    if let zone = known(settings.zone) { return (zone, nil) }
    return (ElectricityMix.world, .worldMix)
  }

  /// Output tokens of a request over workflows that say so, each as often as it is asked for.
  private static func answerLength(of workflows: [Workflow]) -> Double? {
    let said = workflows.compactMap { workflow in
      workflow.volume.outputTokens.map {
        (tokens: $0, requests: workflow.volume.requestsPerMonth ?? 1)
      }
    }
    let requests = said.reduce(0) { $0 + $1.requests }
    let tokens = said.reduce(0) { $0 + $1.tokens * $1.requests }
    return requests > 0 && tokens > 0 ? tokens / requests : nil
  }
}

extension Model {
  /// Whether the company runs the model itself: where the card says so, or where nobody else would.
  fileprivate var runsOnOwnGround: Bool {
    switch self.hosting?.place {
    case "on-premises", "private-cloud", "edge": true
    case "embedded": false
    default: self.type == .open || self.type == .proprietary
    }
  }
}

extension ModelArchitecture {
  /// The size and speed that a card and the table of published models come to; nil where neither says
  /// how large the model is.
  ///
  /// The card wins. Its parameters are all at work, but for a model that the table knows by the same
  /// size.
  fileprivate init?(_ model: Model?, _ published: ModelArchitecture?) {
    let profile = model?.energy ?? EnergyProfile()
    let billion = 1e-9
    let total =
      (profile.total ?? model?.parameters.flatMap { $0 > 0 ? QuantityRange($0) : nil })
      .map { $0 * billion }
    let agrees =
      published.map { published in
        total.map {
          $0.low <= published.total.high * 1.1 && $0.high >= published.total.low * 0.9
        } ?? true
      } ?? false
    let known = agrees ? published : nil
    guard let active = profile.active.map({ $0 * billion }) ?? known?.active ?? total else {
      return nil
    }
    self.init(
      active: active, total: total ?? known?.total,
      tokensPerSecond: profile.tokensPerSecond ?? published?.tokensPerSecond,
      firstToken: profile.firstToken ?? published?.firstToken,
      isGuessed: (known?.isGuessed ?? false) && (profile.active == nil || total == nil),
      isMultimodal: published?.isMultimodal ?? false)
  }
}
