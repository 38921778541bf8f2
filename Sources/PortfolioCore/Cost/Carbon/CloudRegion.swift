/// The zones of electricity in which the regions of clouds lie.
enum CloudRegion {
  /// The zone of a region as cards write it; nil where it is none that is known.
  ///
  /// Takes the regions of Google Cloud (codecarbon 3.3.2, `cloud_impact.csv`), AWS, Azure and IBM Cloud
  /// (their own lists of regions), without the letter of an availability zone, and zones as they are.
  static func zone(of region: String) -> String? {
    let name = region.lowercased()
    if let zone = table[name] { return zone }
    if name.last.map({ "abcdef".contains($0) }) ?? false,
      let zone = table[String(name.dropLast(name.dropLast().last == "-" ? 2 : 1))]
    {
      return zone
    }
    let code = region.uppercased()
    return ElectricityMix.published(code) == nil ? nil : code
  }

  /// Whether a region is somewhere in Europe, and no more is said.
  static func isEurope(_ region: String) -> Bool {
    let name = region.lowercased()
    return ["eu", "europe", "emea"].contains(name) || name.hasPrefix("eu-")
      || name.hasPrefix("europe-")
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in rows.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for region in words.dropFirst() { table[region] = words[0] }
    }
    return table
  }()

  /// A zone a line with its regions; the lines of one zone add up.
  private static let rows = """
    ARE me-central-1 uaenorth uaecentral
    AUS australia-southeast1 australia-southeast2 ap-southeast-2 ap-southeast-4 australiaeast
    AUS australiasoutheast australiacentral au-syd
    AUT austriaeast
    BEL europe-west1 belgiumcentral
    BHR me-south-1
    BRA southamerica-east1 sa-east-1 brazilsouth brazilsoutheast br-sao
    CAN northamerica-northeast1 northamerica-northeast2 ca-central-1 ca-west-1 canadacentral
    CAN canadaeast ca-tor ca-mon
    CHE europe-west6 eu-central-2 switzerlandnorth switzerlandwest
    CHL southamerica-west1 chilecentral
    CHN cn-north-1 cn-northwest-1 chinaeast chinaeast2 chinaeast3 chinanorth chinanorth2
    CHN chinanorth3
    DEU europe-west3 europe-west10 eu-central-1 germanywestcentral germanynorth eu-de
    DNK denmarkeast
    ESP europe-southwest1 eu-south-2 spaincentral eu-es
    FIN europe-north1
    FRA europe-west9 eu-west-3 francecentral francesouth eu-fr2
    GBR europe-west2 eu-west-2 uksouth ukwest eu-gb
    HKG asia-east2 ap-east-1 eastasia
    IDN asia-southeast2 ap-southeast-3 indonesiacentral
    IND asia-south1 asia-south2 ap-south-1 ap-south-2 centralindia southindia westindia
    IRL eu-west-1 northeurope
    ISR me-west1 il-central-1 israelcentral
    ITA europe-west8 europe-west12 eu-south-1 italynorth
    JPN asia-northeast1 asia-northeast2 ap-northeast-1 ap-northeast-3 japaneast japanwest jp-tok
    JPN jp-osa
    KOR asia-northeast3 ap-northeast-2 koreacentral koreasouth
    MEX northamerica-south1 mx-central-1 mexicocentral
    MYS ap-southeast-5 malaysiawest
    NLD europe-west4 westeurope
    NOR norwayeast norwaywest
    NZL newzealandnorth ap-southeast-6
    POL europe-central2 polandcentral
    QAT me-central1 qatarcentral
    SAU me-central2
    SGP asia-southeast1 ap-southeast-1 southeastasia
    SWE europe-north2 eu-north-1 swedencentral swedensouth
    THA ap-southeast-7
    TWN asia-east1 ap-east-2
    USA us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4
    USA us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 eastus eastus2
    USA centralus northcentralus southcentralus westcentralus westus westus2 westus3 us-south
    USA us-east us
    ZAF africa-south1 af-south-1 southafricanorth southafricawest
    """
}
