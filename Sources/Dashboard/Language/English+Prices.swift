import PortfolioCore

extension English {
  /// A phrase of `folio prices` and `folio import prices`.
  func prices(_ phrase: PricePhrase) -> String {
    switch phrase {
    case .helpAll: "Every model the books know, not only those of the portfolio."
    case .helpAllChanges:
      "Every model the books know, not only those that cards, bills or metrics name."
    case .helpAllRetirements: "Every name the books know, not only those of the portfolio."
    case .helpBook: "What to call the book, such as contract; else after the list it is from."
    case .helpList: "The list of prices; - for standard input."
    case .helpOlder: "The older book; without both, the two newest editions of one series."
    case .helpNewer: "The newer book."
    case .helpRevised: "The book, by its name: litellm-2026-11-25."
    case .helpHoldsFrom: "The first day (UTC) for whose charges the book holds, as 2026-01-01."
    case .about: "What tokens of the models cost, as the price books say."
    case .aboutList: "The prices in force."
    case .discuss:
      "A model is found in the books of prices/ by its id, its aliases and the ids it had; a model "
        + "without a price is a row that says why. Prices are for a million tokens. A price over a "
        + "number of tokens is that of the whole request whose prompt has more.\n\n"
        + "Without one of its own, a cache is priced as uncached input, an hour in the cache as any "
        + "write to it, and a service as standard; input and output never get a price that is not "
        + "theirs. No price holds for charges before the day it was recorded, unless folio prices revise "
        + "recorded that its book does."
    case .aboutDiff: "What differs between two price books: prices that changed come first."
    case .discussDiff:
      "Books are named as their files in prices/ are, without .csv. Without names, the two newest "
        + "editions of the series that was taken over last are compared.\n\n"
        + "Without --all, only models that cards, bills or metrics name are rows."
    case .aboutRetirements: "When models are retired, and what hangs on them."
    case .discussRetirements:
      "The days are those of the newest book that knows the name; what is over stays on the list. "
        + "days left can be asked for as a value: --filter 'value<90'."
    case .aboutImport: "Take over a list of prices as a price book."
    case .discussImport:
      "The list is the table of LiteLLM (model_prices_and_context_window.json) or the data.json of "
        + "pydantic/genai-prices; its content says which. It becomes a new file, "
        + "prices/<book>-<day>.csv, whose prices hold for charges from that day on (UTC), so that no "
        + "past total moves; folio prices revise has them hold from an earlier day. Where the last book of "
        + "that name says all of it already, nothing is written; a second book of one day gets -2.\n\n"
        + "Prices are kept exactly as the list writes them. What is no price of tokens (a picture, a "
        + "second, a request) is counted and left out."
    case .aboutRevise: "Have a price book hold for charges before the day it was recorded."
    case .discussRevise:
      "History never moves unless this is recorded, and then both totals are shown: what costs come to "
        + "without a revision, and what they come to now. The book prices usage without a cost of its "
        + "own from the given day on, before any book recorded earlier. It is one event of the journal, "
        + "which folio undo takes back; of two revisions of a book the later counts. --from the day on "
        + "which the book was recorded ends an earlier revision."
    case .unknownList:
      "neither LiteLLM's table of prices nor genai-prices' data.json: nothing was written"
    case .badJSON(let fault):
      "not well-formed JSON (\(fault.kind.code)) at \(fault.line):\(fault.column): nothing was written"
    case .noTokenPrices: "the list has no price of tokens: nothing was written"
    case .badBookName(let name):
      "--book \(quoted(name)) breaks the id grammar [a-z0-9][a-z0-9._-]{0,47}"
    case .noBook(let name, let near): "there is no price book \(quoted(name))" + meant(near)
    case .noDay(let text): "--from \(quoted(text)) is no day like 2026-01-01"
    case .oneBook(let name):
      "\(safe(name)) is the only price book, and a comparison takes two: folio import prices FILE takes "
        + "a newer list over"
    case .oneEdition(let names):
      "no two price books are editions of one series; name two of them: folio prices diff OLDER NEWER, "
        + "of \(first(names))"
    case .otherModels(1):
      "1 model that nothing here names has other prices too; --all shows it"
    case .otherModels(let count):
      "\(counted(count, "model")) that nothing here names have other prices too; --all shows them"
    case .diffNeedsBoth: "name both books to compare, the older first, or none"
    case .noBooks:
      "the store has no price books yet: folio import prices FILE takes a list over"
    case .unpriced(let models): "\(counted(models, "model")) without a price"
    case .compared(let older, let newer, let counts):
      "from \(safe(older)) to \(safe(newer)): \(differences(counts))"
    case .imported(let models, let prices, let path):
      "\(counted(models, "model")), \(counted(prices, "price")) in \(safe(path))"
    case .passedOver(let kinds, let modelsWithout): passedOver(kinds, modelsWithout)
    case .nothingNew(let book): "nothing new: the book \(safe(book)) says all of it already"
    case .revisable(let usage, let book):
      "\(counted(usage.tokens, "token")) used before that day \(usage.tokens == 1 ? "has" : "have") no "
        + "price and would have one by this book; to have it hold for them, and for what other books "
        + "price since then: folio prices revise \(shell(book)) --from \(usage.from)"
    case .revised(let book, let from, let event):
      "\(safe(book)) holds for charges from \(from) on (saved as \(event))"
    case .nothingRevised: "no total of all charges is changed by a revision"
    case .holds(let book):
      "\(safe(book.book)) holds from \(book.from) on instead of \(book.recorded) (\(recorded(book)))"
    case .beforeRevisions(let total): beforeRevisions(total)
    }
  }

