/// What costs came to as a journal of hledger, so that somebody else's program adds them up.
///
/// A transaction is what the charges of one day (UTC) came to that have the same model, category,
/// vendor, team, workflow and currency: a million rows stay some thousands of transactions, and
/// each can be held against `folio cost --from DAY --to NEXT`. The account is
/// `expenses:ai:TYPE:MODEL:CATEGORY`, balanced against `liabilities:VENDOR`, or
/// `equity:unallocated` where no row says who bills.
public struct HledgerJournal: Sendable {
  /// What a comment of the journal says.
  public enum Note: Hashable, Sendable {
    /// Which amounts the journal adds up.
    case heading(CostMeasure)
    /// Rows of the files that could not be read.
    case unread(rows: Int)
    /// Charges without a known amount, and how many tokens they stand for.
    case unknown(charges: Int, tokens: Int)
    /// The same, where no charge of the day, model and category has an amount.
    case onlyUnknown(day: Day, account: String, charges: Int, tokens: Int)
  }

  /// What the charges of a transaction have in common, but for the day.
  private struct Kind: Hashable {
    var account: String
    var balance: String
    var description: String
    var tags: String
    var currency: Currency?
  }

  private struct KnownPlace: Hashable {
    var kind: CostKind
    var currency: Currency?
  }

  private struct Place: Hashable {
    var day: Int32
    var kind: Int32
  }

  fileprivate struct Sum {
    var amount = CostSum()
    var unknownTokens = 0
  }

  private let measure: CostMeasure
  private let unreadRows: Int
  private var kinds: [Kind] = []
  private var numbers: [Kind: Int32] = [:]
  private var sums: [Place: Sum] = [:]

  /// The journal of some rows.
  ///
  /// - Parameters:
  ///   - costs: The rows, and what they belong to.
  ///   - measure: Which of their amounts is added up.
  ///   - interval: When their charge periods start.
  ///   - slices: The parts of the costs in all of which they lie.
  public init(
    _ costs: AttributedCosts, _ measure: CostMeasure = .effective,
    in interval: ChargeInterval = .all, only slices: [CostSlice] = []
  ) {
    self.measure = measure
    unreadRows = costs.ledger.unreadRows
    for (index, file) in costs.ledger.files.enumerated() {
      guard var chosen = costs.chosenRows(of: index, in: interval, only: slices) else { continue }
      var known: [KnownPlace: Int32] = [:]
      var row = 0
      for piece in file.table.entries.pieces {
        for entry in piece {
          defer { row += 1 }
          for part in chosen.parts(row, entry)
          where !part.entry.known.contains(.reportedApart) {
            let place = KnownPlace(kind: part.kind, currency: part.currency)
            let kind =
              known[place]
              ?? number(
                of: Self.kind(chosen.rows.attribution(of: part.kind), costs, part.currency))
            known[place] = kind
            let day = Day(utc: Timestamp(nanoseconds: entry.start))
            sums[Place(day: day.ordinal, kind: kind), default: Sum()].add(part.entry, measure)
          }
        }
      }
    }
  }

  /// Writes the journal in pieces.
  ///
  /// - Parameters:
  ///   - comment: The line that says a note, without a line end.
  ///   - write: Takes the pieces.
  /// - Throws: What `write` throws.
  public func write<Failure>(
    comment: (Note) -> String, to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try write(head(comment))
    for place in sums.keys.sorted(by: precedes) {
      guard let sum = sums[place] else { continue }
      try write(transaction(place, kinds[Int(place.kind)], sum, comment))
    }
  }

  private func precedes(_ one: Place, _ other: Place) -> Bool {
    guard one.day == other.day, one.kind != other.kind else { return one.day < other.day }
    let (first, second) = (kinds[Int(one.kind)], kinds[Int(other.kind)])
    return (first.account, first.balance, first.tags, first.currency?.code ?? "")
      < (second.account, second.balance, second.tags, second.currency?.code ?? "")
  }

