/// What `folio waste` says beside its rows.
public enum WastePhrase: Hashable, Sendable {
  // What the command does.
  case about, discuss

  /// How many models were found and what they cost, each counted once.
  case total(models: Int, spend: String, currency: String)
}
