/// Which rows of the bills are listed, and in which order.
public struct ChargeSelection: Hashable, Sendable {
  /// The order of the rows.
  public enum Order: String, CaseIterable, Sendable {
    /// By the start of the charge period, then by file and line.
    case time
    /// By effective cost, the most first, currency by currency; unknown ones last.
    case amount
  }

  /// The parts in which they lie, one inside the other.
  public var path: [CostStep]
  /// When their charge periods start.
  public var interval: ChargeInterval
  /// Whether only rows without any cost are listed.
  public var isUnpricedOnly: Bool
  /// Their order.
  public var order: Order

  /// Rows in parts of the costs.
  public init(
    in path: [CostStep] = [], over interval: ChargeInterval = .all, isUnpricedOnly: Bool = false,
    order: Order = .time
  ) {
    self.path = path
    self.interval = interval
    self.isUnpricedOnly = isUnpricedOnly
    self.order = order
  }
}

/// Rows of the bills, in order, each made only when it is asked for: a million of them are a
/// million small numbers.
public struct ChargeList: Sendable {
  /// Which row of which file.
  private struct Reference {
    var file: UInt32
    var row: UInt32
    /// Which part of the row, where it is shared out.
    var part: UInt32
  }

  /// A row, and what it is ordered by.
  private struct Chosen {
    var start: Int64
    var reference: Reference
    /// Its effective cost; nil where that is unknown.
    var amount: Int128?
    var currency: Currency?
  }

  /// A file's rows as reports count them, and which of them are the same as rows elsewhere.
  private struct File {
    var rows: CostRows
    var leftOut: [Int]
  }

  /// Which rows are listed.
  public let selection: ChargeSelection
  /// What they come to, in each currency.
  public private(set) var totals: [CostSplit.Total] = []
  private let digest: Digest
  /// The files that have rows.
  private let files: [File]
  private var references: [Reference] = []
  private var counts: [Currency?: Int] = [:]

  /// Rows of a portfolio.
  ///
  /// - Parameters:
  ///   - digest: The portfolio.
  ///   - selection: Which rows, in which order.
  ///   - slices: What restricts them further.
  ///   - query: What a row has to meet.
  ///   - costs: What other prices make of the costs; nil where those of the digest are meant.
  init(
    _ digest: Digest, _ selection: ChargeSelection, slices: [CostSlice] = [],
    _ query: Query = .everything, costs: AttributedCosts? = nil
  ) {
    self.selection = selection
    self.digest = digest
    let costs = costs ?? digest.portfolio.costs
    files = costs.ledger.files.indices.compactMap { index in
      costs.rows(of: index).map { File(rows: $0, leftOut: costs.ledger.leftOut[index]) }
    }
    var chosen = choose(slices + selection.path.map(\.slice), query)
    if selection.order == .amount { sortByAmount(&chosen) }
    references = chosen.map(\.reference)
  }

  /// How many rows there are.
  public var count: Int { references.count }

  /// How many of them are in a currency; a row that is shared out is one for each part.
  public func count(in currency: Currency?) -> Int { counts[currency] ?? 0 }

  /// Effective cost of all rows.
  public var effective: Money { money(.effective) }

  /// One of the amounts of all rows.
  public func money(_ measure: CostMeasure) -> Money {
    var money = Money.zero
    for total in totals {
      let sum =
        switch measure {
        case .effective: total.sums.effective
        case .billed: total.sums.billed
        case .list: total.sums.list
        }
      money.isLowerBound = money.isLowerBound || sum.isLowerBound
      if let currency = total.currency, sum.known > 0 { money.add(sum.amount, currency) }
    }
    return money
  }

  /// A row, from 0.
  public subscript(index: Int) -> ChargeRow { row(references[index]) }

  /// What is kept of a row, column by column of its file.
  public func fields(of index: Int) -> [ChargeField] {
    let reference = references[index]
    return files[Int(reference.file)].rows.table.chargeFields(Int(reference.row))
  }

  /// Where the row of a place stands; nil where it is not among them.
  public func index(path: String, line: Int) -> Int? {
    guard let file = files.firstIndex(where: { $0.rows.table.path == path }) else { return nil }
    let entries = files[file].rows.table.entries
    return references.firstIndex {
      $0.file == file && Int(entries[Int($0.row)].line) == line
    }
  }

