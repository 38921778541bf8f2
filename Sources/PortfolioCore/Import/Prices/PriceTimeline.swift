/// Conditional prices laid out in time.
///
/// The last of those whose condition is met prices a request, and the first where none is
/// (`ModelInfo.prices`). So the time is cut at every first day; in each span the last price that is for
/// all hours holds, and beside it those for some hours that stand behind it.
struct PriceTimeline {
  /// Prices from a day to another, for all hours or some.
  struct Span {
    var prices: JSONObject
    var hours: DailyHours?
    var from: Day?
    var until: Day?
    /// Where they stand in the list.
    var index: Int
  }

  private(set) var spans: [Span] = []

  private struct Condition {
    var prices: JSONObject
    var start: Day?
    var hours: DailyHours?
  }

  init(_ list: [JSONValue], path: String) throws(TableFault) {
    var conditions: [Condition] = []
    for (index, value) in list.enumerated() {
      guard let object = value.object, let prices = object["prices"]?.object else {
        throw .empty(column: "\(path)[\(index)].prices")
      }
      var condition = Condition(prices: prices)
      if let constraint = object["constraint"]?.object {
        try Self.read(constraint, into: &condition, path: "\(path)[\(index)].constraint")
      }
      conditions.append(condition)
    }
    guard !conditions.isEmpty else { return }
    let starts = Set(conditions.compactMap(\.start)).sorted()
    let firsts: [Day?] = [nil] + starts
    for (from, until) in zip(firsts, starts.map { $0 } + [nil]) {
      add(conditions, from: from, until: until)
    }
  }

  private mutating func add(_ conditions: [Condition], from: Day?, until: Day?) {
    let met = conditions.indices.filter { index in
      guard let start = conditions[index].start else { return true }
      return from.map { start <= $0 } ?? false
    }
    let always = met.last { conditions[$0].hours == nil } ?? 0
    spans.append(
      Span(prices: conditions[always].prices, from: from, until: until, index: always))
    // Of two for the same hours the later counts, as of two rows of a book.
    for index in met where index > always || conditions[always].hours != nil {
      guard let hours = conditions[index].hours else { continue }
      spans.append(
        Span(
          prices: conditions[index].prices, hours: hours, from: from, until: until, index: index))
    }
  }

  private static func read(
    _ constraint: JSONObject, into condition: inout Condition, path: String
  ) throws(TableFault) {
    if let text = constraint["start_date"]?.string {
      switch Day.parse(text.utf8) {
      case .success(let day): condition.start = day
      case .failure(let reason):
        throw .notDay(column: "\(path).start_date", text: text, reason: reason)
      }
      return
    }
    guard let start = constraint["start_time"]?.string, let end = constraint["end_time"]?.string
    else { throw .empty(column: "\(path).start_date") }
    let text = "\(clock(start))-\(clock(end))"
    guard let hours = DailyHours(text) else {
      throw .notHours(column: path, text: "\(start)-\(end)")
    }
    condition.hours = hours
  }

  /// The hours and minutes of `16:30:00Z`; what has seconds, or another zone, stays as it is and is
  /// refused.
  private static func clock(_ text: String) -> String {
    for ending in [":00Z", ":00+00:00"]
    where text.hasSuffix(ending) && text.count > ending.count + 3 {
      return String(text.dropLast(ending.count))
    }
    return text.hasSuffix("Z") ? String(text.dropLast()) : text
  }
}
