/// A charge of an export, as it becomes a row of FOCUS.
struct ImportedCharge: Sendable {
  /// Where an amount comes from.
  enum Basis: String, Sendable {
    /// The provider says so.
    case reported
    /// The source worked it out from list prices.
    case computed
    /// There is none.
    case unknown
  }

  /// What the charge is called in its source, which no two charges are.
  var key: String
  /// When the charge period starts.
  var start: Timestamp
  /// When it ends.
  var end: Timestamp?
  /// What it costs; nil is unknown, not zero.
  var amount: ImportedAmount?
  /// What it would cost at list prices.
  var list: ImportedAmount?
  /// Three letters.
  var currency = "USD"
  /// Whether the amount is the provider's own.
  var isReported = false
  /// Its tokens; empty where the source counts none.
  var tokens = ImportedTokens()
  /// The class of tokens it is for, where it is for one.
  var tokenClass: TokenClass?
  /// The model's name in the source.
  var model: String?
  /// Who provides the service.
  var provider: String?
  /// The account, project or workspace.
  var account: String?
  /// What it is for, in the source's words.
  var description: String?
  /// What the source says besides, by names.
  var tags: [(name: String, value: String)] = []

  var basis: Basis { amount == nil ? .unknown : isReported ? .reported : .computed }

  init(key: String, start: Timestamp, end: Timestamp? = nil) {
    self.key = key
    self.start = start
    self.end = end
  }

  /// The charge taken apart into one for each class of tokens: what has no price yet is priced by
  /// class.
  var byClass: [ImportedCharge] {
    tokens.classes.map { kind in
      var part = self
      part.key += "/\(kind.suffix)"
      part.tokens = ImportedTokens([kind: tokens[kind]])
      part.tokenClass = kind
      return part
    }
  }
}

/// What was read out of one value of an export.
struct ImportedCharges {
  /// What the source counts as one, under the key that it has there, and the charges it became.
  struct Item {
    var key: String
    var charges: [ImportedCharge]
  }

  private(set) var items: [Item] = []
  private(set) var faults: [TableFault] = []
  /// How many things were no charges, such as spans.
  var passedOver = 0
  /// Whether the export says that further pages of it follow; nil where it has no pages.
  var hasMore: Bool?
  /// Whether a time without a zone was read as UTC.
  var assumedUTC = false

  mutating func add(_ key: String, _ charges: [ImportedCharge]) {
    items.append(Item(key: key, charges: charges))
  }

  /// Adds what a body comes to, or what is wrong with it.
  mutating func take(
    _ body: (inout ImportedCharges) throws(TableFault) -> Void
  ) {
    do throws(TableFault) { try body(&self) } catch { faults.append(error) }
  }
}
