extension Tiering {
  /// Reads `tiers` of `portfolio.yaml`; what is not said stays as it is by itself.
  init(reading reader: MapReader) {
    var reader = reader
    self.init()
    if var points = reader.map("points") {
      for question in RiskAssessment.Question.allCases {
        let given = points.integer(question.rawValue, atLeast: 0)
        // So many that no sum of them overflows.
        if let given { self.points[question] = min(given, 1_000_000) }
      }
      points.finish()
    }
    high = Self.percent("high", &reader) ?? high
    medium = Self.percent("medium", &reader) ?? medium
    if medium > high, let node = reader.node("medium") {
      reader.fail(.wrongKind(key: reader.path("medium"), expected: .percent), at: node)
      medium = high
    }
    reader.finish()
  }

  private static func percent(_ name: String, _ reader: inout MapReader) -> Int? {
    reader.convert(name, expected: .percent) { text in
      PlainNumber.integer(text).flatMap { (0...100).contains($0) ? $0 : nil }
    }
  }
}

extension RiskAssessment {
  /// Reads the answers of a card.
  init(reading reader: MapReader) {
    var reader = reader
    self.init([:])
    for question in Question.allCases {
      answers[question] = reader.choice(question.rawValue)
    }
    reader.finish()
  }
}
