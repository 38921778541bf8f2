extension CostTable {
  /// The names of the tags that its rows have.
  var tagNames: Set<String> {
    Set(distinctTexts(of: .tags).flatMap { (CostDetails.tags($0) ?? []).map(\.name) })
  }

  /// The models that `SkuPriceDetails` of its rows name.
  var detailedModels: Set<String> {
    Set(distinctTexts(of: .skuPriceDetails).compactMap(CostDetails.modelID))
  }

  private func distinctTexts(of column: FocusColumn) -> [[UInt8]] {
    guard let column = header?.text(column) else { return [] }
    let numbers = Set((0..<profiles.count).lazy.compactMap { profiles.text($0, column) })
    return numbers.map { texts.copy($0) }
  }
}
