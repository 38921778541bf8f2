/// What has been read of a cost file: its header, its rows and what is wrong with them.
struct CostTable: Sendable {
  /// What the first row of the file came to.
  enum Heading: Sendable {
    /// Not read yet.
    case awaited
    case read(FocusHeader)
    /// Without a header no row can be read.
    case missing
  }

  let path: String
  private(set) var heading = Heading.awaited
  private(set) var entries = CostEntries()
  /// The tokens of rows that hold several classes.
  var tokenSplits = TokenSplits()
  /// The kilowatt-hours of rows that count electricity, in the order of the rows.
  var energy: [(row: Int, kilowattHours: ExactDecimal)] = []
  var texts = TextPool()
  /// What rows are called in their sources; no two of a source are the same, so none is looked for.
  private(set) var keys = TextRun()
  private(set) var profiles = CostProfiles(width: 0)
  private(set) var log = ProblemLog()
  /// How many rows could not be read, so that totals lack them.
  private(set) var unread = 0
  private var assumedUTC = false
  /// The combination of the row before, which mostly is that of the next.
  private(set) var combination = TextCombination(width: 0)
  private var profile: UInt32?
  /// Texts as they stand in quotes, quotes doubled, and the numbers of what they say.
  private var spellings = TextPool()
  private var spelled: [UInt32] = []
  /// How many texts there were when they were last checked; each is checked and reported once.
  private var checkedTexts: UInt32 = 0

  init(path: String) { self.path = path }

  /// How many rows there are.
  var rowCount: Int { entries.count }

  /// The table without its rows and problems: what further rows of the file can be read on, apart
  /// from it.
  var withoutRows: CostTable {
    var copy = self
    copy.entries = CostEntries()
    copy.tokenSplits = TokenSplits()
    copy.energy = []
    copy.keys = TextRun()
    copy.log = ProblemLog()
    copy.unread = 0
    return copy
  }

  /// Takes the rows that were read on a copy of an earlier state of this table.
  ///
  /// - Parameters:
  ///   - part: Rows of which nothing had to be reported.
  ///   - seed: The state that was copied; texts and combinations it had keep their numbers.
  ///   - lines: How many lines of the file lie above the part's first.
  mutating func adopt(_ part: CostTable, grownFrom seed: CostTable, below lines: Int) {
    var textNumbers = Array(0..<UInt32(truncatingIfNeeded: seed.texts.count))
    for text in textNumbers.count..<part.texts.count {
      textNumbers.append(
        part.texts.withText(UInt32(truncatingIfNeeded: text)) { texts.number(of: $0) })
    }
    func renumbered(_ combination: TextCombination) -> TextCombination {
      TextCombination(combination.cells.lazy.map { $0 == 0 ? 0 : textNumbers[Int($0) - 1] + 1 })
    }
    var profileNumbers = Array(0..<UInt32(truncatingIfNeeded: seed.profiles.count))
    for profile in profileNumbers.count..<part.profiles.count {
      let combination = renumbered(part.profiles.combination(profile))
      profileNumbers.append(
        profiles.number(of: combination)
          ?? profiles.add(combination, part.profiles.facts[profile]))
    }
    tokenSplits.append(part.tokenSplits, after: entries.count)
    energy += part.energy.map { ($0.row + entries.count, $0.kilowattHours) }
    let firstKey = UInt32(truncatingIfNeeded: keys.count)
    keys.append(part.keys)
    for piece in part.entries.pieces {
      for var entry in piece {
        entry.profile = profileNumbers[Int(entry.profile)]
        entry.line += UInt32(truncatingIfNeeded: lines)
        if entry.known.contains(.key) { entry.key += firstKey }
        entries.append(entry)
      }
    }
    combination = renumbered(part.combination)
    profile = part.profile.map { profileNumbers[Int($0)] }
    checkedTexts = UInt32(truncatingIfNeeded: texts.count)
  }

  var header: FocusHeader? { if case .read(let header) = heading { header } else { nil } }

  /// Takes what a reader came to.
  mutating func take(_ event: CSVReader.Event, in reader: CSVReader) {
    switch (event, heading) {
    case (.fault(let fault, let line, let column), _):
      report(fault, line: line, column: column)
      // A mark of git is a line too many, not a row too few.
      guard fault != .conflictMarker else { return }
      if case .awaited = heading { heading = .missing } else { unread += 1 }
    case (.row, .awaited): takeHeader(in: reader)
    case (.row, .missing): unread += 1
    case (.row, .read(let header)): takeRow(in: reader, header)
    }
  }

  private mutating func takeHeader(in reader: CSVReader) {
    let names = reader.fields.indices.map { reader.string($0) }
    if names.count == 1, names[0].contains(";") || names[0].contains("\t") {
      report(.notCommas, line: reader.line, column: nil)
      heading = .missing
      return
    }
    for (fault, place) in FocusHeader.faults(in: names) {
      report(fault, line: reader.line, column: place.map { reader.place(of: $0).column })
    }
    let header = FocusHeader(names: names)
    heading = header.start == nil ? .missing : .read(header)
    profiles = CostProfiles(width: header.textPlaces.count)
    combination = TextCombination(width: header.textPlaces.count)
  }

