import PortfolioCore

/// Steps through time: the whole portfolio as it was at the end of a day.
///
/// * A step is from the day that was asked for last, whether it has come or not, so that quick
///   presses go as far as they say; only the last day asked for is shown.
/// * What comes of now waits meanwhile, and is shown on the way back.
extension DashboardState {
  /// Goes a step through time.
  mutating func travel(_ command: Command) -> [Effect] {
    let from = travel.awaited ?? travel.day ?? presentDay
    let wanted: Day =
      switch command {
      case .dayBack: from.advanced(by: -1)
      case .dayForward: from.advanced(by: 1)
      case .monthBack: Self.end(of: from.month.advanced(by: -1))
      default: Self.end(of: from.advanced(by: 1).month)
      }
    guard wanted < presentDay else {
      comeBack()
      return []
    }
    guard wanted != travel.day else {
      travel.awaited = nil
      return []
    }
    travel.awaited = wanted
    return [.travel(to: wanted)]
  }

  /// Shows a day of the past, where it is the one that is waited for.
  mutating func arrive(at day: Day, _ digest: Digest) {
    guard travel.awaited == day else { return }
    travel.awaited = nil
    if travel.day == nil { travel.clock = now }
    travel.place = .past(day, present: travel.present ?? self.digest)
    now = digest.portfolio.asOf
    switch mode {
    // What was about to be written of now is not to be written of then.
    case .assign, .handle, .decide, .fit: mode = .normal
    case .normal, .filter, .palette, .row, .help, .problems: break
    }
    show(digest, isJourney: true)
  }

  /// Goes back to now, which is followed again.
  mutating func comeBack() {
    travel.awaited = nil
    guard let present = travel.present else { return }
    travel.place = .now
    now = max(travel.clock, present.portfolio.asOf)
    show(present, isJourney: true)
  }

  /// The day it is in the portfolio's zone, wherever the reader is.
  private var presentDay: Day {
    guard let present = travel.present else { return digest.portfolio.zone.day(of: now) }
    return present.portfolio.zone.day(of: max(travel.clock, present.portfolio.asOf))
  }

  private static func end(of month: Month) -> Day {
    month.firstDay.advanced(by: month.length - 1)
  }
}
