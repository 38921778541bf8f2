public import PortfolioCore

extension English {
  /// What is wrong, in one sentence that says what to do.
  public func fault(_ fault: Fault) -> String {
    switch fault {
    case .file(let fault): file(fault)
    case .yaml(let fault): yaml(fault)
    case .record(let fault): record(fault)
    case .table(let fault): table(fault)
    case .journal(let fault): journal(fault)
    case .distance(let fault): distance(fault)
    }
  }

  private func file(_ fault: FileFault) -> String {
    switch fault {
    case .refused(let call, let errno):
      "the system refused \(call): \(SystemError.text(errno))"
    case .notRegular: "not a regular file; put a plain file here or move it away"
    case .leavesStore: "a link that leaves the store is not followed; copy the file into the store"
    case .unstable: "changes while it is read; the last good content is shown"
    case .setAside(let bytes):
      "\(bytes) bytes of a cut line were set aside here; delete the file once you have looked"
    case .noHistory: "git has no records of that day, so today's records are shown"
    }
  }

  private func yaml(_ fault: YAMLFault) -> String {
    switch fault {
    case .malformed(let reason): "not well-formed YAML: \(safe(reason))"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes of YAML are more than the limit of \(limit); split the record"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooManyNodes(let limit): "more than \(limit) values once aliases are followed"
    case .duplicateKey(let key): "the key \(quoted(key)) stands here a second time; remove one"
    case .conflictMarker: "a git merge conflict was left here; settle it and remove the markers"
    case .invalidUTF8: "not UTF-8 text; save the file as UTF-8"
    case .noFrontMatter: "no front matter between two lines of ---, so nothing about it is set"
    }
  }

  private func record(_ fault: RecordFault) -> String {
    switch fault {
    case .unknownKey(let key): "the key \(quoted(key)) is not known; it is kept"
    case .misspeltKey(let key, let meant):
      "the key \(quoted(key)) is not known; do you mean \(safe(meant))? It is kept"
    case .unknownColumn(let name, let meant):
      "\(quoted(name)) is no column of FOCUS"
        + (meant.map { "; do you mean \(safe($0))?" }
          ?? ", so the rule fits only bills that have it")
    case .unknownScope(let kind, let name, let near):
      "there is no \(kind) \(quoted(name))"
        + (near.isEmpty
          ? ", so the budget counts only charges whose bills say so"
          : "; do you mean \(near.map(safe).joined(separator: ", "))?")
    case .unknownObligation(let name, let near):
      "no policy has the obligation \(quoted(name))"
        + (near.isEmpty
          ? "; folio governance lists those there are"
          : "; do you mean \(near.map(safe).joined(separator: ", "))?")
    case .unaskedEvidence(let name, let obligation, []):
      "\(quoted(obligation.description)) asks for no document, so a claim of \(quoted(name)) says "
        + "nothing"
    case .unaskedEvidence(let name, let obligation, let asked):
      "\(quoted(obligation.description)) does not ask for \(quoted(name)): its documents are "
        + asked.map(safe).joined(separator: ", ")
    case .observedMetric(let metric, let model):
      "\(quoted(metric)), observed of \(model), is not among the metrics here, so it is not "
        + "watched for drift or for data that fail to come; add it with unit, better and every"
    case .wrongKind("", let expected): "the file must be \(kind(expected))"
    case .wrongKind(let key, let expected): "\(quoted(key)) must be \(kind(expected))"
    case .notAllowed(let key, let value, let allowed):
      "\(quoted(key)) cannot be \(quoted(value)); it is one of \(allowed.joined(separator: ", "))"
    case .badQuery(let key, let fault): "\(quoted(key)): \(query(fault))"
    case .missing(let key): "\(quoted(key)) is missing"
    case .badFileName(let name, let suggestion?):
      "the name breaks the id grammar, so it is not read: mv \(shell(name)) \(shell(suggestion))"
    case .badFileName(_, nil):
      "the name breaks the id grammar [a-z0-9][a-z0-9._-]{0,63}, so it is not read; rename it"
    case .badID(let id): "\(quoted(id)) is no id: [a-z0-9][a-z0-9._-]{0,63}"
    case .duplicateID(let id, let other):
      "\(quoted(id)) is already claimed at \(position(other)); this one is not used"
    case .pointless(let key, let by):
      "\(quoted(key)) says nothing to a cost that is shared by \(safe(by)); take it out, or share by "
        + "what it is for"
    case .sharesOverOne(let sum):
      "the shares come to \(sum); they must come to 1 at most, and what is left of 1 stays unallocated"
    case .dangling("metric", let name):
      "the metric \(quoted(name)) is not among those under 'metrics' of portfolio.yaml; add it there with "
        + "unit, better and every"
    case .dangling(let kind, let name): "there is no \(safe(kind)) \(quoted(name))"
    case .sharedLogin(let login, let person, let other):
      sharedLogin(login, person, position(other))
    case .recordedAhead(let day): recordedAhead(day)
    case .danglingNames(let count): "\(counted(count, "further name")) that no card claims"
    case .ownerInCard(let owner):
      "the card names \(quoted(owner)) as owner; ownership is an event: "
        + "folio assign --from-cards makes it one"
    case .ownerContradicted(let card, let owner):
      "the card names \(quoted(card)) as owner, and events say \(quoted(owner)), who counts; "
        + "take it out of the card"
    case .outgrownCalibration(let day, let then, let now):
      "drift was calibrated on \(day) for \(grouped(then)) observations a month, and there are "
        + "\(grouped(now)): folio drift calibrate proposes thresholds"
    case .distance(let fault): distance(fault)
    case .newerStore(let version, let supported):
      "the store has format \(version), this program reads up to \(supported); use a newer folio"
    case .secret(let key): "\(quoted(key)) looks like a secret; take it out of the store"
    }
  }

