/// What `folio governance` says of obligations, beside its rows.
public enum ObligationPhrase: Hashable, Sendable {
  // What the commands and their options are.
  case about, aboutList, discuss, aboutModels, discussModels, helpAll
  case aboutCalendar, discussCalendar, helpAllDates
  case aboutAudit, discussAudit, aboutPolicies, discussPolicies, aboutAdopt, helpPolicy

  /// The store has no policy, so there is no obligation.
  case noPolicies
  /// What the rows come to, by what is known of models.
  case total(met: Int, missing: Int, unknown: Int)
  /// What rows of obligations come to that are not yet in force.
  case coming(met: Int, missing: Int, unknown: Int)
  /// Which fields decide and are not set in cards.
  case undecided(fields: [String])
  /// Nothing comes on a day from now on.
  case emptyCalendar
  /// Nothing was found that would not survive a question.
  case soundClaims
  /// A policy was written.
  case adopted(path: String, obligations: Int)
  /// No policy of the name is shipped.
  case noPolicy(String, known: [String])
}
