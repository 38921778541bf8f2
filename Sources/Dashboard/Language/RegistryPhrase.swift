public import PortfolioCore

/// What `folio import mlflow` and `folio import backstage` say.
public enum RegistryPhrase: Hashable, Sendable {
  // What the commands and their arguments are.
  case about(RegistryKind), discuss(RegistryKind), helpFolder, helpCatalog, helpTypes

  // What came of it.
  case line(RegistryImport.Line)
  case total(written: Int, known: Int, others: Int)
  case nothingThere(RegistryKind)
}
