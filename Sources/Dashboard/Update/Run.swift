import PortfolioCore
import TerminalUI

extension DashboardState {
  /// Gives a command, or says why it cannot be given.
  mutating func run(_ command: Command) -> [Effect] {
    guard regainRow(for: command) else {
      notice = Notice(.rowChanged, tone: .bad)
      return []
    }
    defer { if command.leavesRow { news.held = nil } }
    if case .unavailable(let reason)? = CommandTable.entry(of: command)?.availability(self) {
      notice = Notice(.unavailable(command, reason), tone: .bad)
      return []
    }
    switch command {
    case .down, .up, .pageDown, .pageUp, .first, .last:
      move(command)
    case .open:
      if isOnCosts { return enterCosts() }
      if isOnNext { return takeStep() }
      if isOnOutlook {
        enterOutlook()
        return []
      }
      if reports != nil {
        mode = .row(scroll: 0)
        return []
      }
      if isOnFit {
        enterFit()
        return []
      }
      open()
    case .openModel: openModel()
    case .readWhole: mode = .row(scroll: 0)
    case .dayBack, .dayForward, .monthBack, .monthForward: return travel(command)
    case .back: goBack()
    case .focusModels: focus(.models)
    case .focusCost: focus(.cost)
    case .focusAlerts:
      if case .alert(let id)? = step?.place { explain(id) } else { focus(.alerts) }
    case .focusOwnership: focus(.ownership)
    case .nextPane, .previousPane: turn(command == .nextPane ? 1 : -1)
    case .enlarge: if level == .overview { level = .enlarged(focus) }
    case .shrink: if case .enlarged = level { level = .overview }
    case .treemap:
      isTreemap.toggle()
      focus(.models)
    case .splitBy where isOnCosts: splitCosts()
    case .sort where isOnCosts: sortCharges()
    case .sort where isOnFit: sortFit()
    case .costScreen: openCosts(for: step)
    case .charges: listCharges()
    case .interval: takeNextPeriod()
    case .splitBy:
      split = split.next
      focus(.cost)
      refreshRows()
    case .sort:
      lists[focus, default: ListState()].order = nextOrder
      refreshRows()
    case .filter: mode = .filter(TextInput(filterInForce), before: filterInForce)
    case .governanceScreen: openGovernance(for: step)
    case .fitScreen: openFit(for: step)
    case .outlookScreen: openOutlook()
    case .improvementScreen: openImprovement()
    case .nextScreen: openNext()
    case .optimise: ask(.optimise(.kind))
    case .decide: ask(.decide)
    case .decideWork: decideWork()
    case .answerProposal: ask(.answer(answerable))
    case .settle: ask(.settle(settleable))
    case .handOver: mode = .assign(handOverPicker)
    case .fold: toggleFold()
    case .mark: toggleMark()
    case .markRange: markRange()
    case .markAll: markAll()
    case .clearMarks: clearMarks()
    case .assign: mode = .assign(assignPicker)
    case .acknowledge: ask(.acknowledge)
    case .snooze: ask(.snooze)
    case .resolve: ask(.resolve(nil))
    case .note: ask(.note)
    case .unassign: return unassignEffect()
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .draftCard: return draftEffect
    case .edit: return editEffect
    case .palette: mode = .palette(PickerState(choices: PaletteChoice.all))
    case .help: mode = .help(scroll: 0)
    case .problems: mode = .problems(scroll: 0)
    case .pause: togglePause()
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .leave: return leave()
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func focus(_ pane: Pane) {
    focus = pane
    rangeAnchor = nil
    backToPanes()
    if level != .overview { level = .enlarged(pane) }
  }

  /// Goes on to the next pane, section or list, or to the one before.
  private mutating func turn(_ step: Int) {
    if isOnCosts {
      costs?.goToSection(step)
    } else if reports != nil {
      reports?.turn(step)
    } else if isOnOutlook {
      turnOutlook(step)
    } else if isOnFit {
      fit?.turn()
    } else {
      focus(step > 0 ? focus.next : focus.previous)
    }
  }

  private mutating func togglePause() {
    switch paused {
    case .running: paused = .paused(waiting: nil)
    case .paused(let waiting):
      paused = .running
      guard let waiting else { break }
      if let day = travel.day {
        travel.place = .past(day, present: waiting)
      } else {
        show(waiting)
      }
    }
  }

  private mutating func leave() -> [Effect] {
    guard level != .overview else { return [.quit] }
    goBack()
    return []
  }
}
