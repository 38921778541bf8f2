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
    case .about: "以其他系统的格式写出费用。"
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

  /// A comment in a journal of hledger.
  private func journal(_ note: HledgerJournal.Note) -> String {
    switch note {
    case .heading(let measure):
      "由 folio export hledger 按每笔费用的 \(measure.rawValue) 金额生成；日期为 UTC。"
    case .unread(let rows): "文件中有 \(grouped(rows)) 行无法读取：所有总和都缺少它们。"
    case .unknown(let charges, let tokens):
      "另有 \(grouped(charges)) 笔费用金额未知，共 \(grouped(tokens)) 个 token：未知不等于零"
    case .onlyUnknown(let day, let account, let charges, let tokens):
      "\(day) \(account)：\(grouped(charges)) 笔费用金额未知，共 \(grouped(tokens)) 个 token：未知不等于零"
    }
  }
}