  private func head(_ comment: (Note) -> String) -> String {
    var lines = ["; " + comment(.heading(measure))]
    if unreadRows > 0 { lines.append("; " + comment(.unread(rows: unreadRows))) }
    lines += ["decimal-mark .", ""]
    var places: [Currency: Int] = [:]
    var accounts: Set<String> = []
    for (place, sum) in sums where sum.amount.known > 0 {
      let kind = kinds[Int(place.kind)]
      guard let currency = kind.currency else { continue }
      places[currency] = max(places[currency] ?? 2, sum.amount.amount.placesNeeded)
      accounts.formUnion([kind.account, kind.balance])
    }
    // hledger shows sums with the places of the directive: with all there are, nothing is rounded.
    lines += places.sorted { $0.key < $1.key }.map { currency, places in
      "commodity \(currency) 1000.\(String(repeating: "0", count: places))"
    }
    lines.append("")
    lines += accounts.sorted().map { "account \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func transaction(
    _ place: Place, _ kind: Kind, _ sum: Sum, _ comment: (Note) -> String
  ) -> String {
    let day = Day(ordinal: place.day)
    let amount = sum.amount
    guard let currency = kind.currency, amount.known > 0,
      let negative = ExactDecimal.zero.subtracting(amount.amount)
    else {
      let note = Note.onlyUnknown(
        day: day, account: kind.account, charges: amount.known + amount.missing,
        tokens: sum.unknownTokens)
      return "\n; \(comment(note))\n"
    }
    var lines = ["", "\(day) \(kind.description)", "    ; \(kind.tags), charges:\(amount.known)"]
    if amount.missing > 0 {
      let note = Note.unknown(charges: amount.missing, tokens: sum.unknownTokens)
      lines.append("    ; " + comment(note))
    }
    lines += [
      "    \(kind.account)  \(currency) \(amount.amount)",
      "    \(kind.balance)  \(currency) \(negative)", "",
    ]
    return lines.joined(separator: "\n")
  }

  private mutating func number(of kind: Kind) -> Int32 {
    if let known = numbers[kind] { return known }
    let number = Int32(truncatingIfNeeded: kinds.count)
    numbers[kind] = number
    kinds.append(kind)
    return number
  }

  private static func kind(
    _ attribution: CostAttribution, _ costs: AttributedCosts, _ currency: Currency?
  ) -> Kind {
    let category = attribution.category.rawValue
    let model = attribution.model.map { HledgerName($0.text).text }
    let vendor = attribution.vendor.map { HledgerName($0).text }
    let tags: [(name: String, value: String?)] = [
      ("model", model), ("category", category), ("vendor", vendor),
      ("team", attribution.team.map { HledgerName($0).text }),
      ("workflow", attribution.workflow.map { HledgerName($0).text }),
    ]
    let type = costs.type(of: attribution).text
    return Kind(
      account: "expenses:ai:\(type):\(model ?? CostKey.unallocated.text):\(category)",
      balance: vendor.map { "liabilities:\($0)" } ?? "equity:\(CostKey.unallocated.text)",
      description:
        "\(vendor ?? CostKey.notSet.text) | \(model ?? CostKey.unallocated.text) \(category)",
      tags: tags.compactMap { tag in tag.value.map { "\(tag.name):\($0)" } }
        .joined(separator: ", "),
      currency: currency)
  }
}

extension HledgerJournal.Sum {
  fileprivate mutating func add(_ entry: CostEntry, _ measure: CostMeasure) {
    let value = entry.amount(measure)
    let missing = amount.missing
    amount.add(value ?? 0, isKnown: value != nil)
    if amount.missing > missing {
      unknownTokens = unknownTokens.addingClamped(Int(entry.tokens))
    }
  }
}

extension ExactDecimal {
  /// How many places it has, without zeros at their end.
  fileprivate var placesNeeded: Int {
    description.split(separator: ".").dropFirst().first?.utf8.count ?? 0
  }
}
