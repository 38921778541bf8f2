/// That somebody says a document is there which an obligation asks for.
///
/// Cards make claims (`folio.evidence`), and so do events; both come to this value.
public struct EvidenceClaim: Hashable, Sendable {
  /// Where the claim is made.
  public enum Source: Hashable, Sendable {
    /// In a card, or another record.
    case record(Place)
    /// In an event, written on a day.
    case event(EventID, on: Day)
  }

  /// The obligation.
  public var obligation: ObligationID
  /// The document's name, as the obligation calls it.
  public var name: String
  /// Where the document is.
  public var link: String?
  /// The day of the document; nil is "not set".
  public var date: Day?
  /// The last day on which it holds, where it names one itself.
  public var until: Day?
  /// Who claims it, as written: an id, or in a card a name or a contact.
  public var by: String?
  /// Where the claim is made.
  public var source: Source

  /// A claim.
  public init(
    _ obligation: ObligationID, name: String, link: String? = nil, date: Day?, until: Day? = nil,
    by: String?, source: Source
  ) {
    self.obligation = obligation
    self.name = name
    self.link = link
    self.date = date
    self.until = until
    self.by = by
    self.source = source
  }
}

extension EvidenceClaim {
  /// The claim that an event makes; nil where what it names is no obligation, which `folio check`
  /// tells.
  init?(_ given: GivenEvidence, in zone: Zone) {
    guard let obligation = ObligationID(given.attestation.obligation) else { return nil }
    self.init(
      obligation, name: given.attestation.evidence, link: given.attestation.link,
      date: given.attestation.date, until: given.attestation.until, by: given.actor?.text,
      source: .event(given.event, on: zone.day(of: given.time)))
  }
}

/// What a claim is worth on a day.
public enum ClaimStanding: Hashable, Sendable {
  /// It counts, up to and with a day.
  case holds(lastDay: Day)
  /// It has no date, so nobody can tell whether it still holds.
  case undated
  /// Its date has not come.
  case inFuture(Day)
  /// It held up to and with a day.
  case aged(lastDay: Day)
  /// It is of a day on which the one who makes it had left, or was made on one.
  case byLeaver(PersonID, left: Day)
}

extension EvidenceClaim {
  /// The last day on which the document holds: so many months after its date, or sooner where it
  /// says so itself.
  ///
  /// - Parameter months: How many months such evidence holds.
  /// - Returns: The day; nil without a date.
  public func lastDay(holding months: Int) -> Day? {
    date.map { date in
      let due = date.advanced(byMonths: months)
      return until.map { Swift.min($0, due) } ?? due
    }
  }

  /// What the claim is worth on a day.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - months: How many months such evidence holds.
  ///   - author: Who makes it, where `people.yaml` knows them.
  /// - Returns: Whether it counts, and up to which day, or why not.
  public func standing(on day: Day, holding months: Int, author: Person?) -> ClaimStanding {
    guard let date, let lastDay = lastDay(holding: months) else { return .undated }
    if date > day { return .inFuture(date) }
    if let author, let left = author.left, author.hasLeft(by: lastSign(of: date)) {
      return .byLeaver(author.id, left: left)
    }
    return day > lastDay ? .aged(lastDay: lastDay) : .holds(lastDay: lastDay)
  }

  /// The last day on which whoever makes the claim must have been there: that of the document, or
  /// that of the event.
  private func lastSign(of date: Day) -> Day {
    if case .event(_, let made) = source { Swift.max(date, made) } else { date }
  }
}
