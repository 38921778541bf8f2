/// The cost rows of a portfolio as one file of FOCUS 1.2, whatever versions they came in.
///
/// Each row that counts is there once, its values as they were read; one that is priced by Folio has
/// its computed cost, and of one that a rule shares out each part is a row. Read back, the file comes to
/// the same totals and splits: rows that name their rule in `x_folio_allocation` are not shared out
/// again. Values are read from the files again, because a ledger keeps only
/// what reports ask for.
public struct FocusExport: Sendable {
  /// The columns of FOCUS 1.2, in the order of the standard.
  static let standardColumns = [
    "AvailabilityZone", "BilledCost", "BillingAccountId", "BillingAccountName",
    "BillingAccountType", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
    "CapacityReservationId", "CapacityReservationStatus", "ChargeCategory", "ChargeClass",
    "ChargeDescription", "ChargeFrequency", "ChargePeriodEnd", "ChargePeriodStart",
    "CommitmentDiscountCategory", "CommitmentDiscountId", "CommitmentDiscountName",
    "CommitmentDiscountQuantity", "CommitmentDiscountStatus", "CommitmentDiscountType",
    "CommitmentDiscountUnit", "ConsumedQuantity", "ConsumedUnit", "ContractedCost",
    "ContractedUnitPrice", "EffectiveCost", "InvoiceId", "InvoiceIssuerName", "ListCost",
    "ListUnitPrice", "PricingCategory", "PricingCurrency", "PricingCurrencyContractedUnitPrice",
    "PricingCurrencyEffectiveCost", "PricingCurrencyListUnitPrice", "PricingQuantity",
    "PricingUnit", "ProviderName", "PublisherName", "RegionId", "RegionName", "ResourceId",
    "ResourceName", "ResourceType", "ServiceCategory", "ServiceName", "ServiceSubcategory",
    "SkuId", "SkuMeter", "SkuPriceDetails", "SkuPriceId", "SubAccountId", "SubAccountName",
    "SubAccountType", "Tags",
  ]

  /// What a row belongs to, always the last columns.
  static let attributionColumns: [FocusColumn] = [
    .model, .team, .workflow, .category, .basis, .allocation,
  ]

  /// How many rows of the files could not be read, and are not in the export.
  public var unreadRows: Int { costs.ledger.unreadRows }

  let costs: AttributedCosts
  let interval: ChargeInterval
  let slices: [CostSlice]
  let isForSpreadsheets: Bool
  /// The columns before those of what a row belongs to.
  let columns: [String]

  /// An export of rows.
  ///
  /// - Parameters:
  ///   - costs: The rows, and what they belong to.
  ///   - interval: When their charge periods start.
  ///   - slices: The parts of the costs in all of which they lie.
  ///   - isForSpreadsheets: Whether cells that a spreadsheet would run as a formula get an
  ///     apostrophe in front; what is a number stays one.
  public init(
    _ costs: AttributedCosts, in interval: ChargeInterval = .all, only slices: [CostSlice] = [],
    forSpreadsheets isForSpreadsheets: Bool = false
  ) {
    self.costs = costs
    self.interval = interval
    self.slices = slices
    self.isForSpreadsheets = isForSpreadsheets
    var columns = Self.standardColumns
    var known = Set(columns).union(Self.attributionColumns.map(\.rawValue))
    for name in costs.ledger.files.lazy.compactMap(\.table.header).flatMap(\.names)
    where known.insert(name).inserted {
      columns.append(name)
    }
    self.columns = columns
  }

  /// The paths of the files whose bytes `rows(of:)` wants, relative to the store's root.
  public var paths: [String] {
    costs.ledger.files.filter { $0.rowCount > 0 }.map(\.path)
  }

  /// The first line.
  public var header: [UInt8] {
    var line = FocusLine()
    for name in columns + Self.attributionColumns.map(\.rawValue) { line.add(name.utf8) }
    line.end()
    return line.bytes
  }

  /// Makes rows of the export out of the bytes of a file; nil where the file has none.
  public func rows(of path: String) -> FocusExportRows? {
    guard let index = costs.ledger.files.firstIndex(where: { $0.path == path }),
      let header = costs.ledger.files[index].table.header
    else { return nil }
    return FocusExportRows(self, file: index, header)
  }
}

/// A line of CSV in the making.
struct FocusLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Adds a field, in quotes where it needs them.
  mutating func add(_ field: some Collection<UInt8>) {
    separate()
    guard Self.needsQuotes(field) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(CSVScan.quote)
    for byte in field {
      if byte == CSVScan.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVScan.quote)
  }

  /// Adds fields that are separated and quoted already.
  mutating func addFields(_ fields: [UInt8]) {
    separate()
    bytes.append(contentsOf: fields)
  }

  mutating func end() {
    bytes.append(CSVScan.lineFeed)
    isFirst = true
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(CSVScan.comma) }
    isFirst = false
  }

  /// Also where a line could else be taken for a mark of git, and where blanks could get lost.
  private static func needsQuotes(_ field: some Collection<UInt8>) -> Bool {
    guard let first = field.first else { return false }
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "|"):
      return true
    default:
      return field.contains { byte in
        byte == CSVScan.comma || byte == CSVScan.quote || byte == CSVScan.lineFeed
          || byte == CSVScan.carriageReturn
      }
    }
  }
}
