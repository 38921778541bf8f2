extension SampleSeries {
  /// The indicators of Wexholm Freight, in the order in which their files have them.
  static let wexholm: [SampleSeries] =
    gateway + chat + code + customs + others + requests + worth

  /// How many days of indicators the sample has before the day of `init`.
  static let days = 90

  /// The indicator that sinks through its floor while one watches `folio demo`.
  static let sinking = chat[0]

  /// What the gateway before the models appends: it knows them by the names of their deployments.
  private static let gateway: [SampleSeries] = [
    // One of two nodes was down from day -24 to day -22: over the ceiling of 1,200 ms.
    latency(
      "granite-8b-prod", every: 1,
      points: [
        (-90, 0, 690), (-24, 6, 690), (-24, 6, 1530), (-22, 17, 1560), (-22, 17, 690), (0, 0, 690),
      ], noise: 55, busyHours: 210),
    latency("hs-coder", every: 1, points: [(0, 0, 190)], noise: 22, busyHours: 60),
    latency("codestral-2508", every: 1, points: [(0, 0, 205)], noise: 24, busyHours: 45),
    latency(
      "gpt-5.2", every: 3, points: [(0, 0, 5900)], noise: 620, busyHours: 900),
    latency(
      "sonnet-code", every: 3, points: [(0, 0, 4700)], noise: 520, busyHours: 800),
    latency(
      "claude-opus-4-5-20251101", every: 3, points: [(0, 0, 1850)], noise: 210, busyHours: 260),
    latency(
      "mistral-small-3.2-24b-instruct-2506", every: 6, points: [(0, 0, 2600)], noise: 240,
      busyHours: 310),
    latency("mistral-ocr-2512", every: 6, points: [(0, 0, 1350)], noise: 190, busyHours: 180),
    latency("quayside", every: 6, points: [(0, 0, 830)], noise: 80, busyHours: 40),
  ]

  private static let chat: [SampleSeries] = [
    quality(
      "granite-8b", "groundedness", size: 200, points: [(0, 0, 9440)], noise: 90),
    quality(
      "granite-8b", "accuracy", size: 400, points: [(0, 0, 9470)], noise: 80),
    quality("granite-8b", "hallucination_rate", size: 200, points: [(0, 0, 210)], noise: 70),
    quality(
      "granite-8b", "refusal_rate", size: 200, points: [(0, 0, 300)], noise: 80),
  ]

  private static let code: [SampleSeries] = [
    quality(
      "claude-sonnet-4-5", "acceptance_rate", size: 2400, points: [(0, 0, 4180)],
      noise: 190),
    quality(
      "claude-sonnet-4-5", "refusal_rate", size: 2400, every: 12, points: [(0, 0, 60)], noise: 25),
    quality(
      "codestral", "acceptance_rate", size: 26000, points: [(0, 0, 2930)],
      noise: 110),
  ]

  /// Since a new nomenclature came into force on day -35, chapter 85 pulls the whole down: it is
  /// under its floor of 0.92 at once, the whole from day -17 on.
  private static let customs: [SampleSeries] = {
    let chapters = [
      quality(
        "customs-coder", "accuracy", segment: "ch61-62", size: 120, points: [(0, 0, 9580)],
        noise: 60),
      quality(
        "customs-coder", "accuracy", segment: "ch84", size: 140, points: [(0, 0, 9520)], noise: 60),
      quality(
        "customs-coder", "accuracy", segment: "ch85", size: 140,
        points: [
          (-35, 0, 9440), (-35, 0, 9100), (-17, 6, 8640), (-17, 6, 8450), (0, 0, 8000),
        ], noise: 50),
    ]
    var whole = chapters[0]
    whole.segment = nil
    whole.size = 400
    whole.course = .mean(of: chapters)
    return [whole] + chapters
  }()

  private static let others: [SampleSeries] = {
    // The vendor replaced the interface the job reads the log through: silent since day -8.
    var joule = quality(
      "sap-joule", "answer_rate", size: 310, every: 12, points: [(-90, 0, 8030), (0, 0, 8160)],
      noise: 160)
    joule.end = -8 * 24 + 6
    return [
      quality("gpt-5-2", "accuracy", size: 492, every: 12, points: [(0, 0, 9430)], noise: 110),
      quality(
        "gpt-5-2", "hallucination_rate", size: 492, every: 12, points: [(0, 0, 140)], noise: 60),
      quality("claude-opus-4-5", "accuracy", size: 75, points: [(0, 0, 9690)], noise: 170),
      quality(
        "mistral-small-3-2", "hallucination_rate", size: 50, every: 12, points: [(0, 0, 360)],
        noise: 140),
      quality("mistral-ocr-3", "character_error_rate", size: 10, points: [(0, 0, 112)], noise: 48),
      joule,
      quality(
        "adobe-firefly", "adoption", size: 22, every: 24, points: [(-90, 0, 3100), (0, 0, 3700)],
        noise: 700),
      quality("quayside-vlm", "accuracy", size: 60, every: 12, points: [(0, 0, 8840)], noise: 170),
    ]
  }()

  /// The brokers at two more ports use the coder since day -90; the order chat is as busy as ever.
  private static let requests: [SampleSeries] = [
    perMinute("hs-coder", points: [(-90, 0, 8), (0, 0, 16)], noise: 2, busyHours: 14),
    perMinute("granite-8b-prod", points: [(0, 0, 8)], noise: 3, busyHours: 18),
  ]

  /// What the work is worth, as its desks count it: questions that no person had to answer, and wrong
  /// codes caught before the declaration, which became fewer when chapter 85 sank.
  private static let worth: [SampleSeries] = [
    counted("granite-8b", "questions_closed", points: [(0, 0, 14_250)], noise: 900),
    counted(
      "customs-coder", "codes_caught", points: [(-35, 0, 29), (-17, 0, 22), (0, 0, 15)], noise: 4),
  ]

  private static func counted(
    _ model: String, _ metric: String, points: [(day: Int, hour: Int, value: Int)], noise: Int
  ) -> SampleSeries {
    SampleSeries(
      path: "metrics/worth.csv", model: model, metric: metric, segment: nil, size: nil, spacing: 24,
      unit: .whole, course: .drawn(points: points.map(Point.init), noise: noise, busyHours: 0))
  }

  private static func perMinute(
    _ model: String, points: [(day: Int, hour: Int, value: Int)], noise: Int, busyHours: Int
  ) -> SampleSeries {
    SampleSeries(
      path: "metrics/gateway-load.csv", model: model, metric: "requests_per_minute", segment: nil,
      size: nil, spacing: 3, unit: .whole,
      course: .drawn(points: points.map(Point.init), noise: noise, busyHours: busyHours))
  }

  private static func latency(
    _ model: String, every spacing: Int, points: [(day: Int, hour: Int, value: Int)], noise: Int,
    busyHours: Int
  ) -> SampleSeries {
    SampleSeries(
      path: "metrics/gateway-latency.csv", model: model, metric: "latency_p95", segment: nil,
      size: nil, spacing: spacing, unit: .whole,
      course: .drawn(points: points.map(Point.init), noise: noise, busyHours: busyHours))
  }

  private static func quality(
    _ model: String, _ metric: String, segment: String? = nil, size: Int, every spacing: Int = 6,
    points: [(day: Int, hour: Int, value: Int)], noise: Int
  ) -> SampleSeries {
    SampleSeries(
      path: "metrics/\(model).csv", model: model, metric: metric, segment: segment, size: size,
      spacing: spacing, unit: .ratio,
      course: .drawn(points: points.map(Point.init), noise: noise, busyHours: 0))
  }
}

extension SampleSeries.Point {
  fileprivate init(day: Int, hour: Int, value: Int) {
    self.init(hours: day * 24 + hour, value: value)
  }
}
