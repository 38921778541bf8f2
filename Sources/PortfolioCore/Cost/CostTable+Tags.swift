extension CostTable {
  /// The keys of all the tags that rows have.
  var tagNames: Set<String> {
    guard let column = header?.text(.tags) else { return [] }
    var seen: Set<UInt32> = []
    var names: Set<String> = []
    for profile in 0..<profiles.count {
      guard let number = profiles.text(profile, column), seen.insert(number).inserted else {
        continue
      }
      names.formUnion((CostDetails.tags(texts.copy(number)) ?? []).map(\.name))
    }
    return names
  }
}
