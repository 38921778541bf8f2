/// What a kilowatt-hour comes to in a zone of the world.
public struct ElectricityMix: Hashable, Sendable {
  /// Kilograms of CO2-equivalent a kilowatt-hour.
  public var emissions: Double
  /// Litres of water a kilowatt-hour.
  public var water: Double
  /// Whether the water is that of the world, because nothing is known of the zone's.
  public var hasWorldWater = false

  /// A mix.
  public init(emissions: Double, water: Double, hasWorldWater: Bool = false) {
    self.emissions = emissions
    self.water = water
    self.hasWorldWater = hasWorldWater
  }

  /// The zone of the world as a whole.
  public static let world = "WOR"
  /// The zone of Europe as a whole.
  public static let europe = "EEE"

  /// The mix of a zone (ISO 3166 alpha-3), or nil where the table lacks it.
  public static func published(_ zone: String) -> ElectricityMix? { table[zone] }

  /// The mix of the world as EcoLogits 0.11.3 has it.
  public static let ofWorld = ElectricityMix(emissions: 0.45829, water: 3.908)

  private static let table: [String: ElectricityMix] = {
    var table: [String: ElectricityMix] = [:]
    for line in rows.split(separator: "\n") {
      for item in line.split(separator: ",") {
        let fields = item.split(separator: " ")
        guard fields.count == 3, let emissions = Double(fields[1]) else { continue }
        let water = Double(fields[2])
        table[String(fields[0])] = ElectricityMix(
          emissions: emissions, water: water ?? ofWorld.water, hasWorldWater: water == nil)
      }
    }
    return table
  }()
}
