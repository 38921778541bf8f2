extension WriterProof: Queryable {
  /// The fields that a query of such rows can name.
  public static let fields: Set<QueryField> = [.id, .person, .state]

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id: .text(writer.text)
    case .person: person.map { .text($0.text) } ?? .notSet
    case .state: .text(state.rawValue)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [writer.text, person?.text, state.rawValue, head?.hash.hex, signing?.principal]
      .compactMap(\.self) + (anchor?.writers.map(\.text) ?? [])
  }
}

extension Digest {
  /// The proof of all journals, as of now.
  ///
  /// - Parameter heads: The heads that were signed, with what their signatures turned out to be.
  /// - Returns: The proof.
  public func journalProof(heads: [SignedHead] = []) -> JournalProof {
    JournalProof(
      portfolio.journal, heads: heads, now: portfolio.asOf, person: portfolio.person(of:))
  }
}

extension JournalProof {
  /// The proof, ready to print: a row a writer.
  public func printed(asOf moment: Timestamp, _ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: moment,
      table: ReportTable(
        columns: [
          .writer, .person, .state, .events, .months, .seq, .anchored, .unanchored, .anchoredBy,
          .signed, .unsigned, .signedBy, .faults, .hash,
        ],
        rows: writers.filter { query.matches($0) }.map { row in
          [
            .text(row.writer.text), .text(row.person?.text), .word(.proof(row.state)),
            .count(row.events), .count(row.months), count(row.head?.seq),
            count(row.anchor?.seq), .count(row.unanchored),
            .list((row.anchor?.writers ?? []).map { .text($0.text) }),
            count(row.signing?.seq), .count(row.unsigned), .text(row.signing?.principal),
            .count(row.errors.count), .text(row.head?.hash.hex),
          ]
        }), parts: [("intact", .value(.flag(isIntact)))], problems: problems)
  }

  private func count(_ count: Int?) -> ReportValue { count.map { .count($0) } ?? .notSet }
}
