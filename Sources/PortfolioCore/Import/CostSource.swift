/// A system whose exports of usage and costs are taken over; its raw value names it in commands, in
/// `x_folio_source` and in the folder of its files.
public enum CostSource: String, CaseIterable, Sendable {
  case litellm, openai, anthropic, bedrock, langfuse

  /// Takes what one value of an export says, or says why it cannot.
  func read(_ record: ImportedObject, into charges: inout ImportedCharges) {
    switch self {
    case .litellm: LiteLLMExport.read(record, into: &charges)
    case .openai: OpenAIExport.read(record, into: &charges)
    case .anthropic: AnthropicExport.read(record, into: &charges)
    case .bedrock: BedrockExport.read(record, into: &charges)
    case .langfuse: LangfuseExport.read(record, into: &charges)
    }
  }

  /// The folder of the store that its files lie in.
  public var folder: String { "costs/\(rawValue)" }
}