  private mutating func takeRow(in reader: CSVReader, _ header: FocusHeader) {
    guard reader.fields.count == header.width else {
      unread += 1
      report(
        .fieldCount(expected: header.width, found: reader.fields.count), line: reader.line,
        column: nil)
      return
    }
    guard let start = start(in: reader, header) else {
      unread += 1
      return
    }
    let profile = profile(in: reader, header)
    var entry = CostEntry(
      start: start.nanoseconds, profile: profile,
      line: UInt32(truncatingIfNeeded: reader.line))
    entry.days = days(since: start, in: reader, header)
    takeAmounts(into: &entry, in: reader, header)
    if entry.isUnpriced, Self.hasCost(reader, header) { entry.known.insert(.unreadCost) }
    takeTokens(into: &entry, in: reader, header)
    takeTokenClasses(of: entries.count, entry.tokens, in: reader, header)
    takeRequests(of: entries.count, entry, in: reader, header)
    takeEnergy(of: entries.count, profile, in: reader, header)
    if let key = header.key, !Self.isNull(reader, key) {
      entry.key = reader.withField(key) { keys.append($0) }
      entry.known.insert(.key)
    }
    entries.append(entry)
  }

  private mutating func start(in reader: CSVReader, _ header: FocusHeader) -> Timestamp? {
    guard let place = header.start else { return nil }
    guard !Self.isNull(reader, place) else {
      report(.empty(column: FocusColumn.chargePeriodStart.rawValue), at: place, in: reader)
      return nil
    }
    let parsed = reader.withField(place) { field in
      field.withUnsafeBufferPointer { Timestamp.parseZoneOptional($0) }
    }
    switch parsed {
    case .success(let time):
      if time.assumedUTC, !assumedUTC {
        assumedUTC = true
        report(.timesWithoutZone, at: place, in: reader)
      }
      return time.timestamp
    case .failure(let reason):
      let text = Self.excerpt(reader, place)
      report(
        .notTime(
          column: FocusColumn.chargePeriodStart.rawValue, text: text, reason: reason),
        at: place, in: reader)
      return nil
    }
  }

  /// How many whole days a charge period has; 0 where its end cannot be read, which decides nothing
  /// but whether a charge is taken for one of a day.
  private func days(since start: Timestamp, in reader: CSVReader, _ header: FocusHeader) -> UInt16 {
    guard let place = header.end, !Self.isNull(reader, place),
      !Self.areOfOneDay(reader, header.start, place)
    else { return 0 }
    let end = reader.withField(place) { field in
      field.withUnsafeBufferPointer { try? Timestamp.parseZoneOptional($0).get().timestamp }
    }
    guard let end, end > start else { return 0 }
    return UInt16(clamping: (end.seconds - start.seconds) / 86_400)
  }

  /// The number of the combination of texts of a row.
  private mutating func profile(in reader: CSVReader, _ header: FocusHeader) -> UInt32 {
    var isSame = profile != nil
    for (column, place) in header.textPlaces.enumerated() {
      let last = combination[column]
      if Self.isNull(reader, place) {
        guard last != 0 else { continue }
        combination[column] = 0
      } else {
        guard let number = number(of: place, unless: last, in: reader) else { continue }
        combination[column] = number + 1
      }
      isSame = false
    }
    if isSame, let profile { return profile }
    let number = profiles.number(of: combination) ?? addProfile(in: reader, header)
    profile = number
    return number
  }

  /// The number of a field's text; nil where it is that of the row before.
  private mutating func number(
    of place: Int, unless last: UInt32, in reader: CSVReader
  ) -> UInt32? {
    guard !reader.fields[place].hasDoubledQuotes else {
      let spelling = Int(reader.withSpelling(place) { spellings.number(of: $0) })
      if spelling == spelled.count {
        spelled.append(texts.number(of: reader.bytes(place).span))
      }
      return spelled[spelling] + 1 == last ? nil : spelled[spelling]
    }
    return reader.withField(place) { field in
      last != 0 && texts.equals(last - 1, field) ? nil : texts.number(of: field)
    }
  }

  private mutating func addProfile(in reader: CSVReader, _ header: FocusHeader) -> UInt32 {
    for column in [FocusColumn.tags, .skuPriceDetails, .category, .basis] {
      guard let index = header.text(column), combination[index] != 0 else { continue }
      let text = combination[index] - 1
      guard text >= checkedTexts, !isAllowed(text, in: column) else { continue }
      let place = header.textPlaces[index]
      let excerpt = Self.excerpt(reader, place)
      report(
        column == .category || column == .basis
          ? .notAllowed(column: column.rawValue, text: excerpt)
          : .notJSON(column: column.rawValue, text: excerpt), at: place, in: reader)
    }
    checkedTexts = UInt32(truncatingIfNeeded: texts.count)
    return profiles.add(combination, facts(header))
  }

  mutating func report(_ fault: TableFault, line: Int, column: Int?) {
    log.add(Problem(.table(fault), at: Place(path: path, line: line, column: column)))
  }

  mutating func report(_ fault: TableFault, at field: Int, in reader: CSVReader) {
    let place = reader.place(of: field)
    report(fault, line: place.line, column: place.column)
  }
}
