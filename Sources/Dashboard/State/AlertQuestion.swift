public import PortfolioCore

/// What is asked before something is done about alerts.
public enum AlertQuestion: Hashable, Sendable {
  /// Why they are acknowledged.
  case acknowledge
  /// For how long they are snoozed.
  case snooze
  /// As what they are resolved; and then why.
  case resolve(AlertResolution?)
  /// What is to be said about them.
  case note
}

/// The spans for which alerts are usually snoozed.
public enum SnoozeSpan: CaseIterable, Sendable {
  case hour, fourHours, day, week

  /// How long it is.
  public var duration: Duration {
    switch self {
    case .hour: .seconds(3600)
    case .fourHours: .seconds(4 * 3600)
    case .day: .seconds(86_400)
    case .week: .seconds(7 * 86_400)
    }
  }
}

/// A question about alerts, with the answer as far as it is typed or chosen.
public struct AlertPrompt: Sendable {
  /// The question.
  public var question: AlertQuestion
  /// The alerts, by their ids.
  public var alerts: [String]
  /// How many of them a filter hides.
  public var hidden: Int
  /// The answer, as far as it is given.
  public var answer = PromptAnswer()

  /// A question that nobody has begun to answer.
  public init(_ question: AlertQuestion, alerts: [String], hidden: Int) {
    self.question = question
    self.alerts = alerts
    self.hidden = hidden
  }

  /// How many answers there are to choose from; nil where a line is to be typed.
  var choices: Int? {
    switch question {
    case .snooze: SnoozeSpan.allCases.count
    case .resolve(nil): AlertResolution.allCases.count
    case .acknowledge, .resolve, .note: nil
    }
  }
}
