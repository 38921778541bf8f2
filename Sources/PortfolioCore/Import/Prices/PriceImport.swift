/// A list of prices that somebody else keeps, on its way to a price book.
///
/// A value: bytes go in, a book and problems come out. Which list it is, its content says.
public struct PriceImport: Sendable {
  /// A list of prices that is known; its raw value names it in a book's column `source`, and the book
  /// where nobody gives it another name.
  public enum Format: String, CaseIterable, Sendable {
    /// `model_prices_and_context_window.json` of LiteLLM: USD a token, by model.
    case litellm
    /// `data.json` of pydantic/genai-prices: USD a million tokens, by provider and model.
    case genaiPrices = "genai-prices"
  }

  /// Why nothing can be taken over.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is not JSON.
    case notJSON(JSONFault)
    /// It is JSON, and no list of prices that is known.
    case unknownList
    /// It has no price of tokens.
    case noPrices(Format)
  }

  /// Prices that no row of a book can hold.
  public enum PassedOver: String, CaseIterable, Sendable {
    /// For tokens of sound, pictures or video, of which no bill here counts any.
    case otherTokens
    /// For what a model wrote to itself, where it costs other than what it writes.
    case reasoning
    /// A picture, a pixel, a page.
    case image
    /// A second of sound or video.
    case second
    /// A character.
    case character
    /// A request, a query, a session.
    case request
    /// For a service other than batch, flex and priority.
    case service
    /// For hours that differ by the day of the week.
    case weekday
    /// In another unit.
    case other
  }

  /// Which list it is.
  public let format: Format
  /// The prices, in the order of a book.
  public let prices: [TokenPrice]
  /// How many models have a price of tokens.
  public let models: Int
  /// How many models have none; not those whose prices are wrong.
  public let modelsWithout: Int
  /// How many prices were passed over, by why.
  public let passedOver: [PassedOver: Int]
  /// What is wrong in the list; the prices meant are left out.
  public let problems: [Problem]

  /// Most bytes of a list.
  public static let limit = 64 << 20

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - bytes: The list.
  ///   - path: The path by which problems name it.
  ///   - day: The day from which the book is known: its prices price no charge before it.
  /// - Throws: Why nothing can be taken over.
  public init(_ bytes: [UInt8], path: String, on day: Day) throws(Refusal) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue(parsing: bytes, limits: JSONValue.Limits(bytes: Self.limit))
    } catch {
      throw .notJSON(error)
    }
    guard let format = Self.format(of: value) else { throw .unknownList }
    var taken = ImportedPrices(path: path, day: day, source: format)
    switch value {
    case .object(let models): LiteLLMPrices.read(models, into: &taken)
    case .array(let providers): GenAIPrices.read(providers, into: &taken)
    default: throw .unknownList
    }
    guard taken.models > 0 else { throw .noPrices(format) }
    self.format = format
    prices = taken.prices.sorted(by: TokenPrice.precedes)
    models = taken.models
    modelsWithout = taken.modelsWithout
    passedOver = taken.passedOver
    problems = taken.problems(in: bytes)
  }

  private static func format(of value: JSONValue) -> Format? {
    switch value {
    case .object(let models):
      let isTable = models.members.contains { member in
        member.value.object?.members.contains {
          $0.name == "litellm_provider" || $0.name.hasPrefix("input_cost_per_")
        } ?? false
      }
      return isTable ? .litellm : nil
    case .array(let providers):
      let isList = providers.contains { $0.object?["models"]?.array != nil }
      return isList ? .genaiPrices : nil
    default: return nil
    }
  }

  /// The file of the book.
  public var bytes: [UInt8] { PriceBookWriter.bytes(of: prices) }

  /// What differs from an earlier book.
  public func diff(from book: PriceBook, as name: String) -> PriceDiff {
    PriceDiff(older: book.name, newer: name, from: book.prices, to: prices)
  }

  /// Whether an earlier book says all of it already.
  public func isKnown(to book: PriceBook) -> Bool { book.saysTheSame(as: prices) }
}
