extension CostTable {
  /// Reads a row's amounts.
  ///
  /// One that cannot be read, or has no currency, is unknown and reported; the row is kept, so
  /// that totals say that something is missing.
  mutating func takeAmounts(
    into entry: inout CostEntry, in reader: CSVReader, _ header: FocusHeader
  ) {
    if let amount = amount(.effectiveCost, at: header.effective, in: reader) {
      entry.effective = amount
      entry.known.insert(.effective)
    }
    if let amount = amount(.billedCost, at: header.billed, in: reader) {
      entry.billed = amount
      entry.known.insert(.billed)
    }
    if let amount = amount(.listCost, at: header.list, in: reader) {
      entry.list = amount
      entry.known.insert(.list)
    }
    let amounts: CostEntry.Known = [.billed, .effective, .list]
    guard profiles.facts[Int(entry.profile)].currency == nil,
      !entry.known.isDisjoint(with: amounts)
    else { return }
    entry.known.subtract(amounts)
    // A file without the column was told so once, at its header.
    guard let index = header.text(.billingCurrency) else { return }
    let place = header.textPlaces[index]
    let fault =
      combination[index] == 0
      ? TableFault.empty(column: FocusColumn.billingCurrency.rawValue)
      : .notCurrency(Self.excerpt(reader, place))
    report(fault, at: place, in: reader)
  }

  /// Reads how many tokens a row stands for, from the quantity that was consumed, else from the
  /// one that was priced; rounded to whole tokens, because some bills price parts of a thousand.
  mutating func takeTokens(
    into entry: inout CostEntry, in reader: CSVReader, _ header: FocusHeader
  ) {
    let facts = profiles.facts[Int(entry.profile)]
    let tokens =
      tokens(.consumedQuantity, at: header.consumed, each: facts.consumedTokens, in: reader)
      ?? tokens(.pricingQuantity, at: header.priced, each: facts.pricedTokens, in: reader)
    guard let tokens else { return }
    entry.tokens = tokens
    entry.known.insert(.tokens)
  }

  /// Reads how much electricity a row stands for, where it counts any.
  mutating func takeEnergy(
    of row: Int, _ profile: UInt32, in reader: CSVReader, _ header: FocusHeader
  ) {
    guard let wattHours = profiles.facts[Int(profile)].consumedWattHours,
      let quantity = amount(.consumedQuantity, at: header.consumed, in: reader)
    else { return }
    guard let sum = ExactDecimal(scaled: quantity).multiplied(by: wattHours) else {
      report(
        .doesNotFit(
          column: FocusColumn.consumedQuantity.rawValue,
          text: header.consumed.map { Self.excerpt(reader, $0) } ?? ""),
        line: reader.line, column: nil)
      return
    }
    energy.append((row, ExactDecimal(scaled: sum.scaled / 1000)))
  }

  /// Reads how many tokens of each class a row stands for, where columns of imported usage say so;
  /// what they leave of the row's tokens has no class.
  mutating func takeTokenClasses(
    of row: Int, _ tokens: Int64, in reader: CSVReader, _ header: FocusHeader
  ) {
    guard !header.tokenPlaces.isEmpty else { return }
    var split = TokenCounts()
    var isSplit = false
    for (kind, place) in header.tokenPlaces {
      guard let count = amount(kind.column, at: place, in: reader) else { continue }
      guard let whole = ExactDecimal(scaled: count).whole else {
        report(
          .notNumber(column: kind.column.rawValue, text: Self.excerpt(reader, place)), at: place,
          in: reader)
        continue
      }
      split.add(whole, kind)
      isSplit = true
    }
    guard isSplit else { return }
    split.unclassed = max(0, Int(tokens) - split.total)
    tokenSplits.append(row, split)
  }

  /// Reads how many requests a row stands for, where its unit counts them.
  mutating func takeRequests(
    of row: Int, _ entry: CostEntry, in reader: CSVReader, _ header: FocusHeader
  ) {
    let facts = profiles.facts[Int(entry.profile)]
    guard facts.consumedRequests != nil || facts.pricedRequests != nil else { return }
    let requests =
      tokens(.consumedQuantity, at: header.consumed, each: facts.consumedRequests, in: reader)
      ?? tokens(.pricingQuantity, at: header.priced, each: facts.pricedRequests, in: reader)
    guard let requests else { return }
    let counts = self.tokens(of: entry, nil)
    tokenSplits.add(requests: Int(requests), of: row, else: counts)
  }

  private mutating func tokens(
    _ column: FocusColumn, at place: Int?, each: Int?, in reader: CSVReader
  ) -> Int64? {
    guard let each, let place, let quantity = amount(column, at: place, in: reader) else {
      return nil
    }
    let count = ExactDecimal(scaled: quantity).multiplied(by: each).flatMap {
      $0.whole ?? $0.rounded(to: 0).whole
    }
    guard let count else {
      let text = Self.excerpt(reader, place)
      report(.doesNotFit(column: column.rawValue, text: text), at: place, in: reader)
      return nil
    }
    return Int64(count)
  }

