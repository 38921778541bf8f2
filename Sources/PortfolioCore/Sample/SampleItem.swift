/// What a row of the sample's bills is for, apart from its quantity.
struct SampleItem: Sendable {
  /// Whose bill it stands in.
  var bill: SampleBill
  /// What the bill calls it.
  var description: String
  /// The bill's key for it.
  var sku: String
  /// The model, by the name the bill has for it; nil where the bill names none.
  var model: String?
  /// The kind of token, as JSON members of `SkuPriceDetails`.
  var token: String?
  /// The team in the row's tags.
  var team: String?
  /// The workflow in the row's tags.
  var workflow: String?
  /// The workspace of a vendor that has no tags.
  var workspace: String?
  /// The category, where the bill is our own.
  var category: CostCategory?
  /// Who sold it, where the bill is our own and somebody did.
  var vendor: String?

  /// The fields of a row that are the same in every row of the item, as bytes.
  struct Written: Sendable {
    /// Whose bill the rows stand in.
    var bill: SampleBill
    /// The account and the currency.
    var account: [UInt8]
    /// The description and the key.
    var description: [UInt8]
    /// Everything after the amounts.
    var rest: [UInt8]
  }

  /// The fields of the item's rows, written once for all of them.
  var written: Written {
    var description = SampleBytes()
    description.addField(self.description)
    description.add(",\(sku),")
    var rest = SampleBytes()
    let provider = vendor ?? bill.provider
    rest.add("\(provider),\(provider),\(vendor ?? bill.publisher),")
    rest.add("\(bill.serviceCategory),\(bill.service)")
    for column in bill.columns {
      rest.add(",")
      rest.addField(column.field(of: self))
    }
    rest.add("\n")
    return Written(
      bill: bill, account: Array("\(bill.account),Wexholm Freight,USD,".utf8),
      description: description.bytes, rest: rest.bytes)
  }
}

/// A vendor's bill of the sample: a folder under `costs/`, with the columns that vendor fills.
enum SampleBill: String, CaseIterable, Sendable {
  case anthropic, azure, datacentre, ledger, mistral, scaleway

  /// Who invoices and provides.
  var provider: String {
    switch self {
    case .anthropic: "Anthropic"
    case .azure: "Microsoft"
    case .datacentre, .ledger: "Wexholm Freight"
    case .mistral: "Mistral AI"
    case .scaleway: "Scaleway"
    }
  }

  /// What the provider calls the service.
  var service: String {
    switch self {
    case .anthropic: "Claude API"
    case .azure: "Azure OpenAI"
    case .datacentre: "Hamburg data centre"
    case .ledger: "General ledger"
    case .mistral: "La Plateforme"
    case .scaleway: "Generative APIs"
    }
  }

  /// The account that pays.
  var account: String {
    switch self {
    case .anthropic: "org-wexholm"
    case .azure: "wexholm-eu"
    case .datacentre: "ham-1"
    case .ledger: "4920"
    case .mistral: "wexholm"
    case .scaleway: "wexholm-par"
    }
  }

  /// What is left of the list price under the contract, in percent.
  var contractPercent: Int { self == .azure ? 93 : 100 }

  /// Who made what the provider sells.
  var publisher: String { self == .azure ? "OpenAI" : self == .scaleway ? "Mistral AI" : provider }

  /// FOCUS's ServiceCategory and ServiceSubcategory.
  var serviceCategory: String {
    switch self {
    case .datacentre: "Compute,Other (Compute)"
    case .ledger: "Other,Other (Other)"
    default: "AI and Machine Learning,Generative AI"
    }
  }

  /// The columns beside those that every bill has.
  var columns: [Column] {
    switch self {
    case .anthropic: [.subAccountName, .skuPriceDetails]
    case .azure: [.skuPriceDetails, .tags]
    case .datacentre, .ledger: [.tags, .folioModel, .folioCategory]
    case .mistral: []
    case .scaleway: [.resourceID]
    }
  }

  /// A column that not every bill has.
  enum Column: String, Sendable {
    case subAccountName = "SubAccountName"
    case skuPriceDetails = "SkuPriceDetails"
    case resourceID = "ResourceId"
    case tags = "Tags"
    case folioModel = "x_folio_model"
    case folioCategory = "x_folio_category"

    /// What the column holds for an item.
    func field(of item: SampleItem) -> String {
      switch self {
      case .subAccountName: item.workspace ?? ""
      case .skuPriceDetails: item.model.map { "{\"ModelId\":\"\($0)\"\(item.token ?? "")}" } ?? ""
      case .resourceID, .folioModel: item.model ?? ""
      case .folioCategory: item.category?.rawValue ?? ""
      case .tags: Self.tags([("team", item.team), ("workflow", item.workflow)])
      }
    }

    private static func tags(_ tags: [(String, String?)]) -> String {
      let set = tags.compactMap { key, value in value.map { "\"\(key)\":\"\($0)\"" } }
      return set.isEmpty ? "" : "{\(set.joined(separator: ","))}"
    }
  }
}
