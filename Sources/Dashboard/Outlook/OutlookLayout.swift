import PortfolioCore
import TerminalUI

/// Where the sections of the outlook stand: all at once where there is room, else one under tabs.
struct OutlookLayout {
  /// The names of the sections; empty where all are shown.
  let tabs: Rect
  /// The cells of each section that is shown, its title among them where all are.
  let sections: [OutlookScreen.Section: Rect]
  /// What is told of the type under the cursor.
  let traits: Rect
  /// The sentences.
  let notes: Rect

  /// The least room in which all sections are shown at once.
  private static let leastForAll = Size(columns: 110, rows: 26)

  /// The columns in which all figures of the years ahead have room.
  private static let leastAhead = 76

  /// Whether all sections are shown at once.
  static func showsAll(in area: Rect) -> Bool {
    area.columns >= leastForAll.columns && area.rows >= leastForAll.rows
  }

  /// The sections that the cursor goes through: sentences of their own only where they have no room
  /// beside the others.
  static func sections(in area: Rect) -> [OutlookScreen.Section] {
    OutlookScreen.Section.allCases.filter { $0 != .notes || !showsAll(in: area) }
  }

  /// - Parameters:
  ///   - screen: The outlook.
  ///   - traits: How many lines the traits of the type take.
  ///   - notes: How many the sentences take.
  ///   - area: The cells there are.
  init(_ screen: OutlookScreen, traits: Int, notes: Int, in area: Rect) {
    guard Self.showsAll(in: area) else {
      let isNotes = screen.section == .notes
      let rows = screen.count(of: screen.section).map { $0 + (screen.section == .ahead ? 1 : 0) }
      let list = min(rows ?? area.rows, area.rows - 1)
      // Sentences have what the rows leave, and at least half of the screen.
      let spare = area.rows - 1 - min(list, max(4, area.rows / 2)) - 1
      let told = isNotes ? 0 : min(traits + notes, max(0, spare))
      let shown = min(list, area.rows - 1 - (told > 0 ? told + 1 : 0))
      let parts = area.rows([
        .fixed(1), .fixed(shown), .fixed(told > 0 ? 1 : 0), .fixed(told), .share(1),
      ])
      tabs = parts[0]
      let traitRows = min(traits, told)
      let texts = parts[3].rows([.fixed(traitRows), .share(1)])
      let nowhere = Rect(origin: area.origin, size: .zero)
      sections = isNotes ? [:] : [screen.section: parts[1]]
      self.traits = isNotes ? nowhere : texts[0]
      self.notes = isNotes ? parts[1] : texts[1]
      return
    }
    tabs = Rect(origin: area.origin, size: .zero)
    let types = screen.types.rows.count + 1
    let lists = max(screen.ahead.rows.count + 2, screen.vendors.rows.count + 1)
    let told = min(notes, max(0, area.rows - types - traits - 3 - (screen.ahead.rows.count + 2)))
    let room = area.rows - types - traits - told - 3
    let parts = area.rows([
      .fixed(types), .fixed(1), .fixed(traits), .fixed(1), .fixed(min(lists, room)), .fixed(1),
      .fixed(told), .share(1),
    ])
    let top = parts[0].columns([.share(1), .share(1)], gap: 4)
    let ahead = max(Self.leastAhead, (area.columns - 4) * 2 / 3)
    let middle = parts[4].columns([.fixed(ahead), .share(1)], gap: 4)
    sections = [.models: top[0], .spend: top[1], .ahead: middle[0], .vendors: middle[1]]
    self.traits = parts[2]
    self.notes = parts[6]
  }

  /// The lines of a section's list among its cells.
  func list(of section: OutlookScreen.Section) -> Rect? {
    guard let area = sections[section] else { return nil }
    return tabs.isEmpty ? area.rows([.fixed(1), .share(1)])[1] : area
  }

