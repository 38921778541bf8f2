import PortfolioCore
import TerminalUI

/// What costs come to, over the whole screen.
extension Drawing {
  func drawCosts(in area: Rect, on grid: inout Grid) {
    guard let screen = state.costs else { return }
    switch screen.page.view {
    case .overview: drawCostOverview(screen, in: area, on: &grid)
    case .charges(_, _, let order): drawCharges(screen, order, in: area, on: &grid)
    case .charge(_, let scroll): drawCharge(screen, scroll: scroll, in: area, on: &grid)
    }
  }

  private func drawCostOverview(_ screen: CostScreen, in area: Rect, on grid: inout Grid) {
    let overview = screen.overview
    PaneFrame(
      title: text(.costs),
      summary: [Segment(amount(overview.total))]
        + unrevised(overview.totalUnrevised, now: overview.total),
      notes: notes(on: overview), footer: [Segment(text(.rowCount(overview.rows)), .muted)],
      isFocused: true, glyphs: glyphs
    ).draw(in: area, on: &grid)
    let inner = Self.interior(ofPage: area)
    let layout = CostScreenLayout(
      screen.sections, focus: screen.spot?.section ?? 0, in: inner)
    for place in layout.places {
      let section = screen.sections[place.section]
      let view = screen.viewport(of: place)
      let isList = section.listHeight(rows: place.body.rows) != nil
      let more =
        isList && !place.body.isEmpty && view.below > 0
        ? [Segment("\(words.grouped(view.below)) \(glyphs.down)", .muted)] : []
      let parts = place.title.columns(
        [.share(1), .fixed(more.reduce(0) { $0 + $1.width })], gap: more.isEmpty ? 0 : 2)
      var title = section.title(self)
      while title.count > 1, title.reduce(0, { $0 + $1.width }) > parts[0].columns {
        title.removeLast()
      }
      grid.put(title, at: parts[0].origin, limit: parts[0].columns)
      grid.put(more, at: parts[1].origin, limit: parts[1].columns)
      if !place.body.isEmpty { section.draw(view, in: place.body, self, on: &grid) }
    }
  }

  /// The time, and its days where they say more.
  private func notes(on overview: CostOverview) -> [Segment] {
    let period = Segment(period(of: overview.question), .accent)
    let isSaid = overview.interval.isUnbounded || overview.question.newestMonth != nil
    return isSaid ? [period] : [period, Segment(days(of: overview.interval), .muted)]
  }

  /// What a total would be without price revisions, where they change it; how far it would lie off,
  /// where both read the same.
  func unrevised(_ total: Money?, now: Money) -> [Segment] {
    total.map { [Segment(text(.unrevised(amount($0, besides: now))), .muted)] } ?? []
  }

  /// An amount beside another one: with how far it lies off, where both read the same.
  func amount(_ money: Money, besides other: Money) -> String {
    let shown = amount(money)
    guard shown == amount(other) else { return shown }
    var both = money
    both.add(other)
    let differences = both.currencies(first: currency).compactMap { currency -> String? in
      let difference = (money[currency] ?? .zero).subtracting(other[currency] ?? .zero)
      guard let difference, difference != .zero else { return nil }
      return (difference.isNegative ? "" : "+") + amount(difference, currency)
    }
    return differences.isEmpty ? shown : "\(shown) (\(differences.joined(separator: ", ")))"
  }

  /// The way into the costs, from all of them to what is shown.
  func costPath(_ screen: CostScreen) -> String {
    var steps = [text(.allCosts)] + screen.question.path.map(name(of:))
    for page in screen.pages {
      switch page.view {
      case .overview: break
      case .charges(_, let isUnpricedOnly, _):
        if isUnpricedOnly { steps.append(text(.withoutPrice)) }
        steps.append(text(.charges))
      case .charge(let place, _): steps.append(safe("\(place.path):\(place.line)"))
      }
    }
    return steps.joined(separator: " \(glyphs.collapsed) ")
  }
}

extension DashboardState {
  /// Lets what is visible of the cost screen follow its cursor, and ends scrolling where it ends.
  mutating func settleCosts(in area: Rect) {
    guard let screen = costs else { return }
    guard case .charge(let place, let scroll) = screen.page.view else {
      costs?.settle(in: area)
      return
    }
    guard scroll > 0, let row = screen.charge else { return }
    let inner = Drawing.interior(ofPage: area)
    let lines = Drawing(self).chargeLines(row, screen.fields, columns: inner.columns).count
    costs?.page.view = .charge(place, scroll: min(scroll, max(0, lines - inner.rows)))
  }
}

extension CostScreen {
  /// What of a section is visible where it stands.
  func viewport(of place: CostScreenLayout.Place) -> Viewport {
    let section = sections[place.section]
    return Viewport(
      count: section.rows.count, height: section.listHeight(rows: place.body.rows) ?? 1,
      cursor: spot.flatMap { $0.section == place.section ? $0.row : nil },
      first: page.tops[section.name] ?? 0, margin: 1)
  }

  /// What of the charges is visible in an area.
  func chargeViewport(rows: Int) -> Viewport {
    Viewport(
      count: charges?.count ?? 0, height: Table.height(rows: rows), cursor: page.index,
      first: page.tops[""] ?? 0, margin: 1)
  }

  /// Lets what is visible follow the cursor, moving as little as it takes.
  mutating func settle(in area: Rect) {
    let inner = Drawing.interior(ofPage: area)
    switch page.view {
    case .overview:
      let layout = CostScreenLayout(sections, focus: spot?.section ?? 0, in: inner)
      for place in layout.places where !place.body.isEmpty {
        let first = viewport(of: place).first
        if first != page.tops[sections[place.section].name] ?? 0 {
          page.tops[sections[place.section].name] = first
        }
      }
    case .charges:
      page.tops[""] = chargeViewport(rows: ChargesLayout(inner).list.rows).first
    case .charge: break
    }
  }
}
