/// What an indicator is when nothing is wrong, as an alert of it was measured against.
struct UsualLevel {
  private let mean: Double
  private let spread: Double
  /// The baseline; nil where only what the finding kept of it is known.
  private let baseline: Baseline?
  private var hours: LocalHours

  /// What an alert was measured against; nil where nothing says what is usual.
  ///
  /// What was found keeps mean and spread of its reference. Where a new one has begun since then,
  /// or a detector that was chosen had seen other values, these two are all there is.
  init?(of alert: Alert, _ baseline: Baseline?, zone: Zone) {
    hours = LocalHours(zone)
    if let finding = alert.condition.finding {
      let isSame = baseline?.mean == finding.before && baseline?.spread == finding.spread
      self.baseline = isSame ? baseline : nil
      (mean, spread) = (finding.before, finding.spread)
    } else {
      guard let baseline, baseline.window.lowerBound <= alert.onset else { return nil }
      self.baseline = baseline
      (mean, spread) = (baseline.mean, baseline.spread)
    }
  }

  /// After what period its pattern repeats; nil where it has none.
  var profile: SeasonalProfile.Period? { baseline?.profile?.period }

  /// What is expected at a time, in the indicator's unit; nil before the reference window.
  private mutating func expected(at time: Int64) -> Double? {
    guard let baseline else { return mean }
    guard time >= baseline.window.lowerBound.nanoseconds else { return nil }
    return baseline.profile == nil ? mean : baseline.expected(hours.hourOfWeek(time))
  }

  /// What is expected of the mean of some rows; of none, at an instant.
  mutating func value(
    of rows: Range<Int>, in series: Series, at instant: Timestamp
  ) -> AlertExplanation.UsualValue? {
    var expected = 0.0
    if rows.isEmpty {
      guard let value = self.expected(at: instant.nanoseconds) else { return nil }
      expected = value
    }
    for row in rows {
      guard let value = self.expected(at: series.times[row]) else { return nil }
      expected += value / Double(rows.count)
    }
    let reach = AlertExplanation.UsualValue.spreads * spread
    let (low, high) = (expected - reach, expected + reach)
    guard low.isFinite, high.isFinite else { return nil }
    return AlertExplanation.UsualValue(
      expected: expected, band: baseline?.isBinary == true ? nil : low...high)
  }

  /// What the indicator was in the reference window.
  func reference(in series: Series) -> AlertExplanation.Level {
    let rows = baseline.map { baseline in
      series.indices(in: baseline.window.lowerBound..<baseline.window.upperBound + .nanoseconds(1))
    }
    let values = rows.map { series.values[$0] } ?? []
    var extent: ClosedRange<Double>?
    if let least = values.min(), let greatest = values.max() { extent = least...greatest }
    return AlertExplanation.Level(
      mean: mean, count: baseline?.count, spread: spread, extent: extent, times: baseline?.window)
  }

  /// How far some rows lie from what is expected on average, in spreads; nil where there are none,
  /// or nothing was expected of one.
  mutating func shift(of rows: Range<Int>, in series: Series) -> Double? {
    var deviation = 0.0
    for row in rows {
      guard let expected = self.expected(at: series.times[row]) else { return nil }
      deviation += (series.values[row] - expected) / spread / Double(rows.count)
    }
    return deviation.isFinite && !rows.isEmpty ? deviation : nil
  }

  /// What is left of a row's value when what is expected is taken away, in the indicator's unit.
  mutating func rest(_ row: Int, of series: Series) -> Double {
    series.values[row] - (expected(at: series.times[row]) ?? mean)
  }
}

extension AlertExplanation.Level {
  /// What a series was over some rows; nil where there are none, or they are too large to be added.
  init?(_ rows: Range<Int>, of series: Series, against usual: inout UsualLevel?) {
    guard let first = rows.first, let last = rows.last else { return nil }
    var (mean, taken, rest, squares) = (0.0, 0.0, 0.0, 0.0)
    for row in rows {
      taken += 1
      // The difference of two large values could overflow; those of their parts cannot.
      mean += series.values[row] / taken - mean / taken
      let left = usual?.rest(row, of: series) ?? series.values[row]
      let distance = left - rest
      rest += distance / taken
      squares += distance * (left - rest)
    }
    let values = series.values[rows]
    guard mean.isFinite, let least = values.min(), let greatest = values.max() else { return nil }
    let spread = (squares / (taken - 1)).squareRoot()
    self.init(
      mean: mean, count: rows.count, spread: spread.isFinite ? spread : nil,
      shift: usual?.shift(of: rows, in: series), extent: least...greatest,
      times: series[first].time...series[last].time)
  }
}