  private func kind(_ kind: RecordFault.ValueKind) -> String {
    switch kind {
    case .text: "a text"
    case .word: "a single word"
    case .list: "a list, such as [a, b]"
    case .map: "a map, such as {key: value}"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .day: "a day, such as 2026-10-02"
    case .flag: "true or false"
    case .obligation: "a policy and its obligation, such as eu-ai-act/literacy"
    case .currency: "a currency's code, such as EUR"
    case .timeZone: "a time zone, such as Europe/Berlin"
    case .span: "a span of time, such as 15m, 1h or 1d"
    case .months: "a span of months or years, such as 6mo or 2y"
    case .share: "a part of 1 above 0, such as \"0.25\""
    case .amount: "an amount that is not negative, such as \"12000\" or \"12000.50\""
    case .monthNumber: "the number of a month, from 1 to 12"
    case .laterDay: "a day after that of 'from': the first on which it no longer holds"
    case .detectorParameter: "made of the detector's parameters, each in its range"
    case .range: "a number in its range, or the least and the most, such as [12e9, 20e9]"
    case .rolePair: "pairs of two different roles, such as [[validator, developer]]"
    case .percent: "whole percent from 0 to 100, 'medium' not above 'high'"
    case .positiveNumber: "a number above 0"
    case .electricityZone: "a country in three letters, such as DEU"
    }
  }

