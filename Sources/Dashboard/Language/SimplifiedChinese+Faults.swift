public import PortfolioCore

extension SimplifiedChinese {
  /// What is wrong, in one sentence that says what to do.
  public func fault(_ fault: Fault) -> String {
    switch fault {
    case .file(let fault): file(fault)
    case .yaml(let fault): yaml(fault)
    case .record(let fault): record(fault)
    case .table(let fault): table(fault)
    case .journal(let fault): journal(fault)
    case .distance(let fault): distance(fault)
    }
  }

  private func file(_ fault: FileFault) -> String {
    switch fault {
    case .refused(let call, let errno): "系统拒绝了 \(call)：\(SystemError.text(errno))"
    case .notRegular: "不是普通文件；请换成普通文件或移走"
    case .leavesStore: "不跟随指向存储之外的链接；请把文件复制到存储中"
    case .unstable: "读取时仍在变化；显示的是上一次完好的内容"
    case .setAside(let bytes): "被截断的行共 \(bytes) 字节移到了这里；查看后请删除"
    case .noHistory: "git 中没有当日的记录，因此显示今天的记录"
    }
  }

  private func yaml(_ fault: YAMLFault) -> String {
    switch fault {
    case .malformed(let reason): "YAML 格式不正确：\(safe(reason))"
    case .tooLarge(let bytes, let limit): "YAML 有 \(bytes) 字节，超过上限 \(limit)；请拆分该记录"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层"
    case .tooManyNodes(let limit): "展开别名后超过 \(limit) 个值"
    case .duplicateKey(let key): "键 \(quoted(key)) 在此重复出现；请删除一个"
    case .conflictMarker: "此处留有 git 合并冲突；请解决并删除标记"
    case .invalidUTF8: "不是 UTF-8 文本；请以 UTF-8 保存文件"
    case .noFrontMatter: "两行 --- 之间没有前置元数据，因此各项均未设置"
    }
  }

  private func record(_ fault: RecordFault) -> String {
    switch fault {
    case .unknownKey(let key): "未知的键 \(quoted(key))；予以保留"
    case .misspeltKey(let key, let meant):
      "键 \(quoted(key)) 未知；是否指 \(safe(meant))？予以保留"
    case .unknownColumn(let name, let meant):
      "\(quoted(name)) 不是 FOCUS 的列" + (meant.map { "；是否指 \(safe($0))？" } ?? "，规则只适用于含此列的账单")
    case .unknownScope(let kind, let name, let near):
      "没有名为 \(quoted(name)) 的 \(kind)"
        + (near.isEmpty
          ? "，因此该预算只计入账单自行写明的费用"
          : "；是否指 \(near.map(safe).joined(separator: "、"))？")
    case .unknownObligation(let name, let near):
      "没有政策包含义务 \(quoted(name))"
        + (near.isEmpty
          ? "；folio governance 列出现有义务"
          : "；是否指 \(near.map(safe).joined(separator: "、"))？")
    case .unaskedEvidence(let name, let obligation, []):
      "\(quoted(obligation.description)) 不要求任何文件，对 \(quoted(name)) 的声明不起作用"
    case .unaskedEvidence(let name, let obligation, let asked):
      "\(quoted(obligation.description)) 不要求 \(quoted(name))：所要求的文件为 "
        + asked.map(safe).joined(separator: "、")
    case .observedMetric(let metric, let model):
      "\(model) 有 \(quoted(metric)) 的观测值，而此处的 metrics 中没有它，因此不监测其漂移和数据中断；请添加它及 unit、better、every"
    case .wrongKind("", let expected): "文件应为\(kind(expected))"
    case .wrongKind(let key, let expected): "\(quoted(key)) 应为\(kind(expected))"
    case .notAllowed(let key, let value, let allowed):
      "\(quoted(key)) 不能是 \(quoted(value))；可选值：\(allowed.joined(separator: "、"))"
    case .badQuery(let key, let fault): "\(quoted(key))：\(query(fault))"
    case .missing(let key): "缺少 \(quoted(key))"
    case .badFileName(let name, let suggestion?):
      "文件名不符合 id 规则，未读取：mv \(shell(name)) \(shell(suggestion))"
    case .badFileName(_, nil): "文件名不符合 id 规则 [a-z0-9][a-z0-9._-]{0,63}，未读取；请改名"
    case .badID(let id): "\(quoted(id)) 不是有效的 id：[a-z0-9][a-z0-9._-]{0,63}"
    case .duplicateID(let id, let other):
      "\(quoted(id)) 已在 \(position(other)) 使用；此处不采用"
    case .pointless(let key, let by):
      "\(quoted(key)) 对按 \(safe(by)) 分摊的成本不起作用；请删去，或改用它所适用的分摊方式"
    case .sharesOverOne(let sum): "各份额合计为 \(sum)；合计至多为 1，不足 1 的部分不予分摊"
    case .dangling("metric", let name):
      "portfolio.yaml 的 metrics 下没有指标 \(quoted(name))；请在那里添加，并注明 unit、better 与 every"
    case .dangling(let kind, let name): "没有名为 \(quoted(name)) 的 \(safe(kind))"
    case .sharedLogin(let login, let person, let other):
      sharedLogin(login, person, position(other))
    case .recordedAhead(let day): recordedAhead(day)
    case .danglingNames(let count): "另有 \(grouped(count)) 个没有卡片的名称"
    case .ownerInCard(let owner):
      "卡片写明责任人 \(quoted(owner))；归属是事件：请用 folio assign --from-cards 记录"
    case .ownerContradicted(let card, let owner):
      "卡片写明责任人 \(quoted(card))，而事件记录为 \(quoted(owner))，以事件为准；请从卡片中删去"
    case .outgrownCalibration(let day, let then, let now):
      "漂移阈值于 \(day) 按每月 \(grouped(then)) 个观测校准，现有 \(grouped(now)) 个："
        + "folio drift calibrate 会给出新阈值"
    case .distance(let fault): distance(fault)
    case .newerStore(let version, let supported):
      "存储的格式为 \(version)，本程序最高支持 \(supported)；请使用更新的 folio"
    case .secret(let key): "\(quoted(key)) 看起来是密钥；请从存储中移除"
    }
  }

