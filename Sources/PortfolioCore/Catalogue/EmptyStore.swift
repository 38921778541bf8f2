/// What `folio init` writes: a store that holds nothing yet, and says what goes where.
public enum EmptyStore {
  /// The bytes of the files of a new store, by their paths in it.
  ///
  /// - Parameter name: the portfolio's name, as a person gave it.
  /// - Returns: the files.
  public static func files(named name: String) -> [String: [UInt8]] {
    [
      "people.yaml": Array(people.utf8), "portfolio.yaml": Array(settings(named: name).utf8),
    ]
  }

  private static func settings(named name: String) -> String {
    """
    store: 1
    name: \(YAMLText.quoted(name))
    currency: USD                    # shown first
    timeZone: UTC                    # days, months and budgets
    metrics:                         # indicators the portfolio knows
      accuracy: {unit: ratio, better: higher, every: 1d}
      latency_p95: {unit: ms, better: lower, every: 1h}
    reviewCadence: {high: 6mo, medium: 12mo, low: 24mo}

    # What goes where:
    #   people.yaml           who may answer for models
    #   models/ID.md          a model card per model; a Hugging Face card drops in
    #   workflows/ID.yaml     pieces of work, and the model that serves each
    #   policies/ID.yaml      obligations
    #   costs/**/*.csv        cost rows in FOCUS columns
    #   metrics/**/*.csv      time,model,metric,value
    #   journal/              what folio writes: assignments and other events

    """
  }

  private static let people = """
    # Who may answer for models, one entry each:
    # - id: ana
    #   name: Ana Ortiz
    #   team: platform
    #   contact: ana@example.com
    #   logins: [ana]                # system accounts: user or user@host
    #   may: [develop, train, tune, validate, approve]

    """
}

/// Text put into YAML that Folio writes.
enum YAMLText {
  /// A text as a double-quoted scalar, whatever it holds.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let digits = scalar.value > 0xFFFF ? 8 : 4
        let isLetter = scalar.properties.isAlphabetic
        if isLetter {
          quoted.unicodeScalars.append(scalar)
        } else {
          quoted +=
            (digits == 8 ? "\\U" : "\\u")
            + String(repeating: "0", count: digits - code.count) + code
        }
      }
    }
    return quoted + "\""
  }
}
