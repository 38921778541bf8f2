/// Where the columns of a metrics file stand in its rows.
struct MetricsColumns: Hashable, Sendable {
  var time = 0
  var model = 0
  var metric = 0
  var value = 0
  var segment: Int?
  var n: Int?
  /// How many columns the header has.
  var count = 0

  /// The columns of a header, and what is wrong with it, in which column where one is meant.
  ///
  /// Columns may stand in any order; there are none where one that must be there is missing or a
  /// known one stands twice.
  static func read(_ header: [String]) -> (columns: Self?, faults: [(TableFault, column: Int?)]) {
    var found: [String: Int] = [:]
    var faults: [(TableFault, column: Int?)] = []
    var isUsable = true
    for (index, name) in header.enumerated() {
      if !known.contains(name) {
        faults.append((.unknownColumn(name), index))
      } else if found.updateValue(index, forKey: name) != nil {
        faults.append((.duplicateColumn(name), index))
        isUsable = false
      }
    }
    for name in required where found[name] == nil {
      faults.append((.missingColumn(name), nil))
    }
    guard isUsable, let time = found["time"], let model = found["model"],
      let metric = found["metric"], let value = found["value"]
    else { return (nil, faults) }
    return (
      MetricsColumns(
        time: time, model: model, metric: metric, value: value, segment: found["segment"],
        n: found["n"], count: header.count),
      faults
    )
  }

  private static let required = ["time", "model", "metric", "value"]
  private static let known = Set(required + ["segment", "n"])
}
