public import PortfolioCore

/// What `folio prices` and `folio import prices` say, and what is said of price revisions.
public enum PricePhrase: Hashable, Sendable {
  // What the options and arguments are.
  case helpAll, helpAllChanges, helpAllRetirements, helpBook, helpList, helpOlder, helpNewer
  case helpRevised, helpHoldsFrom

  // What the commands do.
  case about, discuss, aboutList, aboutDiff, discussDiff, aboutRetirements, discussRetirements
  case aboutImport, discussImport, aboutRevise, discussRevise

  // What goes wrong.
  case unknownList
  case badJSON(JSONFault)
  case noTokenPrices
  case badBookName(String)
  case noBook(String, near: [String])
  case noDay(String)
  /// There is nothing to compare the only book with.
  case oneBook(String)
  /// Of the books that there are, no two are editions of one series.
  case oneEdition([String])
  case diffNeedsBoth
  case noBooks

  // What came of it.
  case unpriced(models: Int)
  /// Models that nothing in the portfolio names and whose prices differ too.
  case otherModels(Int)
  case compared(older: String, newer: String, PriceCounts)
  case imported(models: Int, prices: Int, path: String)
  case passedOver([PriceImport.PassedOver: Int], modelsWithout: Int)
  case nothingNew(book: String)

  // Revisions.
  /// That there is usage which a book just taken over could price.
  case revisable(RevisableUsage, book: String)
  case revised(book: String, from: Day, event: String)
  /// That what was recorded changes no total.
  case nothingRevised
  /// A book, and since when it holds.
  case holds(RevisedBook)
  /// Both totals.
  case beforeRevisions(RevisedTotal)
}

/// How many prices differ between two books.
public struct PriceCounts: Hashable, Sendable {
  /// Prices that are others.
  public var changed: Int
  /// Prices that are new.
  public var added: Int
  /// Prices that are there no more.
  public var removed: Int

  /// The numbers of a comparison.
  public init(_ diff: PriceDiff) {
    changed = diff.count(of: .changed)
    added = diff.count(of: .added)
    removed = diff.count(of: .removed)
  }
}
