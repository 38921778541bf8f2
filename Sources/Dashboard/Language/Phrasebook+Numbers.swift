import PortfolioCore

extension Phrasebook {
  /// A whole number with thousands grouped: `10,000`.
  func grouped(_ count: Int) -> String { ExactDecimal(count).grouped(places: 0) }

  /// The largest whole unit of a span that fits it at least once.
  func largestUnit(of span: Duration) -> (unit: SpanUnit, count: Int) {
    let minutes = max(0, Int(span.components.seconds / 60))
    return switch minutes {
    case 0: (.lessThanMinute, 0)
    case ..<60: (.minutes, minutes)
    case ..<(48 * 60): (.hours, minutes / 60)
    default: (.days, minutes / (24 * 60))
    }
  }
}

/// The units in which spans of time are shown; ages are never shown in seconds.
enum SpanUnit {
  case lessThanMinute, minutes, hours, days
}
