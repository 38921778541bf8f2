/// Something that somebody at Wexholm Freight wrote into the journal.
struct SampleEntry: Sendable {
  /// Who writes, each on a machine of their own.
  enum Author: String, Sendable {
    case mara, greta, jonas

    /// The writer's name in the journal.
    var writer: WriterID? {
      switch self {
      case .mara: WriterID("mara@ham-platform1-4c1e")
      case .greta: WriterID("greta@ham-risk2-b07d")
      case .jonas: WriterID("jonas@ham-ml4-92e0")
      }
    }
  }

  /// What was done.
  enum Deed: Sendable {
    case assign(Role, [String], to: String)
    case unassign(Role, [String])
    case note([String], String)
    case review([String], Review.Outcome, evidence: String)
    case status(ApprovalState, [String], conditions: [String] = [])
    case propose(Role, [String], to: String)
    /// A role against a rule, until so many days after the day of `init`.
    case except(Role, [String], to: String, PermissionRule, until: Int)
    case record(String, [String])
    /// Since so many days from the day of `init`.
    case optimise(Optimisation.Kind, [String], metric: String, day: Int)
    /// Takes the writer's last event back.
    case undo
  }

  var author: Author
  /// Days from the day of `init`.
  var day: Int
  /// Hours and minutes in UTC.
  var hour: Int
  var minute: Int
  var deed: Deed
  var reason: String?

  init(
    _ author: Author, _ day: Int, _ hour: Int, _ minute: Int, _ deed: Deed, _ reason: String? = nil
  ) {
    self.author = author
    self.day = day
    self.hour = hour
    self.minute = minute
    self.deed = deed
    self.reason = reason
  }

  /// When it was written, with seconds and milliseconds of its own.
  func time(endingOn last: Day) -> Timestamp {
    let milliseconds = Int64((-day * 7919 + minute * 613) % 60_000)
    return last.advanced(by: day).startUTC + .seconds(hour * 3600 + minute * 60)
      + .milliseconds(milliseconds)
  }

  /// The deed as the journal has it; nil where it names what cannot be named.
  func action(after head: JournalHead?, endingOn last: Day) -> Action? {
    switch deed {
    case .assign(let role, let models, let person):
      PersonID(person).map {
        .assign(Assignment(role: role, models: Self.ids(models), person: $0))
      }
    case .unassign(let role, let models):
      Unassignment(role: role, models: Self.ids(models), holder: .anyone).map { .unassign($0) }
    case .note(let models, let text): .note(Note(models: Self.ids(models), text: text))
    case .review(let models, let outcome, let evidence):
      .review(Review(models: Self.ids(models), outcome: outcome, evidence: [evidence]))
    case .status(let state, let models, let conditions):
      .decideStatus(
        StatusChange(models: Self.ids(models), state: state, conditions: conditions))
    case .propose(let role, let models, let person):
      PersonID(person).map {
        .propose(Assignment(role: role, models: Self.ids(models), person: $0))
      }
    case .except(let role, let models, let person, let rule, let days):
      PersonID(person).map {
        .assign(
          Assignment(
            role: role, models: Self.ids(models), person: $0,
            exception: RuleException(rules: [rule], until: last.advanced(by: days))))
      }
    case .record(let kind, let models):
      Occurrence.Kind(rawValue: kind).map { .record(Occurrence($0, models: Self.ids(models))) }
    case .optimise(let kind, let models, let metric, let day):
      .optimise(
        Optimisation(
          kind, models: Self.ids(models), metric: metric, day: last.advanced(by: day)))
    case .undo: head.map { .undo(seq: $0.seq) }
    }
  }

  private static func ids(_ names: [String]) -> [ModelID] { names.compactMap { ModelID($0) } }

}

