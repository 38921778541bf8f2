extension SimplifiedChinese {
  /// A phrase of a time that is not now.
  func travel(_ phrase: TravelPhrase) -> String {
    switch phrase {
    case .shown(let day, let forward, let hasTodaysRecords):
      "[截至 \(day)\(hasTodaysRecords ? "，记录为今天的" : "") · \(forward) 向前 · 只读]"
    case .awaited(let day): "[正在加载 \(day)…]"
    }
  }
}
