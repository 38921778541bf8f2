extension FitSummary {
  /// Whether the proposed model costs more than today's, so that nothing is saved.
  public var costsMore: Bool { saving.map { $0 < .zero } ?? false }
}
