/// Reads spans of time as records write them: a whole number and a unit.
public enum SpanText {
  /// A span of fixed length: `30s`, `15m`, `1h`, `1d`, `2w`; nil where the text is none.
  public static func duration(_ text: String) -> Duration? {
    guard let (count, unit) = parts(text) else { return nil }
    let seconds: Int64
    switch unit {
    case "s": seconds = 1
    case "m": seconds = 60
    case "h": seconds = 3600
    case "d": seconds = 86_400
    case "w": seconds = 604_800
    default: return nil
    }
    return .seconds(Int64(count) * seconds)
  }

  /// A span of the calendar, in months: `6mo`, `2y`; nil where the text is none.
  public static func months(_ text: String) -> Int? {
    guard let (count, unit) = parts(text) else { return nil }
    return switch unit {
    case "mo": count
    case "y": count * 12
    default: nil
    }
  }

  /// A count from 1 to 99,999 and what follows it.
  private static func parts(_ text: String) -> (Int, Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...5).contains(digits.utf8.count), let count = Int(digits), count > 0 else {
      return nil
    }
    return (count, text[digits.endIndex...])
  }
}