  private func beforeRevisions(_ total: RevisedTotal) -> String {
    let books = total.books.map { "\(safe($0.book)) from \($0.from) on (\(recorded($0)))" }
    let (before, now) = amounts(total.effectiveBefore, total.effective)
    return "before \(books.count == 1 ? "the revision" : "the revisions") of "
      + "\(books.joined(separator: ", ")): \(before), now \(now)"
  }

  /// When a revision was recorded, by whom and why.
  private func recorded(_ book: RevisedBook) -> String {
    "\(book.day), by \(safe(book.name))" + (book.reason.map { ": \(safe($0))" } ?? "")
  }

  func priceClass(_ kind: PriceClass) -> String {
    switch kind {
    case .uncached: "uncached input"
    case .cacheRead: "cache read"
    case .cacheWrite: "cache write"
    case .cacheWrite1h: "cache write 1 h"
    case .output: "output"
    }
  }

  func priceLack(_ lack: PriceLack) -> String {
    switch lack {
    case .unknownModel: "no book knows it"
    case .noPrice: "no price in force"
    case .severalVendors(let vendors):
      "prices differ by vendor (\(vendors.map { safe($0) }.joined(separator: ", "))); set vendor in its card"
    case .doesNotFit: "too large"
    }
  }

  private func meant(_ near: [String]) -> String {
    near.isEmpty ? "" : "; do you mean \(near.map { safe($0) }.joined(separator: ", "))?"
  }

  private func differences(_ counts: PriceCounts) -> String {
    "\(grouped(counts.changed)) changed, \(grouped(counts.added)) added, \(grouped(counts.removed)) removed"
  }

  private func passedOver(_ kinds: [PriceImport.PassedOver: Int], _ models: Int) -> String {
    var parts = PriceImport.PassedOver.allCases.compactMap { kind in
      kinds[kind].map { "\(grouped($0)) \(unit(kind))" }
    }
    if models > 0 { parts.append("\(counted(models, "model")) without a price of tokens") }
    return "left out: " + parts.joined(separator: ", ")
  }

  private func unit(_ kind: PriceImport.PassedOver) -> String {
    switch kind {
    case .otherTokens: "of sound, picture and video tokens"
    case .reasoning: "of reasoning apart"
    case .image: "a picture or page"
    case .second: "a second"
    case .character: "a character"
    case .request: "a request"
    case .service: "of other services"
    case .weekday: "by day of the week"
    case .other: "in other units"
    }
  }
}
