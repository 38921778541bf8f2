/// How many tokens of each class a charge is for.
///
/// Sources count them differently: to OpenAI and LiteLLM the prompt holds what came from the cache, to
/// Anthropic, Bedrock and Langfuse it does not. Here it never does.
struct ImportedTokens: Hashable, Sendable {
  private var counts: [TokenClass: Int]

  init(_ counts: [TokenClass: Int] = [:]) { self.counts = counts.filter { $0.value > 0 } }

  /// How many of a class.
  subscript(kind: TokenClass) -> Int { counts[kind] ?? 0 }

  /// How many there are; nil where there are too many to count.
  var total: Int? {
    var total = 0
    for count in counts.values {
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }

  /// The classes of which there are any, in their order.
  var classes: [TokenClass] { TokenClass.allCases.filter { counts[$0] != nil } }

  /// The tokens of a prompt that holds those which were read from and put into the cache.
  ///
  /// A prompt smaller than these cannot hold them: some versions of LiteLLM write what Anthropic
  /// counts as it is (BerriAI/litellm issue 15056), and then the prompt stands beside them.
  static func inclusive(prompt: Int, read: Int, write: Int, output: Int) -> ImportedTokens {
    let (cached, overflow) = read.addingReportingOverflow(write)
    let uncached = !overflow && prompt >= cached ? prompt - cached : prompt
    return ImportedTokens([
      .uncached: uncached, .cacheRead: read, .cacheWrite: write, .output: output,
    ])
  }
}
