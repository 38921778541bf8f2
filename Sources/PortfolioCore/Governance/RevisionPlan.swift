extension Portfolio {
  /// Plans to have a price book hold for charges before the day on which it was recorded.
  ///
  /// A revision to the day on which the book was recorded ends an earlier one.
  ///
  /// - Parameters:
  ///   - name: The book's name.
  ///   - day: The first day, in UTC, for whose charges it is to hold.
  ///   - reason: Why.
  /// - Returns: The draft of the revision.
  /// - Throws: That there is no such book, that it has no prices, that it is not known by that day,
  ///   or that it holds from it already.
  public func revising(
    _ name: String, from day: Day, reason: String? = nil
  ) throws(Refusal) -> EventDraft {
    guard let book = prices.book(named: name) else { throw .unknownBook(name) }
    guard let recorded = book.recorded else { throw .emptyBook(name) }
    guard day <= recorded else { throw .holdsAnyway(book: name, recorded: recorded) }
    // A revision is not about prices that were recorded after it.
    let earlier = revisions[name].flatMap { $0.lastDay >= recorded ? $0.revision.from : nil }
    guard day != earlier ?? recorded else { throw .revisedAlready(book: name, from: day) }
    return EventDraft(.revise(PriceRevision(book: name, from: day)), reason: reason)
  }
}
