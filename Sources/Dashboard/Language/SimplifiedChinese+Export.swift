import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of `folio export`.
  func export(_ phrase: ExportPhrase) -> String {
    switch phrase {
    case .helpFilter: "只包含符合查询的费用行：type:open team:support。"
    case .helpOutput: "写到哪里；不写或写 - 则为标准输出。"
    case .helpForce: "文件已存在时替换它。"
    case .helpSpreadsheet: "在电子表格会当作公式执行的文本前加一个撇号。"
    case .helpMeasure: "累加哪种金额：effective、billed 或 list。"
    case .about: "以其他系统的格式写出费用和模型。"
    case .aboutBOM: "把模型写成物料清单（CycloneDX 1.7）。"
    case .discussBOM:
      "每个有卡片的模型是一个 machine-learning-model 组件：供应商、许可、最近记录的版本、来源模型、任务、数据集和评测，"
        + "以及卡片正文在用途、用户、限制和伦理标题下的内容。Folio 自己的内容写成属性：folio:type、folio:tier、"
        + "folio:status、folio:owner 等。没有说明的内容不写。\n\n"
        + "时间戳为 --at 的时刻，否则为现在；序列号由内容得出。"
    case .aboutCards: "把模型写成 Hugging Face 模型卡片，每个一个文件。"
    case .discussCards:
      "DIR/<id>.md 含 folio 读取的 Hugging Face 键、folio 下 Folio 自己的键、卡片正文，"
        + "以及由日志生成的一节：谁负责该模型，谁审查过它。若其中一个文件已存在，则什么也不写，除非用 --force 替换。"
    case .helpForceCards: "替换已存在的卡片。"
    case .helpCardFolder: "文件夹；不存在时新建。"
    case .wroteCards(let count, let folder): "已在 \(safe(folder)) 写入 \(grouped(count)) 张卡片"
    case .withoutCard(let count):
      "\(grouped(count)) 个名称没有卡片，未写入；folio models draft NAME 可新建"
    case .card(let note): card(note)
    case .aboutFocus: "把费用写成一个 FOCUS 1.2 文件，不论原来是哪个版本。"
    case .discussFocus:
      "每个计入的行只出现一次，值与读入时相同，时间为 UTC，列按 FOCUS 1.2 的顺序排列；其后是 FOCUS 1.2 没有的列，"
        + "最后是按今天的归属填写的 x_folio_model、x_folio_team、x_folio_workflow 和 x_folio_category。缺少的值为空。\n\n"
        + "其他程序会按这些值关联，所以以 = + - 或 @ 开头的文本保持原样，并在 stderr 上计数；"
        + "--spreadsheet 在其前加一个撇号。数字仍是数字。"
    case .aboutHledger: "把费用写成 hledger 可以累加的日记账。"
    case .discussHledger:
      "一笔交易是同一天（UTC）内模型、类别、供应商、团队、工作流和币种都相同的费用之和。"
        + "账户为 expenses:ai:TYPE:MODEL:CATEGORY，对应 liabilities:VENDOR；没有行说明由谁收费时对应 equity:unallocated。"
        + "模型、类别、供应商、团队和工作流也是标签，可用于 --pivot。名称保留其字母；对 hledger 有含义的字符按网址的写法（%3A）。\n\n"
        + "金额未知的费用不计入任何总和，并有注释说明：未知不等于零。"
    case .unknownMeasure(let text): "\(quoted(text)) 不是 effective、billed、list 之一"
    case .chargeFieldsOnly(let fields):
      "导出的 --filter 限定费用行：请写 字段:文本，字段为 \(list(fields)) 之一"
    case .exists(let path): "\(safe(path)) 已存在；--force 只替换文件"
    case .intoStore(let path): "\(quoted(path)) 在 folio 存放数据的位置；写在那里会被重新读入"
    case .lacks(let rows): "文件中有 \(grouped(rows)) 行无法读取；导出中没有它们"
    case .formulas(let count, let first):
      "\(grouped(count)) 个单元格的开头像公式，第一个在 \(safe(first.path)):\(first.line) 的 "
        + "\(quoted(first.column))；--spreadsheet 使其成为文本"
    case .journal(let note): journal(note)
    }
  }

  /// A line of a card's section on who answers for the model.
  private func card(_ note: ExportedCard.Note) -> String {
    switch note {
    case .heading: "## 谁负责"
    case .made(let time): "依据投资组合的日志，\(time.rfc3339)；由 folio 写成。"
    case .holder(let role, let name, let since, let reason):
      "\(word(.role(role)))：\(markdown(name))，自 \(since)" + because(reason)
    case .noOwner: "负责人：无"
    case .step(let kind, let day, let name, let summary, let reason):
      "\(day)：\(markdown(name)) \(word(.event(kind)))"
        + (summary.pieces.isEmpty ? "" : "（\(markdown(self.summary(summary)))）") + because(reason)
    case .noSteps: "没有审查记录"
    case .firing(let count): "\(grouped(count)) 个告警未处理"
    }
  }

  private func because(_ reason: String?) -> String {
    reason.map { "：\(markdown($0))" } ?? ""
  }

  /// A comment in a journal of hledger.
  private func journal(_ note: HledgerJournal.Note) -> String {
    switch note {
    case .heading(let measure):
      "由 folio export hledger 按每笔费用的 \(measure.rawValue) 金额生成；日期为 UTC。"
    case .unread(let rows): "文件中有 \(grouped(rows)) 行无法读取：所有总和都缺少它们。"
    case .unknown(let charges, let tokens):
      "另有 \(grouped(charges)) 笔费用金额未知，共 \(grouped(tokens)) 个词元：未知不等于零"
    case .onlyUnknown(let day, let account, let charges, let tokens):
      "\(day) \(account)：\(grouped(charges)) 笔费用金额未知，共 \(grouped(tokens)) 个词元：未知不等于零"
    }
  }
}
