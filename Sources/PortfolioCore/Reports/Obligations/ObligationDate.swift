/// A line of the calendar of obligations: what comes on a day, and how many models it reaches.
public struct ObligationDate: Sendable {
  /// What comes.
  public enum Kind: String, CaseIterable, Sendable {
    /// An obligation comes into force.
    case inForce = "in-force"
    /// An obligation no longer holds.
    case ends
    /// Evidence holds for the last day.
    case lastDay = "last-day"
  }

  /// The day.
  public var day: Day
  /// How many days are left; below zero where it is over.
  public var daysLeft: Int
  /// What comes.
  public var kind: Kind
  /// The obligation.
  public var named: NamedObligation
  /// The evidence whose last day it is.
  public var evidence: Evidence?
  /// How many models the obligation applies to, or whose evidence it is.
  public var applies: Int
  /// How many of them do not meet the obligation; nil for evidence.
  public var missing: Int?
  /// Of how many nobody can say whether it applies; nil for evidence.
  public var unknown: Int?
  /// The models whose evidence it is.
  public var models: [ModelID] = []
}

extension ObligationDate: Queryable {
  /// The fields that a query of such rows can name; `state` is what comes, `value` the days left.
  public static let fields: Set<QueryField> = ObligationRow.fields.union([.value, .model])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .value: .number(Double(daysLeft))
    case .model: .texts(models.map(\.text)).orNotSet
    case .evidence: evidence.map { .text($0.name) } ?? .notSet
    default: named.value(of: field, state: kind.rawValue)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    named.searchableTexts + [day.description, kind.rawValue] + models.map(\.text)
      + [evidence?.name].compactMap(\.self)
  }
}

extension Digest {
  /// What comes into force, what ends and which evidence ages out, the earliest day first.
  ///
  /// - Parameter all: Whether days that are over are listed too.
  /// - Returns: The dates.
  public func obligationCalendar(all: Bool = false) -> [ObligationDate] {
    let ground = EvidenceGround(portfolio)
    var dates: [ObligationDate] = []
    for row in obligationRows {
      let obligation = row.named.obligation
      for (day, kind) in [
        (obligation.from, ObligationDate.Kind.inForce), (obligation.until, .ends),
      ] {
        guard let day, all || day >= ground.today else { continue }
        dates.append(
          ObligationDate(
            day: day, daysLeft: ground.today.distance(to: day), kind: kind, named: row.named,
            applies: row.applies, missing: row.missing, unknown: row.unknown))
      }
      if row.state.word != .ended { dates += lastDays(of: row.named, ground) }
    }
    return dates.enumerated().sorted { one, other in
      (one.element.day, one.offset) < (other.element.day, other.offset)
    }.map(\.element)
  }

  /// The days on which evidence that is there holds for the last time.
  private func lastDays(of named: NamedObligation, _ ground: EvidenceGround) -> [ObligationDate] {
    var found: [LastDay: [ModelID]] = [:]
    for row in models {
      guard let model = row.model,
        ground.applicability(of: named.obligation, to: row) == .applies
      else { continue }
      for evidence in named.obligation.evidence {
        let proof = ground.proof(of: evidence, named.obligation, id: named.id, model)
        guard case .given(let lastDay?) = proof else { continue }
        found[LastDay(day: lastDay, evidence: evidence), default: []].append(model.id)
      }
    }
    return found.sorted { $0.key.evidence.name.precedesByBytes($1.key.evidence.name) }.map {
      last, models in
      ObligationDate(
        day: last.day, daysLeft: ground.today.distance(to: last.day), kind: .lastDay, named: named,
        evidence: last.evidence, applies: models.count, models: models.sorted())
    }
  }

  private struct LastDay: Hashable {
    var day: Day
    var evidence: Evidence
  }

  /// The calendar of obligations, ready to print.
  public func printedObligationCalendar(
    all: Bool = false, _ query: Query = .everything
  ) -> PrintedReport {
    PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .day, .daysLeft, .kind, .policy, .obligation, .title, .evidence, .applies, .missing,
          .unknown, .models,
        ],
        rows: obligationCalendar(all: all).filter { query.matches($0) }.map { date in
          [
            .day(date.day), .count(date.daysLeft), .word(.obligation(.date(date.kind))),
            .text(date.named.id.policy.text), .text(date.named.id.obligation),
            .text(date.named.obligation.title), .text(date.evidence?.name), .count(date.applies),
            date.missing.map { .count($0) } ?? .notSet,
            date.unknown.map { .count($0) } ?? .notSet,
            .list(date.models.map { .text($0.text) }),
          ]
        }), problems: portfolio.problems)
  }
}
