/// A line of the reviews: where one model stands in its reviews and its approval.
public struct ReviewRow: Hashable, Sendable, Identifiable {
  /// The model.
  public var id: ModelID
  /// Its line of the model map.
  public var model: ModelMapRow
  /// What the answers of its card come to; nil where it gives none.
  public var score: Tiering.Score?
  /// Questions of the risk assessment that its card leaves open; all where it answers none and sets
  /// no tier.
  public var openQuestions: [RiskAssessment.Question]
  /// Where it stands in its reviews.
  public var standing: ReviewStanding
  /// The day the last one was held.
  public var held: Day?
  /// Who reviewed.
  public var reviewer: Holder?
  /// The decision in force; nil where nobody decided.
  public var approval: Approval?
  /// Who decided.
  public var approver: Holder?
  /// Days until the next review is due; negative where that is over.
  public var daysLeft: Int?
}

extension ReviewRow: Queryable {
  /// The fields that a query of such rows can name: those of the model map, and `state` for how
  /// pressing the review is.
  public static let fields = ModelMapRow.fields.union([.state, .actor])

  /// The value of a field that a query names.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .state: .text(standing.state.rawValue)
    case .actor: reviewer.map { .texts([$0.person.text, $0.name]) } ?? .notSet
    default: model.value(of: field)
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] {
    [
      standing.state.rawValue, approval?.state.rawValue, reviewer?.name, approver?.name,
    ].compactMap(\.self) + (approval?.conditions ?? []) + model.searchableTexts
  }
}

extension Digest {
  /// Where every model that has a card stands in its reviews, the most pressing first.
  public func reviews() -> [ReviewRow] {
    models.compactMap(review).sorted(by: ReviewRow.precedes)
  }

  /// Where a model stands in its reviews; nil of one without a card.
  func review(of row: ModelMapRow) -> ReviewRow? {
    guard let id = row.id.id, let model = row.model else { return nil }
    let standing = portfolio.reviewStanding(of: model)
    let approval = portfolio.record.approvals[id]
    return ReviewRow(
      id: id, model: row, score: model.assessment.map(portfolio.settings.tiering.score),
      openQuestions: model.assessment?.open
        ?? (model.tier == nil ? RiskAssessment.Question.allCases : []),
      standing: standing, held: standing.last?.day(in: portfolio.zone),
      reviewer: standing.last?.actor.map(ground.people.holder), approval: approval,
      approver: approval?.actor.map(ground.people.holder),
      daysLeft: standing.due.map { ground.today.distance(to: $0) })
  }

  /// The reviews, ready to print.
  public func printedReviews(_ query: Query = .everything) -> PrintedReport {
    let rows = reviews().filter { query.matches($0) }
    let states = ReviewStanding.State.allCases.map { state in
      (name: state.rawValue, value: ReportValue.count(rows.count { $0.standing.state == state }))
    }
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: [
          .model, .name, .tier, .score, .state, .due, .daysLeft, .held, .outcome, .reviewer,
          .evidence, .status, .approval, .disputed, .conditions, .approver, .owner,
        ], rows: rows.map(\.values)),
      parts: [("states", .settings(states))], problems: portfolio.problems)
  }
}

extension Approval {
  /// Where decisions that dispute the one in force would have the model.
  var otherStates: ReportValue { .list(disputed.map { .word(.approval($0.state)) }) }
}

extension ReviewRow {
  /// Questions without an answer, of a card that answers some.
  var unanswered: [RiskAssessment.Question] { score == nil ? [] : openQuestions }

  /// The score, or the least and the most it can be where questions are open.
  var scoreValue: ReportValue {
    guard let score else { return .notSet }
    return score.least == score.most
      ? .count(score.least) : .list([.count(score.least), .count(score.most)])
  }

  fileprivate var values: [ReportValue] {
    [
      .text(id.text), .text(model.name), .word(model.model?.tier.map(ReportWord.tier)),
      scoreValue,
      .word(.reviewState(standing.state)), .day(standing.due),
      daysLeft.map { .count($0) } ?? .notSet, .day(held),
      .word(standing.last.map { .outcome($0.outcome) }), .text(reviewer?.person.text),
      .list((standing.last?.evidence ?? []).map { .text($0) }),
      .word(model.model?.status.map(ReportWord.status)),
      .word(approval.map { .approval($0.state) }), approval?.otherStates ?? .list([]),
      .list((approval?.conditions ?? []).map { .text($0) }), .text(approver?.person.text),
      .text(model.owner?.person.text),
    ]
  }

  fileprivate static func precedes(_ one: ReviewRow, _ other: ReviewRow) -> Bool {
    func key(_ row: ReviewRow) -> (Int, Int, Int, Double) {
      let states = ReviewStanding.State.allCases
      let tier = row.model.model?.tier.flatMap { RiskTier.allCases.firstIndex(of: $0) } ?? 0
      return (
        states.firstIndex(of: row.standing.state) ?? 0, tier, row.daysLeft ?? 0,
        -row.model.weight
      )
    }
    let (first, second) = (key(one), key(other))
    return first == second ? one.id < other.id : first < second
  }
}
