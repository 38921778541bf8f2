/// What can be wrong with a record: portfolio, person, model card, workflow or policy.
public enum RecordFault: Hashable, Sendable {
  /// A key that neither Folio nor the Hugging Face convention knows; it is kept.
  case unknownKey(String)
  /// A key that nobody knows, and the known one it may have been meant to be; it is kept.
  case misspeltKey(String, meant: String)
  /// A column of a mapping rule that no version of FOCUS has, and the one that may be meant.
  case unknownColumn(String, meant: String?)
  /// A key of a rule that its way of sharing does not ask for.
  case pointless(key: String, by: String)
  /// Fixed shares of a cost that come to more than one.
  case sharesOverOne(ExactDecimal)
  /// A budget for something that no record names, and the names that may be meant; `kind` is `type`,
  /// `team`, `model` or `workflow`.
  case unknownScope(kind: String, name: String, near: [String])
  /// A claim about an obligation that no policy has, and the names that may be meant.
  case unknownObligation(String, near: [String])
  /// A claim about a document that the obligation does not ask for, and those that it does.
  case unaskedEvidence(String, of: ObligationID, asked: [String])
  /// A metric that is observed of a model and that the settings do not know.
  case observedMetric(String, model: ModelID)
  /// A value of another kind than the key wants; the key of the whole file is empty.
  case wrongKind(key: String, expected: ValueKind)
  /// A value that is none of those the key allows.
  case notAllowed(key: String, value: String, allowed: [String])
  /// A query that cannot be understood.
  case badQuery(key: String, QueryFault)
  /// A key that must be there and is not.
  case missing(key: String)
  /// A file name that breaks the id grammar; `suggestion` mends it.
  case badFileName(name: String, suggestion: String?)
  /// An id that breaks the grammar.
  case badID(String)
  /// An id, or an alias, that two records claim; `other` is where the first stands.
  case duplicateID(String, other: Place)
  /// A login that two people list, so that nobody knows who is at work; `other` is where the first
  /// stands.
  case sharedLogin(String, person: String, other: Place)
  /// A record that is said to have been confirmed on a day to come.
  case recordedAhead(Day)
  /// A name that no record has: `kind` is `person`, `model`, `workflow` or `metric`.
  case dangling(kind: String, name: String)
  /// Further names of models that no card claims, counted because they are too many to name.
  case danglingNames(count: Int)
  /// An owner in a card: ownership is an event, and `folio assign --from-cards` makes it one.
  case ownerInCard(String)
  /// An owner in a card who is not the one that events name.
  case ownerContradicted(card: String, owner: String)
  /// Thresholds of drift that were calibrated for at most half the observations there are now.
  case outgrownCalibration(day: Day, then: Int, now: Int)
  /// A comparison that no alert may be made of.
  case distance(DistanceFault)
  /// A store of a newer format than this program reads.
  case newerStore(version: Int, supported: Int)
  /// Something that looks like a secret; the value is never shown.
  case secret(key: String)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .unknownKey, .misspeltKey: "unknown-key"
    case .unknownColumn: "unknown-column"
    case .pointless: "pointless-key"
    case .sharesOverOne: "shares-over-one"
    case .unknownScope: "unknown-scope"
    case .unknownObligation: "unknown-obligation"
    case .unaskedEvidence: "unasked-evidence"
    case .observedMetric: "unknown-metric"
    case .wrongKind: "wrong-kind"
    case .notAllowed: "not-allowed"
    case .badQuery: "bad-query"
    case .missing: "missing"
    case .badFileName: "bad-file-name"
    case .badID: "bad-id"
    case .duplicateID: "duplicate-id"
    case .sharedLogin: "shared-login"
    case .recordedAhead: "recorded-ahead"
    case .dangling, .danglingNames: "dangling"
    case .ownerInCard: "owner-in-card"
    case .ownerContradicted: "owner-contradicted"
    case .outgrownCalibration: "outgrown-calibration"
    case .distance(let fault): fault.code
    case .newerStore: "newer-store"
    case .secret: "secret"
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .unknownScope(kind: "type", name: _, near: _): .error
    case .unknownKey, .misspeltKey, .unknownColumn, .unknownScope, .pointless, .observedMetric,
      .ownerInCard,
      .ownerContradicted, .outgrownCalibration, .secret, .dangling, .danglingNames,
      .unknownObligation,
      .recordedAhead,
      .unaskedEvidence:
      .warning
    default: .error
    }
  }
}

extension RecordFault {
  /// What a key of a record wants.
  public enum ValueKind: Sendable {
    case text, word, list, map, number, wholeNumber, day, currency, timeZone
    /// Yes or no.
    case flag
    /// An obligation of a policy, such as `eu-ai-act/transparency`.
    case obligation
    /// A span of time, such as `15m`.
    case span
    /// A span of whole months, such as `6mo`.
    case months
    /// A part of one, above zero.
    case share
    /// An exact amount of money that is not negative, such as `"12000"`.
    case amount
    /// The number of a month, 1 to 12.
    case monthNumber
    /// A day after another of the same record.
    case laterDay
    /// A parameter of a detector, in its range.
    case detectorParameter
    /// A number, or the least and the most, in the order of size.
    case range
    /// Whole percent, 0 to 100.
    case percent
    /// Two different roles.
    case rolePair
    /// A number above zero.
    case positiveNumber
    /// A zone of electricity: a country in three letters.
    case electricityZone
  }
}
