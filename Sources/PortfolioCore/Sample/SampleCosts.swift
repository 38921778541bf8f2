/// The files under `costs/` of the sample: a folder for each vendor, a file for each year.
enum SampleCosts {
  /// The files, in the order of their paths.
  static func files(at moment: Timestamp) -> [SampleFile] {
    let charges = charges(at: moment)
    return SampleBill.allCases.flatMap { bill in
      let years = Dictionary(grouping: charges.filter { $0.item.bill == bill }) {
        Month(utc: $0.start).year
      }
      return years.sorted { $0.key < $1.key }.map { year, charges in
        SampleFile(
          path: "costs/\(bill.rawValue)/\(year).csv", bytes: table(of: charges, from: bill))
      }
    }
  }

  /// Fourteen months of bills, the running one up to an instant.
  static func charges(at moment: Timestamp) -> [SampleCharge] {
    let running = Month(utc: moment)
    return SampleFee.once(running: running)
      + (0...SampleMeter.months).flatMap { back in
        let month = running.advanced(by: -back)
        return SampleFee.wexholm.compactMap { $0.charge(in: month, back: back) }
          + SampleMeter.wexholm.flatMap { $0.charges(in: month, back: back, through: moment) }
      }
  }

  private static func table(of charges: [SampleCharge], from bill: SampleBill) -> [UInt8] {
    var table = SampleBytes(capacity: charges.count * 480 + 800)
    let columns = SampleCharge.columns + bill.columns.map(\.rawValue)
    table.add(columns.joined(separator: ","))
    table.add("\n")
    // Rows of one instant keep the order of the meters.
    let order = charges.indices.sorted { (charges[$0].start, $0) < (charges[$1].start, $1) }
    for index in order { charges[index].write(to: &table) }
    return table.bytes
  }
}

extension SampleMeter {
  /// The rows of a month: by the day while it is recent, else one.
  fileprivate func charges(
    in month: Month, back: Int, through last: Timestamp
  ) -> [SampleCharge] {
    let quantities = quantities(in: month, back: back, through: last)
    let item = item.written
    guard back > Self.dailyMonths else {
      return quantities.map { day, quantity in
        charge(quantity, of: item, from: day.startUTC, to: day.advanced(by: 1).startUTC, in: month)
      }
    }
    let sum = quantities.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return [] }
    let next = month.advanced(by: 1)
    return [
      charge(sum, of: item, from: month.firstDay.startUTC, to: next.firstDay.startUTC, in: month)
    ]
  }

  private func charge(
    _ quantity: Int, of item: SampleItem.Written, from start: Timestamp, to end: Timestamp,
    in month: Month
  ) -> SampleCharge {
    let list = cost(of: quantity)
    let contracted = list / 100 * item.bill.contractPercent
    return SampleCharge(
      item: item, kind: .usage, start: start, end: end, bill: month,
      usage: (unit, quantity, price), list: list, contracted: contracted, billed: contracted,
      effective: contracted)
  }
}
