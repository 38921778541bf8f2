extension SampleMeter {
  /// Everything that Wexholm Freight pays by use.
  ///
  /// The prices of public models are facts: LiteLLM price table 1.106.2, read 2026-11-23, under the
  /// keys that the cards of the sample name. What the house charges itself is made up.
  static let wexholm: [SampleMeter] =
    codeAssistant + mailSorting + contracts + unregistered + mistral + claims + datacentre + people

  /// A little more each month, until the running one passes the budget of 24,000 dollars.
  private static let codeRequests = [
    677_000, 618_000, 590_000, 571_000, 545_000, 520_000, 486_000, 455_000, 421_000, 389_000,
    356_000, 322_000, 287_000, 251_000,
  ]
  private static let codeAssistant = tokens(
    of: SampleItem(
      bill: .anthropic, description: "Claude Sonnet 4.5", sku: "claude-sonnet-4-5",
      model: "claude-sonnet-4-5-20250929", workspace: "code-assistant"),
    classes: [
      .init(.uncached, price: 30_000, size: 1500), .init(.write, price: 37_500, size: 2500),
      .init(.read, price: 3000, size: 16_000), .init(.output, price: 150_000, size: 1150),
    ],
    traffic: .monthly(codeRequests, week: .service))

  private static let mailSorting = tokens(
    of: SampleItem(
      bill: .anthropic, description: "Claude Opus 4.5", sku: "claude-opus-4-5",
      model: "claude-opus-4-5-20251101", workspace: "mail-sorting"),
    classes: [
      .init(.uncached, price: 50_000, size: 2600), .init(.output, price: 250_000, size: 40),
    ],
    traffic: .monthly(
      [
        460_000, 455_000, 458_000, 449_000, 452_000, 440_000, 431_000, 436_000, 428_000, 421_000,
        417_000, 409_000, 398_000, 391_000,
      ], week: .service))

  private static let contracts = tokens(
    of: SampleItem(
      bill: .azure, description: "GPT-5.2 EU Data Zone", sku: "gpt-5.2-eu", model: "gpt-5.2",
      team: "legal", workflow: "contract-review"),
    classes: [
      .init(.uncached, price: 19_250, size: 65_000), .init(.read, price: 1925, size: 30_000),
      .init(.output, price: 154_000, size: 6500),
    ],
    traffic: .monthly(
      [
        34_000, 33_100, 33_400, 32_200, 31_000, 31_600, 29_800, 28_100, 27_000, 25_500, 24_400,
        22_800, 20_900, 18_600,
      ], week: .office))

  /// Somebody in marketing began five months ago, and nobody wrote a card: LiteLLM's key is
  /// azure/eu/gpt-4o-mini.
  private static let unregistered = tokens(
    of: SampleItem(
      bill: .azure, description: "GPT-4o mini EU Data Zone", sku: "gpt-4o-mini-eu",
      model: "gpt-4o-mini", team: "marketing"),
    classes: [
      .init(.uncached, price: 1650, size: 1900), .init(.output, price: 6600, size: 450),
    ],
    traffic: .monthly([1_180_000, 840_000, 590_000, 410_000, 180_000], week: .office))

  private static let mistral =
    tokens(
      of: SampleItem(bill: .mistral, description: "Codestral 25.08", sku: "codestral-2508"),
      classes: [
        .init(.uncached, price: 3000, size: 500), .init(.read, price: 300, size: 900),
        .init(.output, price: 9000, size: 60),
      ],
      traffic: .monthly(
        [
          3_220_000, 3_160_000, 3_190_000, 3_080_000, 2_990_000, 3_010_000, 2_870_000, 2_740_000,
          2_690_000, 2_510_000, 2_380_000, 2_290_000,
        ], week: .office)) + [
      SampleMeter(
        item: SampleItem(
          bill: .mistral, description: "Mistral OCR 3, pages", sku: "mistral-ocr-2512-pages"),
        unit: .pages, price: 20_000, perRequest: 3,
        traffic: .monthly(
          [104_000, 103_000, 101_500, 99_800, 98_100, 95_000, 91_300, 88_000, 84_600], week: .office
        ))
    ]

  private static let claims = tokens(
    of: SampleItem(
      bill: .scaleway, description: "Mistral Small 3.2 24B",
      sku: "mistral-small-3.2", model: "mistral-small-3.2-24b-instruct-2506"),
    classes: [
      .init(.uncached, price: 1500, size: 6200), .init(.output, price: 3500, size: 700),
    ],
    traffic: .monthly(
      [
        58_000, 57_300, 58_200, 56_400, 57_000, 55_100, 54_300, 54_000, 52_200, 52_900, 51_400,
        50_100,
      ], week: .office))

  private static let datacentre: [SampleMeter] = [
    hours(
      "Inference nodes", "gpu-l40s", .compute, "granite-8b", "support", "order-questions",
      price: 41_000, traffic: .daily([192, 192, 192, 192, 192, 192, 192, 192, 192, 96, 96, 96])),
    power(
      "granite-8b", "support", "order-questions",
      [720, 716, 722, 719, 715, 711, 708, 702, 699, 361, 355, 352]),
    hours(
      "Inference node", "gpu-l4", .compute, "customs-coder", "customs", "customs-coding",
      price: 26_000, traffic: .daily([Int](repeating: 96, count: 14))),
    power(
      "customs-coder", "customs", "customs-coding",
      [281, 279, 280, 277, 276, 275, 271, 272, 268, 266, 263, 262, 258, 255]),
    hours(
      "Training nodes, weekly run", "gpu-l40s", .tuning, "customs-coder", "customs",
      "customs-coding",
      price: 41_000,
      traffic: .monthly(
        [640, 610, 660, 520, 480, 480, 500, 470, 460, 480, 450, 460, 440, 430], week: .sundays)),
    hours(
      "Inference node, a third", "gpu-l40s", .compute, "quayside-vlm", "operations", nil,
      price: 41_000, traffic: .daily([32, 32, 32, 32, 32, 32, 32, 32, 32, 32])),
  ]

  private static let people: [SampleMeter] = [
    hours(
      "Data science", "people-ds", .people, "customs-coder", "customs", "customs-coding",
      price: 660_000,
      traffic: .monthly(
        [712, 704, 690, 655, 640, 648, 632, 640, 628, 620, 640, 652, 610, 600], week: .workdays)),
    hours(
      "Prompts and evaluation", "people-ml", .people, "granite-8b", "support", "order-questions",
      price: 660_000,
      traffic: .monthly(
        [270, 262, 301, 255, 260, 248, 266, 280, 312, 340, 360, 372], week: .workdays)),
    hours(
      "Playbook upkeep", "people-ml", .people, "gpt-5-2", "legal", "contract-review",
      price: 660_000,
      traffic: .monthly(
        [80, 76, 84, 72, 80, 78, 80, 96, 88, 92, 110, 120, 140, 160], week: .workdays)),
    hours(
      "Platform team", "people-platform", .people, nil, "platform", nil,
      price: 660_000,
      traffic: .monthly(
        [472, 468, 460, 452, 448, 440, 430, 420, 424, 410, 402, 396, 380, 372], week: .workdays)),
  ]

  /// A class of tokens with its price, in ten-thousandths of a dollar per million, and how many of
  /// them a request takes.
  private struct TokenClass {
    enum Kind: String {
      case uncached = ",\"TokenDirection\":\"Input\",\"TokenCacheAction\":\"Uncached\""
      case read = ",\"TokenDirection\":\"Input\",\"TokenCacheAction\":\"Read\""
      case write = ",\"TokenDirection\":\"Input\",\"TokenCacheAction\":\"Write\""
      case output = ",\"TokenDirection\":\"Output\""

      var name: (words: String, sku: String) {
        switch self {
        case .uncached: ("input tokens", "input")
        case .read: ("cache read tokens", "cache-read")
        case .write: ("cache write tokens", "cache-write")
        case .output: ("output tokens", "output")
        }
      }
    }
    var kind: Kind
    var price: Int
    var size: Int

    init(_ kind: Kind, price: Int, size: Int) {
      self.kind = kind
      self.price = price
      self.size = size
    }
  }

  private static func tokens(
    of item: SampleItem, classes: [TokenClass], traffic: Traffic
  ) -> [SampleMeter] {
    classes.map { tokens in
      var row = item
      row.description += ", \(tokens.kind.name.words)"
      row.sku += "-\(tokens.kind.name.sku)"
      row.token = tokens.kind.rawValue
      return SampleMeter(
        item: row, unit: .tokens, price: tokens.price, perRequest: tokens.size, traffic: traffic)
    }
  }

  /// Quarters of an hour of a node or a person.
  private static func hours(
    _ description: String, _ sku: String, _ category: CostCategory, _ model: String?,
    _ team: String, _ workflow: String?, price: Int, traffic: Traffic
  ) -> SampleMeter {
    SampleMeter(
      item: SampleItem(
        bill: category == .people ? .ledger : .datacentre, description: description, sku: sku,
        model: model, team: team, workflow: workflow, category: category),
      unit: .hours, price: price, perRequest: 1, traffic: traffic)
  }

  /// Tenths of a kilowatt hour a day, at 24 cents.
  private static func power(
    _ model: String, _ team: String, _ workflow: String, _ tenths: [Int]
  ) -> SampleMeter {
    SampleMeter(
      item: SampleItem(
        bill: .datacentre, description: "Electricity", sku: "power", model: model, team: team,
        workflow: workflow, category: .energy),
      unit: .kilowattHours, price: 2400, perRequest: 1, traffic: .daily(tenths))
  }
}
