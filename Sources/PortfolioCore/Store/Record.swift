/// A record of the store, by its kind.
///
/// Records are handed on many times, so that of each only a reference is: those of which there are few
/// would be copied whole for all those of which there are many.
enum Record: Hashable, Sendable {
  indirect case settings(PortfolioSettings)
  case people([Person])
  case model(Model)
  indirect case workflow(Workflow)
  indirect case policy(Policy)
  indirect case benchmark(Benchmark)

  /// Reads the bytes of a record; nil where the entry is none.
  static func read(_ bytes: [UInt8], of entry: StoreEntry, path: String) -> Parsed<Record>? {
    switch entry {
    case .settings: PortfolioSettings.read(bytes, path: path).map { .settings($0) }
    case .people: Person.readAll(bytes, path: path).map { .people($0) }
    case .card(let id): Model.read(bytes, id: id, path: path).map { .model($0) }
    case .workflow(let id): Workflow.read(bytes, id: id, path: path).map { .workflow($0) }
    case .policy(let id): Policy.read(bytes, id: id, path: path).map { .policy($0) }
    case .benchmark(let id):
      Benchmark.read(bytes, id: id, path: path).map { .benchmark($0) }
    case .prices, .costs, .metrics, .rates, .quality, .journal, .setAside: nil
    }
  }
}

extension Parsed {
  /// The same with another value.
  func map<Other>(_ transform: (Value) -> Other) -> Parsed<Other> {
    Parsed<Other>(value.map(transform), problems: problems)
  }
}
