/// A row of the sample's bills.
///
/// Amounts are in units of 10^-12 dollars.
struct SampleCharge: Sendable {
  /// FOCUS's ChargeCategory.
  enum Kind: String, Sendable {
    case usage = "Usage"
    case purchase = "Purchase"
    case credit = "Credit"
  }

  /// What is charged.
  var item: SampleItem.Written
  /// FOCUS's ChargeCategory.
  var kind: Kind
  /// Whether the row mends one of an earlier bill.
  var isCorrection = false
  /// The first instant charged for.
  var start: Timestamp
  /// The first instant no longer charged for.
  var end: Timestamp
  /// The month in whose bill the row stands.
  var bill: Month
  /// What was counted; nil where nothing is.
  var usage: (unit: SampleMeter.Unit, quantity: Int, price: Int)?
  /// What it would cost without a contract.
  var list: Int
  /// What it costs under the contract.
  var contracted: Int
  /// What is to be paid.
  var billed: Int
  /// What of that falls to the charge period, prepayments spread.
  var effective: Int

  /// A dollar.
  static let dollar = 1_000_000_000_000

  /// The columns that every bill of the sample has; all but the last are FOCUS 1.2's mandatory
  /// ones and their companions.
  static let columns = [
    "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodStart",
    "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd", "ChargeCategory", "ChargeClass",
    "ChargeDescription", "SkuId", "ConsumedQuantity", "ConsumedUnit", "PricingQuantity",
    "PricingUnit", "ListUnitPrice", "ListCost", "ContractedCost", "BilledCost", "EffectiveCost",
    "InvoiceIssuerName", "ProviderName", "PublisherName", "ServiceCategory", "ServiceSubcategory",
    "ServiceName",
  ]

  /// Appends the row to its bill.
  func write(to table: inout SampleBytes) {
    table.add(item.account)
    for instant in [bill.firstDay.startUTC, bill.advanced(by: 1).firstDay.startUTC, start, end] {
      table.add(instant)
      table.add(",")
    }
    table.add(kind.rawValue)
    table.add(isCorrection ? ",Correction," : ",,")
    table.add(item.description)
    writeUsage(to: &table)
    for amount in [list, contracted, billed, effective] {
      table.add(amount, places: 12)
      table.add(",")
    }
    table.add(item.rest)
  }

  private func writeUsage(to table: inout SampleBytes) {
    guard let usage else { return table.add(",,,,,") }
    let (unit, quantity, price) = usage
    table.add(quantity * 10_000 / unit.parts, places: 4)
    table.add(unit.consumedField)
    table.add(quantity * (1_000_000 / unit.scale), places: 6)
    table.add(unit.pricedField)
    table.add(price, places: 4)
    table.add(",")
  }
}
