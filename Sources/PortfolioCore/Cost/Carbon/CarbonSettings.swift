/// What `portfolio.yaml` says about electricity (`carbon: {zone, mixes: {ZONE: {gwp, wue}}}`).
public struct CarbonSettings: Hashable, Sendable {
  /// A mix of the portfolio's own; what it does not say is that of the shipped table.
  public struct Mix: Hashable, Sendable {
    /// Kilograms of CO2-equivalent a kilowatt-hour.
    public var emissions: Double?
    /// Litres of water a kilowatt-hour.
    public var water: Double?
  }

  /// Where models run of which nothing else says so.
  public var zone: String?
  /// Mixes that stand in place of the shipped ones, by zone.
  public var mixes: [String: Mix]

  /// Nothing said.
  public init(zone: String? = nil, mixes: [String: Mix] = [:]) {
    self.zone = zone
    self.mixes = mixes
  }

  /// The mix of a zone; nil where neither the portfolio nor the shipped table has it.
  public func mix(of zone: String) -> ElectricityMix? {
    let published = ElectricityMix.published(zone)
    guard let own = mixes[zone] else { return published }
    guard let emissions = own.emissions ?? published?.emissions else { return nil }
    return ElectricityMix(
      emissions: emissions, water: own.water ?? published?.water ?? ElectricityMix.ofWorld.water,
      hasWorldWater: own.water == nil && (published?.hasWorldWater ?? true))
  }

  /// Reads the section.
  init(reading reader: MapReader) {
    var reader = reader
    self.init()
    if var zones = reader.map("mixes") {
      for entry in zones.allEntries() {
        guard var mix = zones.map(of: entry.value, entry.key) else { continue }
        let emissions = mix.number("gwp", atLeast: 0)
        let water = mix.number("wue", atLeast: 0)
        mix.finish()
        guard let zone = ElectricityMix.zoneCode(entry.key) else {
          zones.fail(
            .wrongKind(key: zones.path(entry.key), expected: .electricityZone), at: entry.place)
          continue
        }
        mixes[zone] = Mix(emissions: emissions, water: water)
      }
    }
    let node = reader.node("zone")
    zone = reader.convert("zone", expected: .electricityZone, ElectricityMix.zoneCode)
    if let node, let zone, mix(of: zone) == nil {
      reader.fail(.dangling(kind: "zone", name: zone), at: node)
    }
    reader.finish()
  }
}
