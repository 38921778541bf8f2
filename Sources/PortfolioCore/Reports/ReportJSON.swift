extension PrintedReport {
  /// The report as one JSON object: `asOf`, `rows`, what it adds, `problems`.
  ///
  /// Keys are camelCase and never translated; exact decimals are strings; what is not set is null.
  ///
  /// - Parameter message: the sentence for a problem, in the language of the run.
  /// - Returns: the object.
  public func json(message: (Fault) -> String) -> JSONValue {
    var object: JSONObject = [
      "asOf": .string(asOf.rfc3339), "rows": .array(table.json),
    ]
    for (key, part) in parts {
      object[key] =
        switch part {
        case .value(let value): value.json
        case .object(let members): Self.object(members.map { ($0.rawValue, $1) })
        case .settings(let settings): Self.object(settings)
        case .table(let table): .array(table.json)
        }
    }
    object["problems"] = .array(
      problems.map { problem in
        [
          "code": .string(problem.fault.code), "severity": .string(problem.severity.rawValue),
          "file": .string(problem.place.path),
          "line": problem.place.line.map(JSONValue.number) ?? .null,
          "column": problem.place.column.map(JSONValue.number) ?? .null,
          "message": .string(message(problem.fault)),
        ]
      })
    return .object(object)
  }

  private static func object(_ members: [(name: String, value: ReportValue)]) -> JSONValue {
    var object = JSONObject()
    for (name, value) in members { object[name] = value.json }
    return .object(object)
  }
}

extension ReportTable {
  /// The rows as objects.
  var json: [JSONValue] {
    rows.map { row in
      var object = JSONObject()
      for (column, value) in zip(columns, row) { object[column.rawValue] = value.json }
      return .object(object)
    }
  }
}

extension ReportValue {
  /// The value in JSON.
  var json: JSONValue {
    switch self {
    case .notSet, .nothing: .null
    case .text(let text): .string(text)
    case .word(let word): .string(word.raw)
    case .number(let number, _), .quantity(let number, _), .share(let number):
      JSONNumber(Self.plain(number)).map(JSONValue.number) ?? .null
    case .count(let count): .number(count)
    case .amount(let amount, _, _), .price(let amount), .unitCost(let amount, _):
      .string(amount.description)
    case .flag(let flag): .bool(flag)
    case .day(let day): .string(day.description)
    case .month(let month): .string(month.description)
    case .time(let time): .string(time.rfc3339)
    case .summary(let summary): .string(summary.raw)
    case .reason(let reason): .array(reason.raw.map(\.json))
    case .list(let values): .array(values.map(\.json))
    }
  }

  /// A number without a trailing `.0`, as JSON and CSV write it.
  public static func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A quantity with three digits that count, thousands grouped: `0.0644`, `1.44`, `12,345`.
  public static func threeDigits(_ quantity: Double) -> String {
    guard quantity.isFinite, abs(quantity) < 1e15, quantity != 0 else { return plain(quantity) }
    var places = 2
    var least = 1.0
    while places > 0, abs(quantity) >= least * 10 { (places, least) = (places - 1, least * 10) }
    while places < 18, abs(quantity) < least { (places, least) = (places + 1, least / 10) }
    return ExactDecimal(scaled: Int128(quantity * 1e18)).grouped(places: places)
  }

  /// A part of a whole in per cent with one place: `12.5 %`.
  public static func percent(_ share: Double) -> String {
    // Charges and credits that nearly cancel leave a whole of which a part is any number of times.
    let tenths = Int(max(-1e18, min(1e18, (share * 1000).rounded())))
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10) %"
  }
}