  private func row(_ reference: Reference) -> ChargeRow {
    var rows = files[Int(reference.file)].rows
    let row = Int(reference.row)
    let tokens = rows.table.tokens(
      of: rows.table.entries[row], rows.table.tokenSplits.counts(of: row))
    let parts = rows.parts(of: rows.table.entries[row], tokens)
    return self.row(parts[Int(reference.part)], rows)
  }

  private func row(_ part: CountedRow, _ rows: CostRows) -> ChargeRow {
    let attribution = rows.attribution(of: part.kind)
    let name = attribution.model.map { digest.row(of: $0)?.name ?? $0.text } ?? ""
    return rows.table.chargeRow(part, attribution, modelName: name, rule: rows.rule(of: part))
  }

  /// The rows that are meant, in time, and what they come to.
  private mutating func choose(_ slices: [CostSlice], _ query: Query) -> [Chosen] {
    var chosen: [Chosen] = []
    var sums: [Currency?: CostSums] = [:]
    var isInOrder = true
    for (index, file) in files.enumerated() {
      var wanted = ChosenRows(
        file.rows, slices: slices, interval: selection.interval, leavingOut: file.leftOut)
      let table = file.rows.table
      for (number, piece) in table.entries.pieces.enumerated() {
        // Most pieces of a long bill lie wholly outside a month.
        guard selection.interval.meets(table.entries.spans[number]) else { continue }
        var row = number * CostEntries.pieceSize
        wanted.skip(to: row)
        for entry in piece {
          defer { row += 1 }
          for part in wanted.parts(row, entry) {
            guard !selection.isUnpricedOnly || part.isUnpriced,
              query.isEmpty || query.matches(self.row(part, wanted.rows))
            else { continue }
            sums[part.currency, default: CostSums()]
              .add(part, table.tokens(of: entry, table.tokenSplits.counts(of: row)))
            counts[part.currency, default: 0] += 1
            if let last = chosen.last, last.start > entry.start { isInOrder = false }
            let reference = Reference(
              file: UInt32(truncatingIfNeeded: index), row: UInt32(truncatingIfNeeded: row),
              part: UInt32(truncatingIfNeeded: part.number))
            chosen.append(
              Chosen(
                start: entry.start, reference: reference,
                amount: part.entry.known.contains(.effective) ? part.entry.effective : nil,
                currency: part.currency))
          }
        }
      }
    }
    let preferred = digest.portfolio.settings.currency
    func place(_ currency: Currency?) -> String {
      currency == preferred ? "" : currency?.code ?? "~"
    }
    totals = sums.map { CostSplit.Total(currency: $0.key, sums: $0.value) }
      .sorted { place($0.currency) < place($1.currency) }
    guard !isInOrder else { return chosen }
    return chosen.sorted {
      ($0.start, $0.reference.file, $0.reference.row, $0.reference.part)
        < ($1.start, $1.reference.file, $1.reference.row, $1.reference.part)
    }
  }

  /// The portfolio's currency comes first, then the others in order, then what is unknown.
  private func sortByAmount(_ chosen: inout [Chosen]) {
    let preferred = digest.portfolio.settings.currency
    let currencies = totals.compactMap(\.currency).filter { $0 != preferred }
    let ranks = Dictionary(
      currencies.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
    let keyed = chosen.map { row -> (rank: Int, amount: Int128, row: Chosen) in
      guard let amount = row.amount else { return (.max, 0, row) }
      return (row.currency.flatMap { ranks[$0] } ?? 0, amount, row)
    }
    // What costs the same stays in time: the sort keeps the order of what is equal.
    chosen = keyed.sorted { $0.rank == $1.rank ? $0.amount > $1.amount : $0.rank < $1.rank }
      .map(\.row)
  }
}

extension ChargeInterval {
  /// Whether it has an instant in common with a span of nanoseconds.
  fileprivate func meets(_ span: ClosedRange<Int64>) -> Bool {
    (to.map { span.lowerBound < $0.nanoseconds } ?? true)
      && (from.map { $0.nanoseconds <= span.upperBound } ?? true)
  }
}

extension Digest {
  /// Rows of the bills.
  ///
  /// The costs are the portfolio's, or those before revisions.
  public func charges(
    _ selection: ChargeSelection, _ costs: AttributedCosts? = nil
  ) -> ChargeList { ChargeList(self, selection, costs: costs) }
}
