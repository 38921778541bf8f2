/// What lets an assignment be although it is against rules: which rules, and until when.
///
/// In a line it is `"exception":{"rules":["separation"],"until":"2026-12-31"}`; why stands in the
/// event's reason.
public struct RuleException: Hashable, Sendable {
  /// The rules that are set aside, each once.
  public var rules: [PermissionRule]
  /// The last day on which they are.
  public var until: Day

  /// What lets an assignment be.
  public init(rules: [PermissionRule], until: Day) {
    self.rules = rules
    self.until = until
  }

  /// Whether it sets a rule aside on a day.
  public func covers(_ rule: PermissionRule, on day: Day) -> Bool {
    rules.contains(rule) && day <= until
  }
}

extension RuleException {
  init?(taking fields: inout JSONObject) {
    guard var object = fields["exception"]?.object, let texts = object.takeTexts("rules"),
      let until = object.takeDay("until"), object.isEmpty
    else { return nil }
    let rules = texts.compactMap { PermissionRule(rawValue: $0) }
    guard rules.count == texts.count, !rules.isEmpty else { return nil }
    fields["exception"] = nil
    self.init(rules: rules, until: until)
  }

  /// The member of the line.
  var member: JSONObject.Member {
    .init(
      "exception",
      .object([
        "rules": .array(rules.map { .string($0.rawValue) }), "until": .string(until.description),
      ]))
  }
}
