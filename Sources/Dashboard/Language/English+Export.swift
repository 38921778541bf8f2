import PortfolioCore

extension English {
  /// A phrase of `folio export`.
  func export(_ phrase: ExportPhrase) -> String {
    switch phrase {
    case .helpFilter: "Only charges that meet a query: type:open team:support."
    case .helpOutput: "Where to write; else, and for -, standard output."
    case .helpForce: "Replace the file where it is there already."
    case .helpSpreadsheet:
      "Put an apostrophe before text that a spreadsheet would run as a formula."
    case .helpMeasure: "Which amounts to add up: effective, billed or list."
    case .about: "Write the charges in formats of other systems."
    case .aboutFocus: "The charges as one file of FOCUS 1.2, whatever versions they came in."
    case .discussFocus:
      "Every row that counts is there once, its values as they were read and its times in UTC, under "
        + "the columns of FOCUS 1.2 in their order; columns that FOCUS 1.2 does not know follow, and "
        + "then x_folio_model, x_folio_team, x_folio_workflow and x_folio_category as attributed today. "
        + "What is missing is empty.\n\n"
        + "Other programs join on these values, so text that begins with = + - or @ stays as it is, and "
        + "is counted on stderr; --spreadsheet puts an apostrophe before it. Numbers stay numbers."
    case .aboutHledger: "The charges as a journal that hledger adds up."
    case .discussHledger:
      "A transaction is what the charges of one day (UTC) came to that have the same model, category, "
        + "vendor, team, workflow and currency. Accounts are expenses:ai:TYPE:MODEL:CATEGORY, balanced "
        + "against liabilities:VENDOR, or equity:unallocated where no row says who bills; model, "
        + "category, vendor, team and workflow are tags too, for --pivot. Names keep their letters; what "
        + "means something to hledger is written as in addresses (%3A).\n\n"
        + "A charge without a known amount is in no sum, and a comment says so: unknown is not zero."
    case .unknownMeasure(let text): "\(quoted(text)) is none of effective, billed, list"
    case .chargeFieldsOnly(let fields):
      "--filter of an export restricts charges: write FIELD:TEXT with one of \(list(fields))"
    case .exists(let path):
      "\(safe(path)) is there already; --force replaces a file, and nothing else"
    case .intoStore(let path):
      "\(quoted(path)) lies where folio keeps the store; an export there would be read back"
    case .lacks(let rows):
      "\(grouped(rows)) rows of the files could not be read; the export lacks them"
    case .formulas(let count, let first):
      "\(grouped(count)) cells begin like a formula, the first in \(quoted(first.column)) of "
        + "\(safe(first.path)):\(first.line); --spreadsheet makes them text"
    case .journal(let note): journal(note)
    }
  }

  /// A comment in a journal of hledger.
  private func journal(_ note: HledgerJournal.Note) -> String {
    switch note {
    case .heading(let measure):
      "Made by folio export hledger of the \(measure.rawValue) cost of each charge; days are in UTC."
    case .unread(let rows):
      "\(grouped(rows)) rows of the files could not be read: every sum lacks them."
    case .unknown(let charges, let tokens):
      "and \(grouped(charges)) charges without a known amount, \(grouped(tokens)) tokens: unknown is not zero"
    case .onlyUnknown(let day, let account, let charges, let tokens):
      "\(day) \(account): \(grouped(charges)) charges without a known amount, \(grouped(tokens)) tokens: unknown is not zero"
    }
  }
}
