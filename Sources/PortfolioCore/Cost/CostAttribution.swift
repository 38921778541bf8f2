/// What a cost row belongs to, worked out when a report is made and never kept: whoever mends an
/// alias or a rule sees it at once, and who owns a model today has no part in it.
public struct CostAttribution: Hashable, Sendable {
  /// The model; nil is unallocated.
  public var model: ModelReference?
  /// The team; nil is unallocated.
  public var team: String?
  /// The workflow; nil is unallocated.
  public var workflow: String?
  /// What the cost is for.
  public var category: CostCategory
  /// Who provides the service; nil where the row does not say.
  public var vendor: String?
}

/// Works out what the rows of one file belong to, once for every combination of texts.
struct CostAttributor {
  private let table: CostTable
  private let header: FocusHeader
  private let lookup: ModelLookup
  private let rules: [(rule: MappingRule, conditions: RowConditions)]
  /// What tags and price details say, by the number of their text.
  private var tags: [UInt32: TagWords] = [:]
  private var details: [UInt32: String?] = [:]

  /// What the tags of a row say about what it belongs to.
  struct TagWords {
    var all: [(name: String, value: String)]

    /// The value of the first of some names that is there; ASCII letters match in either case.
    func value(_ names: String...) -> String? {
      for name in names {
        let found = all.first { tag in
          tag.name.utf8.count == name.utf8.count
            && zip(tag.name.utf8, name.utf8).allSatisfy { $0.asciiLowercased == $1 }
        }
        if let found { return found.value }
      }
      return nil
    }
  }

  init(_ table: CostTable, _ header: FocusHeader, lookup: ModelLookup, rules: [MappingRule]) {
    self.table = table
    self.header = header
    self.lookup = lookup
    self.rules = rules.compactMap { rule in
      RowConditions(rule.conditions, header).map { (rule, $0) }
    }
  }

  mutating func attribution(of profile: Int) -> CostAttribution {
    let tags = tags(of: profile)
    let rules = rules.filter { $0.conditions.hold(for: profile, in: table, tags: tags.all) }
      .map(\.rule)
    return CostAttribution(
      model: model(of: profile, tags, rules),
      team: text(.team, profile) ?? tags.value("folio_team", "team")
        ?? rules.lazy.compactMap(\.team).first,
      workflow: text(.workflow, profile) ?? tags.value("folio_workflow", "workflow")
        ?? rules.lazy.compactMap(\.workflow).first,
      category: category(of: profile, rules),
      vendor: vendor(of: profile))
  }

  /// The model: `x_folio_model`, else `ModelId` or `ResourceId` where a card claims them, else
  /// tags, else rules (FORMATS, Observations).
  ///
  /// A name that no card claims is not the last word while another step may still find a card;
  /// where none does, the first such name is observed. A `ResourceId` never is: it names machines.
  private mutating func model(
    of profile: Int, _ tags: TagWords, _ rules: [MappingRule]
  ) -> ModelReference? {
    if let name = text(.model, profile) { return registered(name) ?? .observed(name) }
    let modelID = modelID(of: profile)
    if let found = modelID.flatMap(registered) ?? text(.resourceId, profile).flatMap(registered) {
      return found
    }
    let tag = tags.value("folio_model", "model")
    if let found = tag.flatMap(registered) { return found }
    let rule = rules.lazy.compactMap(\.model).first
    if let found = rule.flatMap(registered) { return found }
    return (modelID ?? tag ?? rule).map { .observed($0) }
  }

  private func registered(_ name: String) -> ModelReference? {
    lookup.model(name).map { .registered($0) }
  }

  /// The category: `x_folio_category`, else a rule of the portfolio's own, else the service's
  /// subcategory.
  private func category(of profile: Int, _ rules: [MappingRule]) -> CostCategory {
    text(.category, profile).flatMap(CostCategory.init(rawValue:))
      ?? rules.lazy.compactMap(\.category).first
      ?? CostCategory(
        serviceSubcategory: text(.serviceSubcategory, profile),
        serviceCategory: text(.serviceCategory, profile))
      ?? .other
  }

  /// Who provides the service: FOCUS 1.3 says so in `ServiceProviderName`, before it
  /// `PublisherName` did; who hosts, resells or bills it only where nobody else is named.
  private func vendor(of profile: Int) -> String? {
    let columns: [FocusColumn] = [
      .serviceProviderName, .publisherName, .hostProviderName, .providerName, .invoiceIssuerName,
    ]
    return columns.lazy.compactMap { text($0, profile) }.first
  }

  private func number(_ column: FocusColumn, _ profile: Int) -> UInt32? {
    header.text(column).flatMap { table.profiles.text(profile, $0) }
  }

  private func text(_ column: FocusColumn, _ profile: Int) -> String? {
    number(column, profile).map { table.texts.string($0) }
  }

  mutating func tags(of profile: Int) -> TagWords {
    guard let number = number(.tags, profile) else { return TagWords(all: []) }
    if let known = tags[number] { return known }
    let words = TagWords(all: CostDetails.tags(table.texts.copy(number)) ?? [])
    tags[number] = words
    return words
  }

  private mutating func modelID(of profile: Int) -> String? {
    guard let number = number(.skuPriceDetails, profile) else { return nil }
    if let known = details[number] { return known }
    let name = CostDetails.modelID(table.texts.copy(number))
    details[number] = name
    return name
  }
}
