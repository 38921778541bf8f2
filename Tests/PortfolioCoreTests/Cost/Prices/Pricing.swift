@testable import PortfolioCore

/// Prices as tests write them.
enum Pricing {
  /// A day of a text.
  static func day(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }

  /// Books that hold from days, whenever their prices were recorded.
  static func revisions(_ from: [String: Day]) -> PriceRevisions {
    PriceRevisions(
      from.mapValues { PriceRevisions.Reach(from: $0, recordedUntil: Day(utc: .latest)) })
  }

  /// An instant of a text.
  static func instant(_ text: String) throws -> Timestamp { try Timestamp.parse(text.utf8).get() }

  /// The file of some rows under the usual header.
  static func file(
    _ rows: [String],
    header: String =
      "model,vendor,class,service,above,hours,price,from,until,recorded,retires,currency",
    path: String = "prices/b.csv"
  ) -> PriceFile {
    var file = PriceFile(path: path)
    file.append(Array((header + "\n" + rows.map { $0 + "\n" }.joined()).utf8)[...])
    file.finish()
    return file
  }

  /// A book of rows `model,vendor,class,service,above,hours,price,from,until,recorded,retires`, in USD.
  static func book(_ name: String, _ rows: String...) -> PriceBook {
    PriceBook(file(rows.map { $0 + ",USD" }, path: "prices/\(name).csv"))
  }

  /// What is wrong with a file: line, column and code.
  static func faults(_ file: PriceFile) -> [String] {
    file.problems.map { problem in
      [
        problem.place.line.map(String.init), problem.place.column.map(String.init),
        problem.fault.code,
      ].compactMap(\.self).joined(separator: " ")
    }
  }
}

extension ModelPrices {
  /// The price as text with its book, or the reason.
  func shown(
    _ kind: PriceClass, _ service: PriceService = .standard, prompt: Int = 1,
    at instant: Timestamp, revisions: PriceRevisions = .none
  ) -> String {
    do throws(PriceLack) {
      let quote = try price(
        of: kind, service: service, promptTokens: prompt, at: instant, revisions: revisions)
      return "\(quote.price.price) \(quote.book)\(quote.standsIn ? " standing in" : "")"
    } catch {
      return "\(error)"
    }
  }
}