  private mutating func amount(
    _ column: FocusColumn, at place: Int?, in reader: CSVReader
  ) -> Int128? {
    guard let place, !Self.isNull(reader, place) else { return nil }
    let parsed = reader.withField(place) { field in
      Result { () throws(DecimalFault) in try ExactDecimal(parsing: field) }
    }
    switch parsed {
    case .success(let value): return value.scaled
    case .failure(let fault):
      let text = Self.excerpt(reader, place)
      let reported: TableFault =
        switch fault {
        case .notNumber: .notNumber(column: column.rawValue, text: text)
        case .doesNotFit: .doesNotFit(column: column.rawValue, text: text)
        }
      report(reported, at: place, in: reader)
      return nil
    }
  }

  /// What is worked out once of a new combination of texts.
  func facts(_ header: FocusHeader) -> CostProfiles.Facts {
    CostProfiles.Facts(
      currency: text(.billingCurrency, header).flatMap { Currency(texts.string($0)) },
      consumedTokens: text(.consumedUnit, header)
        .flatMap { texts.withText($0) { TokenUnit.tokens(in: $0) } },
      pricedTokens: text(.pricingUnit, header)
        .flatMap { texts.withText($0) { TokenUnit.tokens(in: $0) } },
      consumedWattHours: text(.consumedUnit, header)
        .flatMap { texts.withText($0) { EnergyUnit.wattHours(in: $0) } },
      tokenClass: text(.skuPriceDetails, header)
        .flatMap { CostDetails.tokenClass(texts.copy($0)) },
      consumedRequests: text(.consumedUnit, header)
        .flatMap { texts.withText($0) { TokenUnit.requests(in: $0) } },
      pricedRequests: text(.pricingUnit, header)
        .flatMap { texts.withText($0) { TokenUnit.requests(in: $0) } },
      requestLog: text(.source, header).flatMap { RequestLog(source: texts.string($0)) },
      basis: text(.basis, header).flatMap { CostBasis(rawValue: texts.string($0)) }
        ?? text(.invoiceId, header).map { _ in .invoiced })
  }

  private func text(_ column: FocusColumn, _ header: FocusHeader) -> UInt32? {
    guard let index = header.text(column), combination[index] != 0 else { return nil }
    return combination[index] - 1
  }

  /// Whether a text is what its column wants: JSON, or a word of the guide.
  func isAllowed(_ text: UInt32, in column: FocusColumn) -> Bool {
    switch column {
    case .tags: CostDetails.tags(texts.copy(text)) != nil
    case .skuPriceDetails: CostDetails.object(texts.copy(text)) != nil
    case .category: CostCategory(rawValue: texts.string(text)) != nil
    case .basis: CostBasis(rawValue: texts.string(text)) != nil
    default: true
    }
  }

  /// Whether two times in UTC begin with one date, as those of most charges do; what else they say
  /// need not be read then to know that less than a day lies between them.
  static func areOfOneDay(_ reader: CSVReader, _ start: Int?, _ end: Int) -> Bool {
    guard let start else { return false }
    return reader.withSpelling(start) { start in
      reader.withSpelling(end) { end in
        let date = 10
        guard start.count > date, end.count > date, start[start.count - 1] == UInt8(ascii: "Z"),
          end[end.count - 1] == UInt8(ascii: "Z")
        else { return false }
        for offset in 0..<date where start[offset] != end[offset] { return false }
        return true
      }
    }
  }

  /// Whether something stands where a row's costs do.
  static func hasCost(_ reader: CSVReader, _ header: FocusHeader) -> Bool {
    [header.effective, header.billed].contains { $0.map { !isNull(reader, $0) } ?? false }
  }

  /// Whether a field is null: empty, or the word `NULL` as the sample files of FOCUS write it.
  @inline(__always)
  static func isNull(_ reader: CSVReader, _ place: Int) -> Bool {
    let field = reader.fields[place]
    return switch field.end - field.start {
    case 0: true
    case 4: reader.withField(place) { isNullWord($0) }
    default: false
    }
  }

  private static func isNullWord(_ field: Span<UInt8>) -> Bool {
    field.count == 4 && field[0] == UInt8(ascii: "N") && field[1] == UInt8(ascii: "U")
      && field[2] == UInt8(ascii: "L") && field[3] == UInt8(ascii: "L")
  }

  /// The beginning of a field, short enough to be shown.
  static func excerpt(_ reader: CSVReader, _ place: Int) -> String {
    let text = reader.string(place)
    return text.utf8.count <= 80 ? text : String(text.unicodeScalars.prefix(60)) + "…"
  }
}