  private func kind(_ kind: RecordFault.ValueKind) -> String {
    switch kind {
    case .text: "文本"
    case .word: "单个词"
    case .list: "列表，例如 [a, b]"
    case .map: "映射，例如 {key: value}"
    case .number: "数字"
    case .wholeNumber: "整数"
    case .day: "日期，例如 2026-10-02"
    case .flag: "是或否，即 true 或 false"
    case .obligation: "政策及其义务，例如 eu-ai-act/literacy"
    case .currency: "货币代码，例如 EUR"
    case .timeZone: "时区，例如 Europe/Berlin"
    case .span: "时间长度，例如 15m、1h 或 1d"
    case .months: "月数或年数，例如 6mo 或 2y"
    case .share: "大于 0 且不超过 1 的份额，例如 \"0.25\""
    case .amount: "不为负的金额，例如 \"12000\" 或 \"12000.50\""
    case .monthNumber: "月份的数字，1 到 12"
    case .laterDay: "晚于 from 的日期，即不再有效的第一天"
    case .detectorParameter: "检测器的参数，且各在其范围内"
    case .range: "范围内的数字，或最小值与最大值，例如 [12e9, 20e9]"
    case .rolePair: "两个不同角色的配对，例如 [[validator, developer]]"
    case .percent: "0 到 100 的整数百分比，medium 不高于 high"
    case .positiveNumber: "大于 0 的数字"
    case .electricityZone: "三个字母的国家代码，例如 DEU"
    }
  }

