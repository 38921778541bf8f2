/// A decision that a price book holds for charges before the day on which it was recorded.
public struct PriceRevision: Hashable, Sendable {
  /// The book, by its name.
  public var book: String
  /// The first day, in UTC, for whose charges it holds.
  public var from: Day

  /// A decision about a book.
  public init(book: String, from: Day) {
    self.book = book
    self.from = from
  }
}

extension PriceRevision {
  /// The revision of an event's members; nil where the book has no name that a book can have, or
  /// where there is no day.
  init?(taking fields: inout JSONObject) {
    guard let book = fields.takeText("book"), Identifier<PriceBook>(book) != nil,
      let text = fields.takeText("from"), case .success(let from) = Day.parse(text.utf8)
    else { return nil }
    self.init(book: book, from: from)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("book", .string(book)), .init("from", .string(from.description))]
  }

  /// The last event in force that revised the book of a revision after it.
  static func touch(after position: Int, in history: JournalHistory) -> Int? {
    guard case .revise(let revision) = history[position].event.action else { return nil }
    return history.indices[(position + 1)...].last { later in
      guard case .revise(let other) = history[later].event.action else { return false }
      return other.book == revision.book && history.isInForce(later)
    }
  }
}
