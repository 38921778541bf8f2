/// Something of the sample that is billed by the month, whatever the use.
struct SampleFee: Sendable {
  /// What is charged.
  var item: SampleItem
  /// Dollars a month, from the running month back.
  var amounts: [Int]
  /// Whether a year was paid in advance, so that months have an effective cost and no bill.
  var isPrepaid = false

  /// The row of a month so many months back, where there is one.
  func charge(in month: Month, back: Int) -> SampleCharge? {
    guard back < amounts.count else { return nil }
    let amount = amounts[back] * SampleCharge.dollar
    // What was prepaid has its list price where it was bought, else it would count twice.
    let due = isPrepaid ? 0 : amount
    return SampleCharge(
      item: item.written, kind: isPrepaid ? .usage : .purchase, start: month.firstDay.startUTC,
      end: month.advanced(by: 1).firstDay.startUTC, bill: month, list: due, contracted: due,
      billed: due, effective: amount)
  }

  /// Everything that Wexholm Freight pays by the month; all of it made up.
  static let wexholm: [SampleFee] = [
    SampleFee(
      item: SampleItem(
        bill: .ledger, description: "SAP Joule, 420 users", sku: "licence-joule",
        model: "sap-joule", team: "finance", category: .licence, vendor: "SAP"),
      amounts: [Int](repeating: 4200, count: 11) + [2600, 2600, 2600]),
    SampleFee(
      item: SampleItem(
        bill: .ledger, description: "Adobe Firefly, a twelfth of the year", sku: "licence-firefly",
        model: "adobe-firefly", team: "marketing", category: .licence, vendor: "Adobe"),
      amounts: [Int](repeating: 2600, count: 11) + [2400, 2400, 2400], isPrepaid: true),
    SampleFee(
      item: SampleItem(
        bill: .ledger, description: "Quayside Consortium, membership", sku: "licence-quayside",
        model: "quayside-vlm", team: "operations", category: .licence,
        vendor: "Quayside Consortium"),
      amounts: [Int](repeating: 3000, count: 10)),
    SampleFee(
      item: SampleItem(
        bill: .datacentre, description: "Weights, logs and caches", sku: "storage",
        model: "granite-8b", team: "support", workflow: "order-questions", category: .storage),
      amounts: [140, 138, 135, 131, 128, 124, 121, 117, 112, 108, 96, 84]),
    SampleFee(
      item: SampleItem(
        bill: .datacentre, description: "Training data and checkpoints", sku: "storage",
        model: "customs-coder", team: "customs", workflow: "customs-coding", category: .storage),
      amounts: [95, 94, 94, 92, 91, 90, 88, 88, 86, 85, 84, 83, 81, 80]),
    // Nobody said which models the line to the outside and the help of the vendor are for.
    SampleFee(
      item: SampleItem(
        bill: .datacentre, description: "Line to the outside", sku: "network", category: .other),
      amounts: [Int](repeating: 180, count: 14)),
    SampleFee(
      item: SampleItem(
        bill: .ledger, description: "Azure support plan", sku: "support-azure", category: .other,
        vendor: "Microsoft"),
      amounts: [Int](repeating: 410, count: 14)),
  ]

  /// What stands in the bills once: the year of Firefly paid in advance, a credit, a correction.
  static func once(running month: Month) -> [SampleCharge] {
    let prepaid = month.advanced(by: -10)
    let credited = month.advanced(by: -5)
    let corrected = month.advanced(by: -4)
    let year = 31_200 * SampleCharge.dollar
    let credit = -600 * SampleCharge.dollar
    let counted = -412_500 * SampleCharge.dollar / 1000
    return [
      SampleCharge(
        item: SampleItem(
          bill: .ledger, description: "Adobe Firefly, a year in advance", sku: "licence-firefly",
          model: "adobe-firefly", team: "marketing", category: .licence, vendor: "Adobe"
        ).written,
        kind: .purchase, start: prepaid.firstDay.startUTC,
        end: prepaid.advanced(by: 12).firstDay.startUTC, bill: prepaid, list: year,
        contracted: year, billed: year, effective: 0),
      SampleCharge(
        item: SampleItem(bill: .azure, description: "Promotional credit", sku: "credit-promotion")
          .written,
        kind: .credit, start: credited.firstDay.startUTC,
        end: credited.advanced(by: 1).firstDay.startUTC, bill: credited, list: credit,
        contracted: credit, billed: credit, effective: credit),
      SampleCharge(
        item: SampleItem(
          bill: .anthropic, description: "Claude Sonnet 4.5, cache writes counted twice",
          sku: "claude-sonnet-4-5-cache-write", model: "claude-sonnet-4-5-20250929",
          workspace: "code-assistant"
        ).written,
        kind: .usage, isCorrection: true, start: corrected.firstDay.startUTC,
        end: corrected.advanced(by: 1).firstDay.startUTC, bill: corrected.advanced(by: 1),
        list: counted, contracted: counted, billed: counted, effective: counted),
    ]
  }
}
