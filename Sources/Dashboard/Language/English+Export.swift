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
    case .about: "Write charges and models in formats of other systems."
    case .aboutBOM: "The models as a bill of materials (CycloneDX 1.7)."
    case .discussBOM:
      "Each model that has a card is a component of type machine-learning-model: its vendor, licences, the "
        + "version recorded last, what it was made from, its task, data sets and evaluations, and what the "
        + "card's prose says under the headings of intended use, users, limitations and ethics. Folio's own "
        + "facts are properties: folio:type, folio:tier, folio:status, folio:owner and so on. What nobody "
        + "said is left out.\n\n"
        + "The timestamp is the moment of --at, else now; the serial number is made from the content."
    case .aboutCards: "The models as model cards of Hugging Face, a file each."
    case .discussCards:
      "DIR/<id>.md has the keys of Hugging Face that folio reads, folio's own under folio, the card's prose, and "
        + "under it a section made from the journal: who answers for the model, and who reviewed it. Where "
        + "one of the files is there already, nothing is written, unless --force replaces them."
    case .helpForceCards: "Replace cards that are there already."
    case .helpCardFolder: "The folder; made where it is not there."
    case .wroteCards(let count, let folder):
      "wrote \(grouped(count)) \(count == 1 ? "card" : "cards") to \(safe(folder))"
    case .withoutCard(let count):
      "\(grouped(count)) \(count == 1 ? "name has" : "names have") no card and \(count == 1 ? "is" : "are") "
        + "left out; folio models draft NAME makes one"
    case .card(let note): card(note)
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

  /// A line of a card's section on who answers for the model.
  private func card(_ note: ExportedCard.Note) -> String {
    switch note {
    case .heading: "## Who answers for it"
    case .made(let time): "As the portfolio's journal says, \(time.rfc3339); written by folio."
    case .holder(let role, let name, let since, let reason):
      "\(word(.role(role))): \(markdown(name)), since \(since)" + because(reason)
    case .noOwner: "owner: nobody"
    case .step(let kind, let day, let name, let summary, let reason):
      "\(day): \(word(.event(kind))) by \(markdown(name))"
        + (summary.pieces.isEmpty ? "" : " (\(markdown(self.summary(summary))))") + because(reason)
    case .noSteps: "no review is recorded"
    case .firing(let count):
      "\(grouped(count)) \(count == 1 ? "alert is" : "alerts are") not dealt with"
    }
  }

  private func because(_ reason: String?) -> String {
    reason.map { ": \(markdown($0))" } ?? ""
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
