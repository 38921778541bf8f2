extension PortfolioSettings {
  /// The newest version of the store's format that this program reads.
  public static let supportedVersion = 1

  /// Reads `portfolio.yaml` (FORMATS, Records).
  ///
  /// A store of a newer version gives no settings, so that nothing is read as something it is not.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - path: The file's path in the store.
  /// - Returns: The settings, where the file can be taken, and what is wrong with it.
  public static func read(_ bytes: [UInt8], path: String) -> Parsed<PortfolioSettings> {
    let log = RecordLog(path: path)
    guard var root = log.rootMap(of: bytes) else { return log.parsed(nil) }
    var settings = PortfolioSettings()
    if let node = root.node("store"), let version = root.integer("store", atLeast: 1) {
      guard version <= supportedVersion else {
        root.fail(.newerStore(version: version, supported: supportedVersion), at: node)
        return log.parsed(nil)
      }
      settings.version = version
    } else if root.node("store") == nil {
      root.failMissing("store")
    }
    settings.name = root.string("name") ?? ""
    settings.currency =
      root.convert("currency", expected: .currency) { Currency($0) } ?? settings.currency
    settings.zone = root.convert("timeZone", expected: .timeZone) { Zone($0) } ?? settings.zone
    settings.budgets = root.maps("budgets").compactMap {
      Budget(reading: $0, currency: settings.currency, zone: settings.zone)
    }
    settings.readMetrics(&root)
    settings.readCadence(&root)
    if let reader = root.map("tiers") { settings.tiering = Tiering(reading: reader) }
    if var rules = root.map("rules") {
      settings.readCostRules(&rules)
      if let reader = rules.map("permissions") { settings.permissions = .init(reading: reader) }
      if let reader = rules.map("confidentiality") {
        settings.confidentiality = ConfidentialityRules(reading: reader)
      }
      rules.finish()
    }
    if var drift = root.map("drift") { settings.drift = DriftSettings.read(&drift) }
    if let carbon = root.map("carbon") { settings.carbon = CarbonSettings(reading: carbon) }
    for name in ["rules", "infrastructure", "benchmarks"] {
      settings.sections[name] = root.node(name)
    }
    root.finish()
    settings.unknown = log.unknown
    return log.parsed(settings)
  }

  private mutating func readMetrics(_ root: inout MapReader) {
    guard var names = root.map("metrics") else { return }
    for entry in names.allEntries() {
      guard !entry.value.isNull else {
        metrics[entry.key] = Indicator()
        continue
      }
      guard var reader = names.map(of: entry.value, entry.key) else { continue }
      metrics[entry.key] = Indicator(
        unit: reader.string("unit"), better: reader.choice("better"),
        every: reader.convert("every", expected: .span, SpanText.duration))
      reader.finish()
    }
  }

  private mutating func readCadence(_ root: inout MapReader) {
    guard var reader = root.map("reviewCadence") else { return }
    for tier in RiskTier.allCases {
      let months = reader.convert(tier.rawValue, expected: .months, SpanText.months)
      if let months { reviewCadence[tier] = months }
    }
    reader.finish()
  }
}
