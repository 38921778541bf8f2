/// The highest number of each chain that the writer of an event had seen, by the event's position in
/// the order of replay: what `WriterChain` knows, without a search.
///
/// A row an event takes room by the number of chains, so it is kept only of a few.
struct Sightings: Sendable {
  private static let most = 16

  private let width: Int
  private var rows: [Int] = []
  /// What the writer of each chain had seen at its last event.
  private var current: [Int]

  /// None: every search has to be made.
  init() {
    width = 0
    current = []
  }

  /// Those of chains of which no event is taken yet.
  init(chains: Int, events: Int) {
    width = chains <= Self.most ? chains : 0
    current = [Int](repeating: 0, count: width * width)
    rows.reserveCapacity(width * events)
  }

  /// Takes that the next event of a chain has seen another chain up to a number.
  mutating func see(_ other: Int, upTo seq: Int, by chain: Int) {
    guard width > 0 else { return }
    let index = chain * width + other
    if seq > current[index] { current[index] = seq }
  }

  /// Takes the next event in the order of replay, which is one of a chain.
  mutating func append(of chain: Int) {
    guard width > 0 else { return }
    rows += current[(chain * width)..<((chain + 1) * width)]
  }

  /// The highest number of a chain that was seen at a position; nil where that is not kept.
  func seen(of chain: Int, at position: Int) -> Int? {
    width > 0 ? rows[position * width + chain] : nil
  }
}
