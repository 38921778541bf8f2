extension Digest {
  /// The model map, ready to print.
  public func printedModels(_ query: Query = .everything) -> PrintedReport {
    let chosen = models.filter { query.matches($0) }.sorted(by: ModelMapRow.precedesInMap)
    let spend = SpendColumns(preferred: portfolio.settings.currency)
    let columns: [ReportColumn] =
      [.id, .name, .type, .vendor, .status, .tier, .owner] + spend.columns + [
        .alerts, .freshness, .recorded, .registered, .otherCurrencies,
      ]
    let rows = chosen.map { row -> [ReportValue] in
      [
        .text(row.id.text), .text(row.name), .word(row.type.map(ReportWord.type)),
        .text(row.model?.vendor), .word(row.model?.status.map(ReportWord.status)),
        .word(row.model?.tier.map(ReportWord.tier)), .text(row.owner?.person.text),
      ] + spend.values(row.spend) + [
        .count(row.firing), .word(.freshness(row.freshness)),
        row.model?.recorded.map { .day($0) } ?? .notSet,
        .flag(row.isRegistered), spend.others(row.spend),
      ]
    }
    return PrintedReport(
      asOf: portfolio.asOf, table: ReportTable(columns: columns, rows: rows),
      parts: [
        (
          "total",
          .object([(.models, .count(rows.count))] + spend.facts(figures.spend))
        ),
        ("mix", .table(mix)),
      ], problems: portfolio.problems)
  }

  /// How many models and how much spend there is of each type, and the type's traits (S1).
  private var mix: ReportTable {
    ReportTable(
      columns: [
        .type, .models, .spend, .currency, .trainingPaidBy, .transparency, .dataControl,
        .differentiation,
        .standsAlone,
      ],
      rows: ModelType.allCases.map { type in
        let rows = models.filter { $0.type == type }
        var spend = Money.zero
        for row in rows { spend.add(row.spend) }
        let traits = type.traits
        return [
          .word(.type(type)), .count(rows.count), spendValue(spend), currencyValue(spend),
          .word(traits.map { .payer($0.trainingPaidBy) }),
          .word(traits.map { .degree($0.transparency) }),
          .word(traits.map { .degree($0.dataControl) }),
          .word(traits.map { .degree($0.differentiation) }),
          traits.map { .flag($0.standsAlone) } ?? .notSet,
        ]
      })
  }

  /// The alerts, ready to print.
  public func printedAlerts(_ query: Query = .everything) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: AlertRow.columns, rows: alerts.filter { query.matches($0) }.map(\.values)),
      parts: [("firing", .value(.count(figures.firing)))], problems: portfolio.problems)
  }

  /// The owners, gaps first, ready to print.
  public func printedOwners(_ query: Query = .everything) -> PrintedReport {
    let chosen = ownership.filter { query.matches($0) }
    let spend = SpendColumns(preferred: portfolio.settings.currency)
    let columns: [ReportColumn] =
      [.model, .name, .role, .person, .personName, .team, .gap, .since] + spend.columns + [
        .alerts, .reason, .otherCurrencies,
      ]
    let rows = Concurrently.map(chosen.count, from: 512) { index -> [ReportValue] in
      let row = chosen[index]
      return [
        .text(row.id.model.text), .text(row.modelName), .word(.role(row.id.role)),
        .text(row.holder?.person.text), .text(row.holder?.name), .text(row.holder?.team),
        row.gap.map { .word(.gap($0)) } ?? .nothing, row.since.map { .time($0) } ?? .notSet,
      ] + spend.values(row.spend) + [
        .count(row.firing), .text(row.reason), spend.others(row.spend),
      ]
    }
    return PrintedReport(
      asOf: portfolio.asOf, table: ReportTable(columns: columns, rows: rows),
      parts: [("unowned", .value(.count(figures.unowned)))], problems: portfolio.problems)
  }

  /// What the journal says, the newest first, ready to print.
  ///
  /// - Parameters:
  ///   - query: Which events are meant.
  ///   - arrivals: When events of others came into this clone.
  /// - Returns: The report.
  public func printedLog(
    _ query: Query = .everything, arrivals: JournalArrivals = JournalArrivals()
  ) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: HistoryRow.table(of: history().filter { query.matches($0) }) { event in
        switch arrivals[event] {
        case .later(let time): .time(time)
        case .asWritten: .nothing
        case nil: event.writer == portfolio.writer ? .nothing : .notSet
        }
      },
      problems: portfolio.problems)
  }
}

extension ReportValue {
  /// A text, or not set.
  static func text(_ text: String?) -> ReportValue {
    if let text { .text(text) } else { .notSet }
  }

  /// A word, or not set.
  static func word(_ word: ReportWord?) -> ReportValue {
    if let word { .word(word) } else { .notSet }
  }
}