  private func table(_ fault: TableFault) -> String {
    switch fault {
    case .missingColumn(let name): "表头缺少列 \(quoted(name))"
    case .unknownColumn(let name): "未知的列 \(quoted(name))；予以保留"
    case .misspeltColumn(let name, let meant):
      "未知的列 \(quoted(name))；是否指 \(safe(meant))？予以保留"
    case .ignoredColumn(let name): "未知的列 \(quoted(name))；予以略去"
    case .notCommas: "字段不是以逗号分隔；请用逗号分隔后保存文件"
    case .notJSON(let column, let text):
      "\(quoted(column)) 为 \(quoted(text))，不是 {\"team\": \"support\"} 这样的 JSON 对象"
    case .badJSON(let kind): "JSON 格式不正确（\(kind.code)）"
    case .notRecord(let source): "不是 \(safe(source)) 写出的内容；予以略去"
    case .roundedAmounts(let count):
      "\(grouped(count)) 个金额超过 18 位小数，已舍入；原文见 x_folio_written_amount"
    case .morePages: "导出表明后面还有一页；请一并导入"
    case .noModelNamed(let rows, let amount):
      "\(rows) 行\(sum(amount))没有指明已知的模型；请添加 x_folio_model 列、model 标签、卡片中的别名，"
        + "或 portfolio.yaml 中的 rules.mapping（见 README 的 Costs）"
    case .rowsOfAnotherFile(let path, let rows, let all, let amount):
      "\(grouped(all)) 行中有 \(grouped(rows)) 行\(sum(amount))也出现在 \(safe(path)) 中，被计算了两次；"
        + "若是同一笔费用，costs 中只应保留其中一个文件"
    case .duplicateColumn(let name): "列 \(quoted(name)) 在表头中重复"
    case .fieldCount(let expected, let found): "有 \(found) 个字段，表头为 \(expected) 个"
    case .badQuoting: "引号未闭合，或闭合引号后还有文本"
    case .tooLong(let limit): "超过 \(limit) 字节"
    case .invalidUTF8: "不是 UTF-8 文本；请以 UTF-8 保存文件"
    case .empty(let column): "\(quoted(column)) 为空"
    case .notNumber(let column, let text):
      "\(quoted(column)) 的值 \(quoted(text)) 不是普通十进制数"
    case .doesNotFit(let column, let text):
      "\(quoted(column)) 的值 \(quoted(text)) 无法精确表示"
    case .notTime(let column, let text, let reason):
      "\(quoted(column)) 的值 \(quoted(text))：\(time(reason))"
    case .notDay(let column, let text, .form), .notDay(let column, let text, .noZone):
      "\(quoted(column)) 的值 \(quoted(text)) 不是 2026-11-23 这样的日期"
    case .notDay(let column, let text, let reason):
      "\(quoted(column)) 的值 \(quoted(text))：\(time(reason))"
    case .notHours(let column, let text):
      "\(quoted(column)) 的值 \(quoted(text)) 不是 16:30-00:30 这样的每日时段（UTC）"
    case .notAfter(let column, let text, let other):
      "\(quoted(column)) 的值 \(quoted(text)) 必须晚于 \(quoted(other))"
    case .timesWithoutZone: "不带时区的时间按 UTC 读取"
    case .notCurrency(let text): "\(quoted(text)) 不是三个字母的货币代码"
    case .conflictingValues(let model, let metric, let other):
      "\(safe(model)) 的 \(safe(metric)) 在同一时刻有第二个值；以此值为准，而非 \(position(other))"
    case .conflictingRates(let currency, let day, let other):
      "\(safe(currency)) 在 \(day) 有第二个汇率；以此值为准，而非 \(position(other))"
    case .notAllowed(let column, let text): "\(quoted(column)) 不能是 \(quoted(text))"
    case .notOneOf(let column, let text, let allowed):
      "\(quoted(column)) 不能是 \(quoted(text))；可选值：\(allowed.joined(separator: "、"))"
    case .future(let column, let text): "\(quoted(column)) 的值 \(quoted(text)) 尚未到来"
    case .noPerson(let name): "people.yaml 中没有 \(quoted(name))"
    case .givenTwice(let role, let model):
      "前面的行已将 \(quoted(model)) 的\(word(.role(role)))给了别人"
    case .noCard(let name):
      "\(quoted(name)) 没有卡片，也不是卡片中的别名：folio models draft \(shell(name))"
    case .notRatio(let column, let text):
      "\(quoted(column)) 的值 \(quoted(text)) 不是比率：若表格为百分数，请加 --percent"
    case .outOfRange(let column, let text, let low, let high):
      "\(quoted(column)) 的值 \(quoted(text)) 超出范围；须在 \(plain(low)) 到 \(plain(high)) 之间"
    case .alike(let fault, let count): "另有 \(grouped(count)) 处相同：\(table(fault))"
    case .nothingOf(let source, let records, let fault):
      nothing(
        of: CostSource(rawValue: source)?.name ?? source, records: records,
        because: fault == .notRecord(source: source) ? nil : table(fault))
    case .more(let count): "文件中还有 \(count) 个同类问题"
    case .conflictMarker: "此处留有 git 合并冲突；请解决并删除标记"
    }
  }