  /// How many lines of its list a section shows at once.
  func height(of section: OutlookScreen.Section) -> Int {
    guard let list = list(of: section) else { return section == .notes ? notes.rows : 0 }
    return section == .ahead ? Table.height(rows: list.rows) : list.rows
  }
}

extension Drawing {
  /// The cells inside the frame of the outlook.
  static func interior(ofOutlook state: DashboardState) -> Rect {
    interior(ofPage: ScreenLayout(state).body)
  }

  /// The parts of the outlook in an area.
  func outlookLayout(_ screen: OutlookScreen, in area: Rect) -> OutlookLayout {
    OutlookLayout(
      screen, traits: traits(of: screen, columns: area.columns).count,
      notes: notes(of: screen, in: area).count, in: area)
  }

  /// The traits of the type under the cursor, where it is told of types.
  func traits(of screen: OutlookScreen, columns: Int) -> [[Segment]] {
    guard screen.section != .notes, let type = screen.type?.type, let traits = type.traits,
      screen.section != .vendors || columns >= 110
    else { return [] }
    let name = Segment("\(glyphs.filled) \(word(.type(type)))  ", Style(Self.ink(type), bold: true))
    let told = joined(self.traits(traits))
    let lines = WordWrap.lines(told, columns: max(10, columns - name.width))
    return lines.enumerated().map { index, line in
      [
        index == 0 ? name : Segment(String(repeating: " ", count: name.width)),
        Segment(line, .muted),
      ]
    }
  }

  /// The sentences: of all sections where all are shown, or are sentences; else of the open one.
  func notes(of screen: OutlookScreen, in area: Rect) -> [[Segment]] {
    let isAll = OutlookLayout.showsAll(in: area) || screen.section == .notes
    let section = screen.section == .spend ? .models : screen.section
    // Where the sections have no titles, what their figures are is told here.
    let legend =
      isAll
      ? []
      : wrapped(text(.outlook(.legend(screen.section))), Style(.muted), columns: area.columns)
    return legend
      + screen.types.sentences.filter { isAll || $0.section == section }.flatMap { phrase in
        wrapped(
          words.text(ShellPhrase.outlook(phrase)), Style(phrase.isStressed ? .accent : .muted),
          columns: area.columns)
      }
  }
}

extension OutlookPhrase {
  /// Whether it is what the reader must not miss: that the survey's figures differ.
  fileprivate var isStressed: Bool { if case .growth = self { true } else { false } }
}

extension DashboardState {
  /// Lets what is visible of each section follow its cursor.
  mutating func settleOutlook(in area: Rect) {
    guard let screen = outlook else { return }
    let inner = Drawing.interior(ofPage: area)
    if screen.section == .notes, OutlookLayout.showsAll(in: inner) { outlook?.section = .models }
    let drawing = Drawing(self)
    guard let screen = outlook else { return }
    let layout = drawing.outlookLayout(screen, in: inner)
    for section in OutlookScreen.Section.allCases where section != .notes {
      guard let view = drawing.outlookViewport(screen, section, layout) else { continue }
      outlook?.tops[section] = view.first
    }
    let lines = drawing.notes(of: screen, in: inner).count
    outlook?.tops[.notes] = min(screen.tops[.notes] ?? 0, max(0, lines - layout.notes.rows))
  }
}

extension Drawing {
  /// What of a section's list is visible; nil of what is not shown.
  func outlookViewport(
    _ screen: OutlookScreen, _ section: OutlookScreen.Section, _ layout: OutlookLayout
  ) -> Viewport? {
    guard let count = screen.count(of: section), layout.sections[section] != nil else { return nil }
    // The cursor of types is seen in all their sections at once.
    let isSeen = (section == .vendors) == (screen.section == .vendors)
    return Viewport(
      count: count, height: layout.height(of: section),
      cursor: count == 0 || !isSeen ? nil : screen.index(in: section),
      first: screen.tops[section] ?? 0,
      margin: 1)
  }
}
