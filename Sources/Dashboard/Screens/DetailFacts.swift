import PortfolioCore
import TerminalUI

extension DetailSections {
  /// What the card says about a model, a line each, and that it does not say the rest.
  func facts(_ columns: Int) -> Block {
    let facts = detail.row.model.map(facts(of:)) ?? unregistered
    let width = min(20, (facts.map { TextWidth.of($0.label) }.max() ?? 0) + 2)
    let lines = facts.flatMap { fact -> [[Segment]] in
      let texts = WordWrap.lines(fact.value.text, columns: max(1, columns - width))
      return (texts.isEmpty ? [""] : texts).enumerated().map { index, text in
        let label = index == 0 ? fact.label : ""
        let padding = String(repeating: " ", count: max(0, width - TextWidth.of(label)))
        return [Segment(label + padding, .muted), Segment(text, fact.value.style)]
      }
    }
    return Block(lines: lines)
  }

  private struct Fact {
    var label: String
    var value: Segment
  }

  private var unregistered: [Fact] {
    [
      Fact(
        label: drawing.heading(.registered),
        value: Segment(
          drawing.joined([
            drawing.text(.noCard), drawing.text(.draftHint(key: drawing.key(.draftCard))),
          ]), .warning)),
      Fact(label: drawing.heading(.spend), value: drawing.spend(detail.row.spend)),
    ]
  }

  private func facts(of model: Model) -> [Fact] {
    [
      fact(.type, type(of: model)),
      fact(.vendor, said(model.vendor)),
      fact(.status, drawing.status(model.status)),
      fact(.tier, tier(of: model)),
      fact(.review, review),
      fact(.approval, approval),
      fact(.obligations, obligations),
      fact(.owner, drawing.owner(detail.row.owner)),
      fact(.spend, spend),
      fact(.functions, said(model.functions)),
      fact(.hosting, hosting(model.hosting)),
      fact(.context, said(model.context.map { drawing.text(.tokens(drawing.words.grouped($0))) })),
      fact(.parameters, said(model.parameters.flatMap(parameters))),
      fact(.license, said(model.card.license)),
      fact(.baseModel, said(model.card.baseModels)),
      fact(.aliases, said(model.aliases)),
      fact(.freshness, record(of: model)),
      fact(.file, Segment(drawing.safe(model.path), .muted)),
    ]
  }

  /// The tier, with what the answers of the card come to.
  private func tier(of model: Model) -> Segment {
    let tier = drawing.tier(model.tier)
    guard let score = detail.review?.score else { return tier }
    let points =
      score.least == score.most ? "\(score.most) %" : "\(score.least) – \(score.most) %"
    let open = detail.review?.openQuestions ?? []
    return Segment(
      drawing.joined(
        [tier.text, drawing.plain(points)]
          + (open.isEmpty ? [] : [drawing.text(.governing(.unanswered(open)))])), tier.style)
  }

  /// How pressing the next review is, when it is due, and what came of the last one.
  private var review: Segment {
    guard let review = detail.review else { return said(nil as String?) }
    let state = ReportValue.word(.reviewState(review.standing.state))
    let last = review.standing.last.map { last in
      [
        drawing.word(.outcome(last.outcome)), review.held?.description ?? "",
        review.reviewer.map { drawing.safe($0.name) } ?? "",
      ]
    }
    return Segment(
      drawing.joined(
        [drawing.word(.reviewState(review.standing.state)), review.standing.due?.description ?? ""]
          + (last ?? [])), drawing.ink(of: state))
  }

  /// Where it stands in its approval, under which conditions, and who decided.
  private var approval: Segment {
    guard let review = detail.review, let approval = review.approval else {
      return said(nil as String?)
    }
    return Segment(
      drawing.joined(
        [drawing.word(.approval(approval.state))]
          + (approval.disputed.isEmpty
            ? []
            : [drawing.text(.governing(.statusDisputed(approval.disputed.map(\.state))))])
          + approval.conditions.map(drawing.safe)
          + [review.approver.map { drawing.safe($0.name) } ?? ""]),
      drawing.ink(of: .word(.approval(approval.state))))
  }

  /// How many of the obligations that apply are met, and which are not.
  private var obligations: Segment {
    let applying = detail.readiness.filter { $0.readiness.word != .unknown }
    guard !applying.isEmpty else { return said(nil as String?) }
    let missing = applying.filter { $0.readiness.word == .missing }.map(\.named.id.obligation)
    let met = drawing.text(
      .deciding(.metOf(applying.count - missing.count, applying.count)))
    return Segment(
      drawing.joined([met] + missing.map(drawing.safe)), missing.isEmpty ? .good : .warning)
  }

  private func fact(_ column: ReportColumn, _ value: Segment) -> Fact {
    Fact(label: drawing.heading(column), value: value)
  }

  private func said(_ text: String?) -> Segment {
    text.map { Segment(drawing.safe($0)) } ?? Segment(drawing.word(nil), .muted)
  }

  private func said(_ texts: [String]) -> Segment {
    said(texts.isEmpty ? nil : texts.joined(separator: ", "))
  }

  private func type(of model: Model) -> Segment {
    guard let type = model.type else { return Segment(drawing.word(nil), .muted) }
    let traits = type.traits.map { traits in
      [
        drawing.text(.trait(.trainingPaidBy, .payer(traits.trainingPaidBy))),
        drawing.text(.trait(.transparency, .degree(traits.transparency))),
        drawing.text(.trait(.dataControl, .degree(traits.dataControl))),
        drawing.text(.trait(.differentiation, .degree(traits.differentiation))),
        drawing.text(.standsAlone(traits.standsAlone)),
      ]
    }
    return Segment(drawing.joined([drawing.word(.type(type))] + (traits ?? [])))
  }

  private var spend: Segment {
    let row = detail.row
    return Segment(
      [drawing.amount(row.spend), drawing.percent(row.share)].filter { !$0.isEmpty }
        .joined(separator: "  "), row.spend.isEmpty ? .muted : .plain)
  }

  private func hosting(_ hosting: Hosting?) -> Segment {
    guard let hosting else { return said(nil as String?) }
    let pieces = [hosting.place, hosting.region].compactMap(\.self) + hosting.techniques
    return pieces.isEmpty
      ? said(nil as String?) : Segment(drawing.joined(pieces.map(drawing.safe)))
  }

  private func parameters(_ count: Double) -> String? {
    guard count.isFinite, abs(count) < 1e15 else { return nil }
    let number = ExactDecimal(Int(count)).shortened
    // Counts of parameters are in billions by custom, not in G.
    return number.hasSuffix("G") ? number.dropLast() + "B" : number
  }

  private func record(of model: Model) -> Segment {
    let freshness = drawing.freshness(detail.row.freshness)
    guard let recorded = model.recorded else { return freshness }
    return Segment(drawing.joined([freshness.text, recorded.description]), freshness.style)
  }
}