  func distance(_ fault: DistanceFault) -> String {
    switch fault {
    case .empty: "没有可比较的值"
    case .notFinite: "有值不是有限数"
    case .rangeTooWide: "各值相距过远，无法以浮点数比较"
    case .tooFewForPSI(let samples, let needed):
      "仅 \(grouped(samples)) 个值时，PSI 即使没有变化也常常偏大，因此少于 \(needed) 个值时告警不予采用；"
        + "请改用 ks 或增加样本"
    }
  }

  private func sum(_ money: Money) -> String {
    let amounts = money.currencies(first: .usd).compactMap { currency in
      money[currency].map { "\($0.groupedAmount()) \(currency.code)" }
    }
    return amounts.isEmpty ? "" : "（\(amounts.joined(separator: "、"))）"
  }

  private func time(_ fault: TimeFault) -> String {
    switch fault {
    case .form: "不是 2026-11-23T19:08:15Z 形式的时间"
    case .noSuchTime: "不存在这样的日期或时间"
    case .noZone: "缺少时区；请以 Z 或 +01:00 结尾"
    case .outOfRange: "超出 1678 至 2261 年"
    }
  }

  private func journal(_ fault: JournalFault) -> String {
    switch fault {
    case .tornTail(let bytes): "末尾 \(bytes) 字节是被截断的行；下次追加时会移到一旁"
    case .malformed(let fault): "不是事件：\(line(fault))"
    case .repeated: "与上面某行序号相同"
    case .otherMonth: "不属于该文件的月份"
    case .badPath: "位置不对；日志应在 journal/<writer>/<yyyy-mm>.jsonl"
    case .missingEvent(let writer, let seq):
      "以 \(quoted(writer)) 的事件 \(seq) 为前提，而它不在此处；请一并合并该日志"
    case .impossibleSeen: "声称看到了在其之后的事件"
    case .idleUndo(let seq): "撤销的事件 \(seq) 不在此处或无法撤销"
    case .unseenRevision(let book, let from, let others):
      "\(safe(book)) 自 \(from) 起适用，但记录时未见到 \(others.map { quoted($0) }.joined(separator: "、"))；"
        + "用 folio prices revise \(safe(book)) --from DAY 了结"
    case .unseenDecision(let workflow, let model, let others):
      "\(safe(workflow)) 决定由 \(safe(model)) 承担，但决定时未见到 "
        + others.map { quoted($0) }.joined(separator: "、")
        + "；用 folio decide \(safe(workflow)) MODEL 了结"
    case .idleSettlement(let event): "裁定的 \(quoted(event)) 不在此处"
    case .wrongHash: "该行写入后被改动：哈希不符"
    case .brokenChain: "与上一行不相接：prev 是另一行的哈希"
    case .wrongSequence(let expected, let found):
      "序号为 \(found)，应为 \(expected)；有行缺失或重复"
    case .backwards: "早于上一行"
    case .future: "时间在未来"
    case .foreignWriter(let writer): "由 \(quoted(writer)) 写入，不是此文件夹的写入者"
    case .unknownKind(let kind): "此处不识别 \(quoted(kind)) 类事件；予以保留"
    case .head(let fault): head(fault)
    case .dangling(let kind, let name): "没有名为 \(quoted(name)) 的 \(safe(kind))"
    }
  }

  private func line(_ fault: LineFault) -> String {
    switch fault {
    case .json(let kind): "JSON 格式不正确（\(kind.code)）"
    case .notObject: "不是 JSON 对象"
    case .missing(let key): "缺少 \(quoted(key))"
    case .notAllowed(let key): "\(quoted(key)) 的值不允许"
    case .hashNotLast: "hash 不在最后"
    case .tooLong(let limit): "超过 \(limit) 字节"
    case .empty: "空行"
    case .conflictMarker: "此处留有 git 合并冲突"
    }
  }
}
