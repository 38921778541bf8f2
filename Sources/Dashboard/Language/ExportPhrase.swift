public import PortfolioCore

/// What `folio export` says.
public enum ExportPhrase: Hashable, Sendable {
  // What the options are.
  case helpFilter, helpOutput, helpForce, helpSpreadsheet, helpMeasure

  // What the commands do.
  case aboutBOM, discussBOM, aboutCards, discussCards, helpForceCards, helpCardFolder
  case about, aboutFocus, discussFocus, aboutHledger, discussHledger

  // What goes wrong.
  case unknownMeasure(String)
  case chargeFieldsOnly([QueryField])
  case exists(path: String)
  case intoStore(path: String)
  case lacks(rows: Int)
  case formulas(Int, FocusExportRows.Formula)

  // What came of it.
  case wroteCards(Int, folder: String)
  case withoutCard(Int)

  /// A line of a card's section on who answers for the model.
  case card(ExportedCard.Note)
  /// A comment in a journal of hledger.
  case journal(HledgerJournal.Note)
}
