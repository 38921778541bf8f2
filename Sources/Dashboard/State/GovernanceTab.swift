import PortfolioCore

/// A list of the governance screen.
public enum GovernanceTab: CaseIterable, Sendable {
  case reviews, obligations, readiness, calendar, audit, confidentiality, infrastructure, adoption,
    records, people, teams, proposals, conflicts, rules
}

/// The governance screen: lists under tabs.
typealias GovernanceScreen = ReportTabs<GovernanceTab>

extension GovernanceTab: ReportTab {
  func name(_ digest: Digest) -> ScreenPhrase { .deciding(.tab(self)) }
  var nothing: ScreenPhrase { .deciding(.nothing(self)) }

  /// What a list is looked at for; the rest of a row is in the popup that Enter opens.
  var leading: Set<ReportColumn> {
    switch self {
    case .audit: [.finding]
    case .calendar: [.day, .obligation, .models]
    case .proposals: [.person]
    case .conflicts: [.role, .person, .approval]
    case .confidentiality: [.workflow, .model, .name, .reason]
    case .reviews, .obligations, .readiness, .infrastructure, .adoption, .records, .people,
      .teams, .rules:
      []
    }
  }

  func table(_ digest: Digest, _ filter: String) throws(QueryFault) -> ReportTable {
    switch self {
    case .reviews: digest.printedReviews(try Query(parsing: filter, for: ReviewRow.self)).table
    case .obligations:
      digest.printedObligations(try Query(parsing: filter, for: ObligationRow.self)).table
    case .readiness:
      digest.printedReadiness(all: false, try Query(parsing: filter, for: ReadinessRow.self)).table
        .joining(.reason, to: .missing)
    case .calendar:
      digest.printedObligationCalendar(
        all: false, try Query(parsing: filter, for: ObligationDate.self)
      ).table
    case .audit: digest.printedAudit(try Query(parsing: filter, for: AuditRow.self)).table
    case .confidentiality:
      digest.printedConfidentiality(try Query(parsing: filter, for: ConfidentialityRow.self)).table
    case .infrastructure:
      digest.printedInfrastructure(try Query(parsing: filter, for: InfrastructureRow.self)).table
    case .adoption:
      digest.printedAdoption(try Query(parsing: filter, for: TechniqueAdoption.self)).table
    case .records: digest.printedRecords(try Query(parsing: filter, for: RecordRow.self)).table
    case .people:
      digest.printedStewards(
        digest.stewards(), ofTeams: false, try Query(parsing: filter, for: StewardRow.self)
      ).table
    case .teams:
      digest.printedStewards(
        digest.teams(), ofTeams: true, try Query(parsing: filter, for: StewardRow.self)
      )
      .table
    case .proposals: digest.printedProposals(try Query(parsing: filter, for: Proposal.self)).table
    case .conflicts:
      digest.printedConflicts(try Query(parsing: filter, for: ConflictSideRow.self)).table
    case .rules: digest.printedBreaches(try Query(parsing: filter, for: StandingBreach.self)).table
    }
  }
}