extension SampleEntry {
  /// Everything in the journal, in the order of time.
  static let wexholm: [SampleEntry] = [
    .init(.mara, -408, 9, 12, .assign(.owner, ["gpt-5-2"], to: "sofie"), "Legal asked for it"),
    .init(.mara, -408, 9, 15, .assign(.owner, ["customs-coder"], to: "jonas")),
    .init(.mara, -408, 9, 15, .assign(.trainer, ["customs-coder"], to: "jonas")),
    .init(.mara, -408, 9, 21, .assign(.owner, ["claude-opus-4-5"], to: "omar")),
    .init(
      .greta, -402, 13, 40, .assign(.validator, ["customs-coder", "gpt-5-2"], to: "greta"),
      "Neither was developed by the risk team"),
    .init(
      .greta, -400, 10, 2,
      .status(
        .approved, ["gpt-5-2"], conditions: ["A lawyer reads every answer before it is sent"]),
      "After the trial in legal"),
    .init(.greta, -400, 10, 8, .status(.approved, ["customs-coder"])),
    // The id the card had then: what was said under it is still the model's.
    .init(
      .mara, -352, 8, 3, .assign(.owner, ["granite-3-8b"], to: "mara"),
      "Until support takes it over"),
    .init(.mara, -352, 8, 4, .assign(.technicalOwner, ["granite-3-8b"], to: "mara")),
    .init(
      .mara, -340, 10, 26,
      .assign(.owner, ["claude-sonnet-4-5", "codestral", "mistral-small-3-2"], to: "pavel"),
      "Pavel runs the trial of the code assistant"),
    .init(.mara, -301, 14, 9, .assign(.owner, ["quayside-vlm"], to: "omar")),
    .init(.mara, -301, 14, 11, .assign(.owner, ["sap-joule"], to: "ines"), "Finance uses it"),
    .init(.mara, -301, 14, 12, .assign(.owner, ["adobe-firefly"], to: "mara")),
    .init(.mara, -258, 9, 50, .assign(.owner, ["mistral-ocr-3"], to: "jonas")),
    .init(
      .greta, -233, 11, 5, .review(["gpt-5-2"], .passed, evidence: "docs/twelve-contracts.pdf"),
      "Twelve contracts read beside the model; next review in six months"),
    .init(
      .mara, -210, 15, 31, .assign(.owner, ["granite-8b"], to: "omar"), "Support runs it now"),
    .init(.greta, -208, 9, 30, .assign(.validator, ["granite-8b"], to: "greta")),
    .init(
      .jonas, -120, 16, 44, .record("tuning", ["customs-coder"]),
      "Version 5: four years of declarations, reasons distilled"),
    .init(
      .greta, -118, 10, 17,
      .review(["customs-coder"], .passed, evidence: "docs/customs-coder-v5.md")),
    .init(
      .greta, -60, 13, 2, .review(["granite-8b"], .findings, evidence: "docs/granite-8b-review.md"),
      "Passed; the refusals about dangerous goods are to be looked at again"),
    .init(.greta, -60, 13, 20, .status(.approved, ["granite-8b"])),
    .init(
      .greta, -58, 9, 15,
      .status(.restricted, ["quayside-vlm"], conditions: ["Only gates without a customer's mark"]),
      "Pictures are seen by the other members"),
    .init(
      .mara, -41, 9, 8, .assign(.owner, ["codestral"], to: "lena"), "Pavel leaves this week"),
    .init(
      .mara, -41, 9, 10, .unassign(.owner, ["claude-sonnet-4-5"]),
      "Pavel leaves this week; a successor is to be named"),
    .init(
      .jonas, -36, 16, 5, .record("prompt", ["customs-coder"]),
      "Headings of the new nomenclature, in force tomorrow; no lines of it to test with yet"),
    .init(.mara, -34, 16, 20, .assign(.owner, ["claude-sonnet-4-5"], to: "lena")),
    .init(.mara, -34, 16, 38, .undo, "Lena has not agreed"),
    .init(
      .mara, -33, 8, 50, .propose(.owner, ["claude-sonnet-4-5"], to: "lena"),
      "It is the engineers' assistant; will you take it?"),
    .init(
      .greta, -30, 11, 40,
      .except(.validator, ["mistral-ocr-3"], to: "omar", .permission, until: 60),
      "Risk has nobody free before the new year; Omar reads the scans meanwhile"),
    .init(
      .mara, -24, 7, 41, .note(["granite-8b"], "Node 2 is down; node 1 carries the load alone")),
    .init(.mara, -22, 16, 55, .record("deploy", ["granite-8b"]), "Node 2 is back"),
    .init(
      .greta, -16, 9, 26,
      .note(
        ["customs-coder"],
        "Under its floor since chapter 85 was renumbered; Jonas collects corrected lines")),
    .init(
      .jonas, -9, 12, 33,
      .note(["customs-coder"], "4,100 corrected lines of chapter 85; 6,000 are needed to retrain")),
    // Both were to make things better: one did not, and of the other chance is all there is to see.
    .init(
      .jonas, -5, 10, 12,
      .optimise(.promptEngineering, ["customs-coder"], metric: "accuracy", day: -36),
      "Headings of the new nomenclature in the prompt"),
    .init(
      .mara, -4, 15, 40,
      .optimise(.promptEngineering, ["gpt-5-2"], metric: "accuracy", day: -45),
      "The clauses of carriage first, the question last"),
  ]
}
