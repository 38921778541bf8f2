import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of `folio prices` and `folio import prices`.
  func prices(_ phrase: PricePhrase) -> String {
    switch phrase {
    case .helpAll: "价目表中的所有模型，而不仅是本组合的模型。"
    case .helpAllChanges: "价目表中的所有模型，而不仅是卡片、账单或指标提到的模型。"
    case .helpAllRetirements: "价目表中的所有名称，而不仅是本组合的模型。"
    case .helpBook: "价目表的名称，例如 contract；不写则以来源命名。"
    case .helpList: "价格清单；- 为标准输入。"
    case .helpOlder: "较旧的价目表；两个都不写时，比较同一系列最新的两版。"
    case .helpNewer: "较新的价目表。"
    case .helpRevised: "价目表的名称，例如 litellm-2026-11-25。"
    case .helpHoldsFrom: "价目表自哪一天（UTC）的费用起适用，例如 2026-01-01。"
    case .about: "各模型的词元价格，以价目表为准。"
    case .aboutList: "现行价格。"
    case .discuss:
      "模型以其 id、别名和曾用 id 在 prices/ 的价目表中查找；没有价格的模型也占一行，并说明原因。价格按每百万词元计。"
        + "标有“超过词元数”的价格适用于提示超过该数的整个请求。\n\n"
        + "没有单独价格时，缓存按未缓存输入计价，缓存一小时按普通缓存写入计价，服务按标准计价；输入和输出绝不借用其他价格。"
        + "任何价格都不适用于其登记日之前的费用，除非用 folio prices revise 记录了追溯。"
    case .aboutDiff: "两份价目表的差异：价格变化列在最前。"
    case .discussDiff:
      "价目表以其在 prices/ 中的文件名（不含 .csv）称呼。不写名称时，比较最近导入的系列中最新的两版。\n\n"
        + "不加 --all 时，只列出卡片、账单或指标提到的模型。"
    case .aboutRetirements: "模型何时停用，以及哪些工作依赖它们。"
    case .discussRetirements:
      "日期取自知道该名称的最新价目表；已过期的仍列出。剩余天数可作为 value 查询：--filter 'value<90'。"
    case .aboutImport: "将价格清单导入为价目表。"
    case .discussImport:
      "清单为 LiteLLM 的价格表（model_prices_and_context_window.json）或 pydantic/genai-prices 的 data.json，"
        + "由内容判断。它成为新文件 prices/<名称>-<日期>.csv，其价格适用于该日（UTC）起的费用，因此以往的合计不会变动；"
        + "用 folio prices revise 可使其自更早的日期起适用。"
        + "若同名的上一份价目表内容完全相同，则不写入；同一天的第二份加 -2。\n\n"
        + "价格与清单所写完全一致。不是词元价格的（每张图片、每秒、每次请求）会计数并略去。"
    case .aboutRevise: "使价目表适用于其登记日之前的费用。"
    case .discussRevise:
      "除非记录追溯，历史不会变动；一经记录，两个合计都会显示：没有追溯时的成本和现在的成本。"
        + "价目表自给定日期起为没有成本的用量计价，优先于更早登记的价目表。这是日志中的一个事件，可用 folio undo 撤销；"
        + "同一价目表的两次追溯以后一次为准。--from 为登记日即结束先前的追溯。"
    case .unknownList: "既不是 LiteLLM 的价格表，也不是 genai-prices 的 data.json：未写入任何内容"
    case .badJSON(let fault):
      "JSON 格式不正确（\(fault.kind.code)），位于 \(fault.line):\(fault.column)：未写入任何内容"
    case .noTokenPrices: "清单中没有词元价格：未写入任何内容"
    case .badBookName(let name): "--book \(quoted(name)) 不符合 id 规则 [a-z0-9][a-z0-9._-]{0,47}"
    case .noBook(let name, let near):
      "没有价目表 \(quoted(name))"
        + (near.isEmpty ? "" : "；是否指 \(near.map { safe($0) }.joined(separator: "、"))？")
    case .noDay(let text): "--from \(quoted(text)) 不是 2026-01-01 这样的日期"
    case .oneBook(let name):
      "只有一份价目表 \(safe(name))，比较需要两份：用 folio import prices FILE 导入较新的清单"
    case .oneEdition(let names):
      "没有两份价目表属于同一系列；请写出其中两份：folio prices diff OLDER NEWER，现有 \(first(names))"
    case .otherModels(let count): "另有 \(grouped(count)) 个此处未提到的模型价格不同；--all 列出它们"
    case .diffNeedsBoth: "请写出要比较的两份价目表（较旧的在前），或都不写"
    case .noBooks: "存储中还没有价目表：用 folio import prices FILE 导入一份清单"
    case .unpriced(let models): "\(grouped(models)) 个模型没有价格"
    case .compared(let older, let newer, let counts):
      "从 \(safe(older)) 到 \(safe(newer))：变化 \(grouped(counts.changed))，新增 \(grouped(counts.added))，"
        + "移除 \(grouped(counts.removed))"
    case .imported(let models, let prices, let path):
      "\(grouped(models)) 个模型，\(grouped(prices)) 个价格，写入 \(safe(path))"
    case .passedOver(let kinds, let modelsWithout): passedOver(kinds, modelsWithout)
    case .nothingNew(let book): "没有新内容：价目表 \(safe(book)) 已全部包含"
    case .revisable(let usage, let book):
      "此前有 \(grouped(usage.tokens)) 个词元没有价格，而本价目表可为其计价；要使其适用（也适用于此后由其他价目表计价的用量），请输入："
        + "folio prices revise \(shell(book)) --from \(usage.from)"
    case .revised(let book, let from, let event):
      "\(safe(book)) 适用于 \(from) 起的费用（保存为 \(event)）"
    case .nothingRevised: "没有追溯改变全部费用的合计"
    case .holds(let book):
      "\(safe(book.book)) 自 \(book.from) 起适用，而不仅自 \(book.recorded) 起（\(recorded(book))）"
    case .beforeRevisions(let total): beforeRevisions(total)
    }
  }

  private func beforeRevisions(_ total: RevisedTotal) -> String {
    let books = total.books.map { "\(safe($0.book)) 自 \($0.from) 起（\(recorded($0))）" }
    let (before, now) = amounts(total.effectiveBefore, total.effective)
    return "价格追溯 \(books.joined(separator: "、"))之前：\(before)，现在：\(now)"
  }

  /// When a revision was recorded, by whom and why.
  private func recorded(_ book: RevisedBook) -> String {
    "\(book.day)，\(safe(book.name))" + (book.reason.map { "：\(safe($0))" } ?? "")
  }

  func priceClass(_ kind: PriceClass) -> String {
    switch kind {
    case .uncached: "未缓存输入"
    case .cacheRead: "缓存读取"
    case .cacheWrite: "缓存写入"
    case .cacheWrite1h: "缓存写入 1 小时"
    case .output: "输出"
    }
  }

  func priceService(_ service: PriceService) -> String {
    switch service {
    case .standard: "标准"
    case .batch: "批量"
    case .flex: "弹性"
    case .priority: "优先"
    }
  }

  func priceChange(_ change: PriceDiff.Change) -> String {
    switch change {
    case .changed: "变化"
    case .added: "新增"
    case .removed: "移除"
    }
  }

  func priceLack(_ lack: PriceLack) -> String {
    switch lack {
    case .unknownModel: "价目表中没有"
    case .noPrice: "没有现行价格"
    case .severalVendors(let vendors):
      "各供应商价格不同（\(vendors.map { safe($0) }.joined(separator: "、"))）；请在卡片中设置 vendor"
    case .doesNotFit: "过大"
    }
  }

  private func passedOver(_ kinds: [PriceImport.PassedOver: Int], _ models: Int) -> String {
    var parts = PriceImport.PassedOver.allCases.compactMap { kind in
      kinds[kind].map { "\(unit(kind)) \(grouped($0)) 个" }
    }
    if models > 0 { parts.append("没有词元价格的模型 \(grouped(models)) 个") }
    return "略去：" + parts.joined(separator: "，")
  }

  private func unit(_ kind: PriceImport.PassedOver) -> String {
    switch kind {
    case .otherTokens: "声音、图片和视频词元价格"
    case .reasoning: "单列的推理价格"
    case .image: "按图片或页的价格"
    case .second: "按秒的价格"
    case .character: "按字符的价格"
    case .request: "按请求的价格"
    case .service: "其他服务的价格"
    case .weekday: "按星期的价格"
    case .other: "其他单位的价格"
    }
  }
}