  private func table(_ fault: TableFault) -> String {
    switch fault {
    case .missingColumn(let name): "the header has no column \(quoted(name))"
    case .unknownColumn(let name): "the column \(quoted(name)) is not known; it is kept"
    case .misspeltColumn(let name, let meant):
      "the column \(quoted(name)) is not known; do you mean \(safe(meant))? It is kept"
    case .ignoredColumn(let name): "the column \(quoted(name)) is not known, and is left out"
    case .notCommas: "fields are not separated by commas; save the file with commas between them"
    case .notJSON(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which is not a JSON object such as {\"team\": \"support\"}"
    case .badJSON(let kind): "not well-formed JSON (\(kind.code))"
    case .notRecord(let source): "nothing that \(safe(source)) writes; it is left out"
    case .roundedAmounts(let count):
      "\(counted(count, "amount")) with more than 18 places rounded to them; what the source wrote "
        + "stands in x_folio_written_amount"
    case .morePages: "the export says that another page follows; import that as well"
    case .noModelNamed(let rows, let amount):
      "\(counted(rows, "row"))\(sum(amount)) name\(rows == 1 ? "s" : "") no model that is known; "
        + "add the column x_folio_model, a tag model, aliases in cards or rules.mapping in "
        + "portfolio.yaml (README, Costs)"
    case .rowsOfAnotherFile(let path, let rows, let all, let amount):
      "\(grouped(rows)) of \(counted(all, "row"))\(sum(amount)) stand in \(safe(path)) as well and "
        + "count twice; if they are the same charges, keep one of the files in costs"
    case .duplicateColumn(let name): "the column \(quoted(name)) stands twice in the header"
    case .fieldCount(let expected, let found): "\(found) fields where the header has \(expected)"
    case .badQuoting: "a quote is not closed, or text follows a closing quote"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .invalidUTF8: "not UTF-8 text; save the file as UTF-8"
    case .empty(let column): "\(quoted(column)) is empty"
    case .notNumber(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which is no plain decimal number"
    case .doesNotFit(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which does not fit exactly"
    case .notTime(let column, let text, let reason):
      "\(quoted(column)) is \(quoted(text)): \(time(reason))"
    case .notDay(let column, let text, .form), .notDay(let column, let text, .noZone):
      "\(quoted(column)) is \(quoted(text)), which is no day like 2026-11-23"
    case .notDay(let column, let text, let reason):
      "\(quoted(column)) is \(quoted(text)): \(time(reason))"
    case .notHours(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which is no part of a day in UTC like 16:30-00:30"
    case .notAfter(let column, let text, let other):
      "\(quoted(column)) is \(quoted(text)), which must be later than \(quoted(other))"
    case .timesWithoutZone: "times without a zone are read as UTC"
    case .notCurrency(let text): "\(quoted(text)) is no currency code of three letters"
    case .conflictingValues(let model, let metric, let other):
      "a second value of \(safe(metric)) of \(safe(model)) for one time; "
        + "it wins over the one at \(position(other))"
    case .conflictingRates(let currency, let day, let other):
      "a second rate of \(safe(currency)) for \(day); it holds instead of the one at "
        + "\(position(other))"
    case .notAllowed(let column, let text): "\(quoted(column)) cannot be \(quoted(text))"
    case .notOneOf(let column, let text, let allowed):
      "\(quoted(column)) cannot be \(quoted(text)); it is one of \(allowed.joined(separator: ", "))"
    case .future(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which has not come yet"
    case .noPerson(let name): "people.yaml knows nobody as \(quoted(name))"
    case .givenTwice(let role, let model):
      "a row above gives somebody else this role: \(word(.role(role))) of \(quoted(model))"
    case .noCard(let name):
      "\(quoted(name)) has no card and is no alias in one: folio models draft \(shell(name))"
    case .notRatio(let column, let text):
      "\(quoted(column)) is \(quoted(text)), which is no ratio: --percent if the table counts per cent"
    case .outOfRange(let column, let text, let low, let high):
      "\(quoted(column)) is \(quoted(text)); it must be from \(plain(low)) to \(plain(high))"
    case .alike(let fault, let count):
      "the same in \(counted(count, "further place")): \(table(fault))"
    case .nothingOf(let source, let records, let fault):
      nothing(
        of: CostSource(rawValue: source)?.name ?? source, records: records,
        because: fault == .notRecord(source: source) ? nil : table(fault))
    case .more(let count): "\(counted(count, "more problem")) of this kind in the file"
    case .conflictMarker: "a git merge conflict was left here; settle it and remove the markers"
    }
  }

  func distance(_ fault: DistanceFault) -> String {
    switch fault {
    case .empty: "no value to compare"
    case .notFinite: "a value is no finite number"
    case .rangeTooWide: "the values lie too far apart to be compared as floating-point numbers"
    case .tooFewForPSI(let samples, let needed):
      "PSI of \(counted(samples, "value")) is often large although nothing has changed, so alerts "
        + "refuse it below \(needed); take ks, or more values"
    }
  }

  private func sum(_ money: Money) -> String {
    let amounts = money.currencies(first: .usd).compactMap { currency in
      money[currency].map { "\($0.groupedAmount()) \(currency.code)" }
    }
    return amounts.isEmpty ? "" : ", \(amounts.joined(separator: " and ")),"
  }

  private func time(_ fault: TimeFault) -> String {
    switch fault {
    case .form: "no time like 2026-11-23T19:08:15Z"
    case .noSuchTime: "there is no such day or time"
    case .noZone: "the zone is missing; end it with Z or +01:00"
    case .outOfRange: "outside the years 1678 to 2261"
    }
  }

  private func journal(_ fault: JournalFault) -> String {
    switch fault {
    case .tornTail(let bytes):
      "the last \(bytes) bytes are a cut line; the next append sets them aside"
    case .malformed(let fault): "no event: \(line(fault))"
    case .repeated: "has the number of a line above it"
    case .otherMonth: "belongs to another month than its file"
    case .badPath: "lies where no journal lies: journal/<writer>/<yyyy-mm>.jsonl"
    case .missingEvent(let writer, let seq):
      "builds on event \(seq) of \(quoted(writer)), which is not here; merge that journal too"
    case .impossibleSeen: "says to have seen what came after it"
    case .idleUndo(let seq): "undoes event \(seq), which is not here or cannot be undone"
    case .unseenRevision(let book, let from, let others):
      "\(safe(book)) holds from \(from) on, by a revision made without having seen "
        + others.map { quoted($0) }.joined(separator: ", ")
        + "; folio prices revise \(safe(book)) --from DAY settles it"
    case .unseenDecision(let workflow, let model, let others):
      "\(safe(workflow)) is to be served by \(safe(model)), by a decision made without having seen "
        + others.map { quoted($0) }.joined(separator: ", ")
        + "; folio decide \(safe(workflow)) MODEL settles it"
    case .idleSettlement(let event): "settles \(quoted(event)), which is not here"
    case .wrongHash: "the line was changed after it was written: its hash does not fit"
    case .brokenChain: "does not follow the line before it: prev is another line's hash"
    case .wrongSequence(let expected, let found):
      "has number \(found) where \(expected) is next; lines are missing or doubled"
    case .backwards: "is earlier than the line above it"
    case .future: "lies in the future"
    case .foreignWriter(let writer): "was written by \(quoted(writer)), not by this folder's writer"
    case .unknownKind(let kind): "events of kind \(quoted(kind)) are not known here; it is kept"
    case .head(let fault): head(fault)
    case .dangling(let kind, let name): "there is no \(safe(kind)) \(quoted(name))"
    }
  }

  private func line(_ fault: LineFault) -> String {
    switch fault {
    case .json(let kind): "not well-formed JSON (\(kind.code))"
    case .notObject: "not a JSON object"
    case .missing(let key): "\(quoted(key)) is missing"
    case .notAllowed(let key): "\(quoted(key)) has a value that is not allowed"
    case .hashNotLast: "the hash is not the last member"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .empty: "an empty line"
    case .conflictMarker: "a git merge conflict was left here"
    }
  }
}
