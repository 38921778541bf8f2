/// What regulation needs to know of a model, as its card says it.
public struct Regulation: Hashable, Sendable {
  /// What the company is to the model; empty is "not set".
  public var operators: [Operator]
  /// The classes it falls into; empty is "not set".
  public var classes: [RegulatoryClass]

  /// What regulation needs to know of a model.
  public init(operators: [Operator] = [], classes: [RegulatoryClass] = []) {
    self.operators = operators
    self.classes = classes
  }
}

/// What a company is to a model.
///
/// The Act's own word (Regulation (EU) 2024/1689, Art. 3(8)). Who develops a model for its own use is
/// both.
public enum Operator: String, CaseIterable, Sendable {
  /// Develops it, or puts it on the market or into service under its own name.
  case provider
  /// Uses it under its own authority.
  case deployer
}

/// A class of the Act; a model may be of several.
public enum RegulatoryClass: String, CaseIterable, Sendable {
  /// A general-purpose model (Chapter V).
  case gpai
  /// A system with obligations of transparency (Art. 50).
  case transparency
  /// High risk by its use (Art. 6(2), Annex III).
  case annexIII = "annex-iii"
  /// High risk as part of a regulated product (Art. 6(1), Annex I).
  case annexI = "annex-i"
  /// A prohibited practice (Art. 5).
  case prohibited
  /// None of these.
  case minimal
}

extension Regulation {
  /// Reads `{operator, classes}`.
  init(reading reader: MapReader) {
    var reader = reader
    self.init(operators: reader.choices("operator"), classes: reader.choices("classes"))
    reader.finish()
  }
}
