/// Where a piece of work runs, which decides the size of model that can serve it (DESIGN §1, S7).
public enum WorkEnvironment: String, CaseIterable, Sendable {
  /// On a telephone or a tablet.
  case mobile
  /// Somebody waits for the answer.
  case realTime = "real-time"
  /// Nobody waits.
  case batch
  /// Being right counts more than being fast.
  case highPrecision = "high-precision"

  /// The most parameters that a model on a telephone may have.
  ///
  /// Weights of 4 bits make 2 GB of 4 billion, which is what a telephone of 8 GB can give to one
  /// program; models made for telephones stay below (Gemini Nano-2 3.25 billion, Apple's on-device
  /// model about 3 billion, Phi-3-mini 3.8 billion).
  public static let mobileParameters = 4e9

  /// The 95th percentile of latency in milliseconds that work in real time bears where it says none.
  ///
  /// People keep their attention for ten seconds (J. Nielsen, Usability Engineering, 1993, 5.5).
  public static let realTimeLatency = 10_000.0

  /// The most parameters a model may have there; nil where the environment sets no limit.
  var mostParameters: Double? { self == .mobile ? Self.mobileParameters : nil }

  /// The latency it bears where the work says none; nil where the environment sets no limit.
  var latencyP95: Double? { self == .realTime ? Self.realTimeLatency : nil }
}
