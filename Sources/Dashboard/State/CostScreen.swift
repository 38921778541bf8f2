import PortfolioCore

/// The cost screen: the pages that the reader went through, and what the last of them shows.
public struct CostScreen: Sendable {
  /// What a page shows.
  enum View: Hashable, Sendable {
    /// What costs come to, in sections.
    case overview(CostQuestion)
    /// The rows that a question is about.
    case charges(CostQuestion, isUnpricedOnly: Bool, ChargeSelection.Order)
    /// One row with all that is kept of it, scrolled by so many lines.
    case charge(ChargePlace, scroll: Int)
  }

  /// A page, and where the reader stands on it.
  struct Page: Sendable {
    var view: View
    /// The row under the cursor of an overview.
    var cursor: CostRowID?
    /// The row under the cursor of a list of charges.
    var place: ChargePlace?
    /// The index of the row when it was last seen, for when it vanishes.
    var index = 0
    /// The first visible row of each section, by its name; of a list of charges, of "".
    var tops: [String: Int] = [:]

    init(_ view: View) { self.view = view }
  }

  /// The pages, the open one last; never none.
  private(set) var pages: [Page]
  /// What the open page, or the last one before it that is one, tells of the costs.
  private(set) var overview: CostOverview
  /// The sections of the overview.
  private(set) var sections: [any CostSection]
  /// The rows that are listed, or among which the open one was.
  private(set) var charges: ChargeList?
  /// What they come to without price revisions; nil where none changes it.
  private(set) var chargesUnrevised: Money?
  private var reports: CostReports

  /// The screen as it opens: on the last thirty days, or where these have no charges on the newest
  /// month that has some.
  init(_ digest: Digest, path: [CostStep], by dimension: CostDimension) {
    var question = CostQuestion(by: dimension, in: path)
    if !question.dimensions.contains(dimension) {
      question.dimension = question.dimensions.first ?? .category
    }
    pages = [Page(.overview(question))]
    reports = CostReports(digest)
    overview = digest.costOverview(question, reports.cube, unrevised: reports.unrevised?.cube)
    if overview.rows == 0, question.month == nil,
      let month = digest.newestMonth(of: question.path, reports.cube)
    {
      question.newestMonth = month
      pages = [Page(.overview(question))]
      overview = digest.costOverview(
        question, reports.cube, unrevised: reports.unrevised?.cube)
    }
    sections = CostSections.of(overview, &reports)
    follow()
  }

  /// The open page.
  var page: Page {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  /// The question of the open page, or of the rows it lists.
  var question: CostQuestion {
    for page in pages.reversed() {
      switch page.view {
      case .overview(let question), .charges(let question, _, _): return question
      case .charge: continue
      }
    }
    return overview.question
  }

  /// Opens a page over the open one.
  mutating func enter(_ view: View, _ digest: Digest) {
    pages.append(Page(view))
    refresh(digest)
  }

  /// Closes the open page; false where it is the first.
  mutating func leave(_ digest: Digest) -> Bool {
    guard pages.count > 1 else { return false }
    let left = pages.removeLast()
    // The list among which an open row was is still there.
    if case .charge = left.view { follow() } else { refresh(digest) }
    return true
  }

  /// Shows something else on the open page.
  mutating func show(_ view: View, _ digest: Digest) {
    page.view = view
    refresh(digest)
  }

  /// Takes another period, on every page.
  mutating func take(_ period: CostPeriod, _ digest: Digest) {
    for index in pages.indices {
      switch pages[index].view {
      case .overview(var question):
        question.take(period)
        pages[index].view = .overview(question)
      case .charges(var question, let isUnpricedOnly, let order):
        question.take(period)
        pages[index].view = .charges(question, isUnpricedOnly: isUnpricedOnly, order)
      case .charge: break
      }
    }
    refresh(digest)
  }

  /// Adds the costs up anew, where they have changed.
  mutating func reload(_ digest: Digest) {
    reports = CostReports(digest)
    refresh(digest)
  }

  /// Works out what the open page shows; the cursor stays on its row.
  private mutating func refresh(_ digest: Digest) {
    switch page.view {
    case .overview(let question):
      (charges, chargesUnrevised) = (nil, nil)
      overview = digest.costOverview(
        question, reports.cube, unrevised: reports.unrevised?.cube)
      sections = CostSections.of(overview, &reports)
    case .charges(let question, let isUnpricedOnly, let order):
      list(question, isUnpricedOnly, order, digest)
    case .charge:
      if pages.count > 1,
        case .charges(let question, let isUnpricedOnly, let order) = pages[pages.count - 2].view
      {
        list(question, isUnpricedOnly, order, digest)
      }
    }
    follow()
  }

  /// Lets the list under the open row follow it.
  mutating func follow(openCharge index: Int) { pages[pages.count - 2].index = index }

  /// Closes the open row, which is gone.
  mutating func closeCharge() {
    pages.removeLast()
    follow()
  }

  private mutating func list(
    _ question: CostQuestion, _ isUnpricedOnly: Bool, _ order: ChargeSelection.Order,
    _ digest: Digest
  ) {
    let selection = ChargeSelection(
      in: question.path, over: question.interval(in: digest.portfolio),
      isUnpricedOnly: isUnpricedOnly, order: order)
    let list = digest.charges(selection)
    charges = list
    chargesUnrevised = nil
    guard let costs = reports.unrevised?.costs,
      !digest.portfolio.revisedBooks(in: selection.interval).isEmpty
    else { return }
    let before = digest.charges(selection, costs).money(question.measure)
    if before != list.money(question.measure) { chargesUnrevised = before }
  }
}

/// Where a row of the bills stands.
struct ChargePlace: Hashable, Sendable {
  var path: String
  var line: Int
}

extension ChargeRow {
  /// Where it stands.
  var place: ChargePlace { ChargePlace(path: path, line: line) }
}
