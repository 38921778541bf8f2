import PortfolioCore

extension English {
  /// That an exception of a proposal is needed by a part of its models alone.
  func exceptsOnly(_ models: [ModelID]) -> String {
    "of these models only \(listed(models.map(\.text))) need the exception, and a proposal is answered as a "
      + "whole: propose them apart from the rest"
  }

  /// That breaches of confidentiality are not accepted for good.
  func cannotAccept(_ alerts: [String]) -> String {
    "sensitive work on a model that cannot keep it is not accepted for good (\(listed(alerts))): change the "
      + "records, or acknowledge it until a day (folio alerts ack --until DAY)"
  }

  /// That rows of a list were left out for the same reason.
  func leftOut(_ rows: Int) -> String { "; \(counted(rows, "role")) left out" }

  /// That two people list one login.
  func sharedLogin(_ login: String, _ person: String, _ place: String) -> String {
    "the login \(quoted(login)) is already that of \(quoted(person)) at \(place): as long as two list it, "
      + "nobody is known to be at work; take it out of one, or write user@host"
  }

  /// That a record says it was confirmed on a day to come.
  func recordedAhead(_ day: Day) -> String {
    "‘recorded’ is \(day), which is still to come, so it counts as not set"
  }

  /// What rows of obligations come to that are not yet in force.
  func coming(_ met: Int, _ missing: Int, _ unknown: Int) -> String {
    "not yet in force: \(grouped(met)) met, \(grouped(missing)) missing, \(grouped(unknown)) unknown"
  }

  /// The first of several names, and how many more there are.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).map(safe).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(grouped(names.count - 3)) more" : shown
  }
}
