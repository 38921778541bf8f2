import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the commands on the shell.
  public func text(_ phrase: ShellPhrase) -> String {
    switch phrase {
    case .helpStore: "存储；否则用 $FOLIO_STORE，再否则用最近的含 portfolio.yaml 的上级文件夹。"
    case .helpAt: "显示截至某日或某时刻的状态（2026-11-23、2026-11-23T19:00:00Z）。"
    case .helpLanguage: "语言：en 或 zh；默认按系统区域设置。"
    case .helpReadOnly: "不写入任何内容。"
    case .helpNoColor: "不使用颜色；NO_COLOR 亦然。"
    case .helpASCII: "只用 ASCII 绘制。"
    case .helpFormat: "table、json 或 csv。"
    case .helpFilter: "只显示符合查询的行：type:open team=legal owner:none cost>5000 !prod；: 匹配部分文本，= 匹配全部。"
    case .listIsDefault:
      "不带子命令时列出模型地图：folio models [--format table|json|csv] [--filter QUERY]。"
    case .fieldsOfQuery(let fields):
      "--filter 的字段：\(list(fields))。"
        + (fields.contains(.cost) ? "cost 为以投资组合货币计的金额。" : "")
    case .fieldsOfCosts(let fields, let restricting):
      "不给 --from 和 --to 时，为所有月份的费用。\n\n"
        + "--filter 中限定费用的字段（合计与占比随之改变）：\(list(restricting))。"
        + "词语和 \(list(fields)) 在得到的各部分中选择。"
    case .helpBy:
      "model、type、team、workflow、vendor、category、basis、month 或 tag:KEY（KEY 为账单 Tags 列中的键）；最多两个。"
    case .helpCurrency: "按 rates/ 中各费用当日的汇率，将每笔费用换算为此货币。"
    case .helpUnits: "增加请求数、词元数及其单位成本；对模型还有每次成功的成本。"
    case .helpRows: "列出账单行本身，含文件与行号，以及它们的合计。"
    case .helpOrder: "与 --rows 连用：按时间，或按金额从高到低。"
    case .helpFrom: "计费周期从这一天或之后开始；否则从最早的算起。"
    case .helpTo: "计费周期在这一天之前开始；否则算到最晚的。"
    case .helpRole: "owner、technical-owner、validator、approver、developer、trainer 或 tuner。"
    case .helpPerson: "people.yaml 中的人员 id。"
    case .helpReason: "原因；记入日志。"
    case .helpModels: "模型的 id 或别名。"
    case .helpModel: "模型的 id 或别名。"
    case .helpFromCards: "把卡片中写明的责任人记为日志事件。"
    case .helpSample: "附带示例组合。"
    case .helpFolder: "文件夹；不存在则创建。"
    case .helpScreen:
      "\(DashboardState.screenNames.joined(separator: "、"))，或模型、告警的 id。"
    case .helpSize: "列数和行数。"
    case .helpKeys: "先按下的键：jj<Enter><Esc>。"
    case .helpRedo: "重做上一次撤销的命令。"
    case .helpFeedOff: "不带实时数据。"
    case .helpDraftName: "模型在账单或指标中的名称。"
    case .helpUnassignFrom: "从谁那里撤下，用于可由多人担任的角色。"
    case .helpAlert: "一个告警的 id，或其开头至少 4 位。"
    case .helpAlerts: "告警的 id，或其开头至少 4 位。"
    case .helpUntil: "一天、一个时刻，或从现在起的时长：4h、1d、2w。"
    case .helpResolution: "fixed：原因已消除，须由数据证明；accepted：从此采用新的基准。"
    case .helpNoteText: "要说的内容。"
    case .helpLink: "更多信息所在：变更、工单、运行。"
    case .helpVersion: "由此得到的版本。"
    case .helpOccurrence: "deploy、prompt、tuning 或 assistant。"
    case .helpMassFilter: "符合查询且未结束的所有告警，代替 id。"
    case .helpAlertPerson: "处理人在 people.yaml 中的 id。"
    case .helpFollow: "此后每次变化打印一行或一个 JSON 对象。"
    case .helpWhen: "发生的日期或时刻；缺省为现在。"
    case .helpOccurrences: "CSV 文件；- 为标准输入。"
    case .helpStyles: "在文本下附一层样式字母。"
    case .helpMethod: "psi、ks、js、wasserstein、chi2 或 z。"
    case .helpReference: "作为参考的样本；- 表示标准输入。"
    case .helpCurrent: "与之比较的样本；- 表示标准输入。"
    case .helpBins: "箱数，用于 psi 和 js；否则 width 按 Sturges 规则，quantile 为 10。"
    case .helpBinning: "width（默认）、quantile 或 values，用于 psi 和 js。"
    case .helpBase: "对数底，e（默认）或 2，用于 js。"
    case .helpDetector: "adwin、page-hinkley、ddm 或 hddm-a。"
    case .helpSet: "设置检测器的参数：delta=0.01；可重复。"
    case .helpSeries: "每行一个数，或以末列为值的 CSV；- 为标准输入。"
    case .aboutFolio: "生成式 AI 模型组合：成本、漂移与责任归属。"
    case .aboutDemo: "打开示例组合的新副本，带实时数据。"
    case .aboutInit: "创建新的存储。"
    case .aboutCheck: "检查每个文件，指出哪里有误。"
    case .aboutModels: "模型地图：所有模型，不论有无卡片。"
    case .aboutList: "列出模型地图。"
    case .aboutDraft: "为在成本或指标中出现而没有卡片的模型写一张卡片。"
    case .aboutShow: "一个模型的全部信息。"
    case .aboutCost: "模型在所有或部分月份的成本，按一个或两个维度拆分。"
    case .aboutAlerts: "漂移告警。"
    case .aboutListAlerts: "列出告警。"
    case .aboutShowAlert: "一个告警的缘由：此前与其后的水平，以及同期的变动。"
    case .aboutAcknowledge: "说明已知晓告警。"
    case .aboutSnooze: "一段时间内不再提醒告警。"
    case .aboutResolve: "说明告警已修复，或按现状接受。"
    case .aboutAssignAlert: "说明由谁处理告警。"
    case .aboutNoteAlert: "为告警写一条备注。"
    case .aboutRecord: "记下模型发生的事：漂移据此解读。"
    case .aboutImport: "导入其他系统写出的内容。"
    case .aboutImportOccurrences: "导入模型发生的事：部署、提示词、调优。"
    case .discussImportOccurrences:
      "文件为 CSV，表头为 time,model,kind[,version][,text][,link][,key][,workflow][,entry]，列序不限："
        + "time 为 RFC 3339 时刻或日期，model 为 id 或别名，kind 为 deploy、prompt、tuning 或 assistant，"
        + "entry 为工作流的提示词或助手，key 为该行在来源处的名称。\n\n"
        + "日志中已有的行（不论由谁导入）会跳过：模型和 kind 相同且 key 相同；若非两者都有 key，"
        + "则时刻和版本相同。因此不断增长的导出可以反复导入。\n\n"
        + "有误的行在 stderr 上指出并略去，其余保留，退出状态为 1。所有行为一个事件，folio undo "
        + "一步即可撤销；新行超过 \(grouped(OccurrenceImport.rowsPerLine)) 的文件分为多个事件。"
    case .aboutImportCosts(let source): about(source)
    case .discussImportCosts(let source): discussion(source)
    case .helpExport: "导出文件；- 为标准输入。"
    case .aboutOwners: "谁负责什么，以及哪里无人负责。"
    case .aboutAssign: "把模型的角色交给某人。"
    case .aboutUnassign: "撤下模型的角色。"
    case .aboutUndo: "撤销此克隆的上一条命令。"
    case .aboutLog: "日志：谁在何时因何做了什么。"
    case .aboutScreen: "不用终端，打印仪表盘的一屏。"
    case .aboutDetect: "对一列数运行一个漂移检测器。"
    case .aboutDashboard: "打开仪表盘（默认）。"
    case .aboutCalibrate: "按可接受的误报数给出漂移阈值。"
    case .helpFalseAlarms:
      "整个组合在 30 天内可接受的误报数；否则取上次校准的值，或 2。"
    case .aboutDrift: "漂移：如何设定其阈值。"
    case .calibrationProposed(let expected, let now, let indicators):
      "请写入 portfolio.yaml。按此设置，\(grouped(indicators)) 个指标在 30 天内预计有 \(expected) 次误报；按现行设置为 \(now) 次。"
    case .badFalseAlarms: "--false-alarms 应为大于 0 的数"
    case .aboutDistance: "比较两个样本：相距多远，差异是否出于偶然。"
    case .discussDistance:
      "样本为每行一个值的文件，或末列为值的 CSV；首行末字段为单词时视为表头。chi2 的值为类别，多列 CSV 的首行"
        + "为其表头。z 检验两个比例，值为 0 和 1。"
    case .unknownLanguage(let tag): "folio 不支持 --lang \(quoted(tag))：en、zh"
    case .unknownCommand(let text, let near, let known):
      "\(quoted(text)) 不是命令" + mean(near) + "\n命令：\(known.joined(separator: "、"))"
    case .unknownTime(let text):
      "\(quoted(text)) 不是日期或时间；请写 2026-11-23 或 2026-11-23T19:00:00Z"
    case .unknownCurrency(let text):
      "--currency \(quoted(text)) 不是三个大写字母的货币代码，例如 EUR"
    case .noRates(let currency):
      "rates/ 中没有可换算为 \(currency) 的汇率；请写入 rates/\(currency).csv，表头为 "
        + "date,currency,rate，每行为 1 \(currency) 折合的其他货币"
    case .unknownDimension(let text):
      "--by \(quoted(text)) 无效：model、type、team、workflow、vendor、category、month、basis、tag:KEY"
    case .unknownTag(let name, _, []):
      "账单中没有标签 \(quoted(name))，也没有其他标签：标签写在 Tags 列，为 JSON 对象"
    case .unknownTag(let name, let near, let known):
      "账单中没有标签 \(quoted(name))：现有 \(first(known))\(mean(near))"
    case .noCharge(let name): noCharge(name)
    case .tooManyDimensions(let count): "--by 给出了 \(count) 次；最多两次"
    case .rowsNeeded(let option): "\(option) 说明账单行如何排列：请同时给出 --rows"
    case .rowsAreNotSplit: "--rows 列出账单行，--by 拆分成本：请二选一"
    case .unknownRole(let text):
      "\(quoted(text)) 不是角色：\(Role.allCases.map(\.rawValue).joined(separator: "、"))"
    case .unknownScreen(let text, let known):
      "\(quoted(text)) 不是屏幕、模型或告警：\(known.joined(separator: "、"))"
    case .badSize(let text): "\(quoted(text)) 不是尺寸；请写列数和行数，如 120x40"
    case .badKeys(let text, let position): "--keys \(quoted(text)) 在第 \(position) 个字符处无法识别"
    case .badInterval: "--from 必须早于 --to"
    case .badQuery(let fault): query(fault)
    case .badDetector(let fault): detector(fault)
    case .noStore:
      "此处没有存储：folio demo 展示示例，folio init DIR 创建，--store DIR 指定"
    case .notStore(let path): "\(safe(path)) 不是存储：没有 portfolio.yaml"
    case .noTerminal:
      "此处没有终端；可用 folio models、cost、alerts、owners、show、log 或 screen"
    case .terminalUnnamed: "未设置 TERM；可试 TERM=xterm-256color folio"
    case .terminalUnknown(let name): "系统不认识终端 \(quoted(name))；可试 TERM=xterm-256color"
    case .terminalIncapable(let name):
      "终端 \(quoted(name)) 无法显示屏幕；可用 folio models、cost、alerts 或 owners"
    case .noModel(let name, let near):
      "没有模型 \(quoted(name))" + (near.isEmpty ? "；folio models 可列出所有模型" : mean(near))
    case .nobodyToAssign: "请写明模型和人员：folio assign MODEL… --to PERSON；或用 --from-cards"
    case .noPerson(let id, let near):
      refused(.unknownPerson(id)) + mean(near)
    case .heldByOthers(let role, let model, [], _):
      "\(safe(model)) 没有\(word(.role(role)))"
    case .heldByOthers(let role, let model, let holders, let person):
      "\(safe(model)) 的\(word(.role(role)))不是 \(safe(person))，而是 "
        + holders.map(safe).joined(separator: "、")
    case .cardExists(let id): "\(safe(id)) 已有卡片"
    case .nothingObserved(let name):
      "成本和指标中没有 \(quoted(name))；账单的行可用 x_folio_model 列、model 标签或 portfolio.yaml 中的 "
        + "rules.mapping 指明模型（见 README 的 Costs）"
    case .refused(let refusal): refused(refusal)
    case .system("access", let path, let errno):
      "\(safe(path)) 无法写入：\(SystemError.text(errno))"
    case .system(let call, let path, let errno):
      "\(safe(path))：\(call)：\(SystemError.text(errno))"
    case .readOnly: "存储为只读；未写入任何内容"
    case .pastIsReadOnly: "过去无法更改；请去掉 --at"
    case .lockHeld(let holder):
      "日志已被锁定" + (holder.map { "（\(safe($0))）" } ?? "") + "；未写入任何内容，请重试"
    case .fileExists(let path): "\(safe(path)) 已存在；未写入任何内容"
    case .wrongPath(let path): "\(quoted(path)) 不是存放此文件的位置"
    case .shortWrite(let written, let wanted):
      "只写入了 \(wanted) 字节中的 \(written) 字节，且已回退：磁盘已满或达到上限"
    case .replacedMeanwhile(let path):
      "\(safe(path)) 在写入时被另一个文件取代；不视为已保存，请重试"
    case .eventTooLong(let bytes, let limit):
      "事件有 \(bytes) 字节，超过 \(limit)：请减少模型或缩短原因"
    case .unconfirmed(let path, let errno):
      "\(safe(path))：磁盘未确认写入（\(SystemError.text(errno))）；重新启动前存储为只读"
    case .newerStore(let version, let supported):
      "存储的格式为 \(version)，本程序最高支持 \(supported)；请使用更新的 folio"
    case .cardNeeded(let name):
      "\(quoted(name)) 没有卡片，而此操作只用于有卡片的模型：folio models draft \(shell(name))"
    case .notTaken(let path): "\(safe(path)) 有错误，仍显示上一次完好的内容；按 ! 查看"
    case .alertCommand(let program, let fault): "onAlert \(quoted(program)) \(command(fault))"
    case .configuration(let problem, let others):
      "\(position(problem.place))：\(self.fault(problem.fault))"
        + (others > 0 ? "（另有 \(grouped(others)) 个问题）" : "")
    case .alertsNeeded: "请指明告警：id，或 --filter QUERY"
    case .noAlert(let id): "没有告警 \(quoted(id))；folio alerts 可列出"
    case .shortAlertID(let id): "\(quoted(id)) 不是告警的 id；请给出至少 4 位"
    case .ambiguousAlert(let id, let ids):
      "\(quoted(id)) 是 \(ids.map(safe).joined(separator: "、")) 的共同开头"
    case .noAlertMatches: "没有未结束且符合查询的告警"
    case .unknownUntil(let text):
      "--until \(quoted(text)) 不是日期、时间或时长；请写 2026-11-23、2026-11-23T19:00:00Z 或 4h"
    case .unknownResolution(let text): "--as \(quoted(text)) 无效；可用 fixed、accepted"
    case .unknownOccurrence(let text): "--kind \(quoted(text)) 无效；可用 deploy、prompt、tuning、assistant"
    case .unknownWhen(let text, let option):
      "\(given(text, option)) 不是日期或时间；请写 2026-11-23 或 2026-11-23T19:00:00Z"
    case .notYet(let text, let option): "\(given(text, option)) 尚未到来"
    case .noteNeeded: "请说些什么：--text TEXT，或 --link URL"
    case .pastHasNoChanges: "过去不会再变化；请去掉 --at 或 --follow"
    case .followsNoCSV: "--follow 只输出 table 或 json"
    case .editorFailed(let editor): "无法启动编辑器 \(quoted(editor))"
    case .badBins(let count, let most): "--bins \(count) 不在 1 到 \(most) 之间"
    case .inputTwice: "标准输入只能作为两个样本之一"
    case .notOfMethod(let option, let method): "\(option) 不适用于 --method \(method.rawValue)"
    case .binsOfValues: "--bins 不适用于 --binning values：每个值各为一箱"
    case .created(let path, let isSample):
      "\(safe(path))：新的存储\(isSample ? "（附示例）" : "")；用 folio --store \(shell(path)) 打开"
    case .total(false): "合计"
    case .total(true): "全部合计"
    case .costPeriod(nil, nil): "所有月份的费用；可用 --from DAY 和 --to DAY 选择时段"
    case .costPeriod(let from?, nil): "自 \(safe(from)) 起的费用"
    case .costPeriod(nil, let to?): "\(safe(to)) 之前的费用"
    case .costPeriod(let from?, let to?): "自 \(safe(from)) 起、\(safe(to)) 之前的费用"
    case .converted(let currency):
      "每笔费用按当日（UTC）或此前十日内最新的汇率换算为 \(currency)"
    case .lacksRate(let rate, let currency):
      (rate.from.advanced(by: 1) == rate.to
        ? "\(rate.from)" : "自 \(rate.from) 起、\(rate.to) 之前")
        + "没有从 \(rate.currency) 到 \(currency) 的汇率：\(rate.rows) 笔费用成本未知"
    case .checked(let errors, let warnings):
      "\(errors) 个错误，\(warnings) 个警告"
    case .assigned(let role, let models, let person, let event):
      "\(models) 个模型：\(word(.role(role)))为 \(safe(person))（已存为 \(safe(event))）"
    case .unassigned(let role, let models, let event):
      "\(models) 个模型：不再有\(word(.role(role)))（已存为 \(safe(event))）"
    case .drafted(let path): "已写入 \(safe(path))；请在其中说明模型的用途"
    case .nothingInCards: "没有卡片为无人负责的模型写明责任人"
    case .handled(let deed, let alerts, let event):
      "\(alerts) 条告警\(handled(deed))（已存为 \(safe(event))）"
    case .noted(let alerts, let event): "\(alerts) 条告警：已备注（已存为 \(safe(event))）"
    case .imported(let recorded, let known, let events):
      "已记录 \(grouped(recorded)) 项，\(grouped(known)) 项已知" + saved(events)
    case .importing(let megabytes, let rows): "已读取 \(grouped(megabytes)) MB，\(grouped(rows)) 行"
    case .importedCosts(let summary, let known, let path): imported(summary, known, path)
    case .looksLike(let source, let file):
      "这看起来是 \(source.name) 的导出：folio import \(source.rawValue) \(file == "-" ? file : shell(file))"
    case .importedNoCosts(let summary): imported(summary) + "：未写入任何内容"
    case .importedBefore(let path): "没有新内容：此导出此前已导入，即 \(safe(path))"
    case .alertChange(let kind): change(kind)
    case .export(let phrase): export(phrase)
    case .prices(let phrase): prices(phrase)
    case .carbon(let phrase): carbon(phrase)
    case .waste(let phrase): waste(phrase)
    case .decision(let phrase): decision(phrase)
    case .aside(let phrase): governing(phrase)
    case .obligations(let phrase): obligations(phrase)
    case .infrastructure(let phrase): infrastructure(phrase)
    case .fit(let phrase): fit(phrase)
    case .entry(let phrase): entry(phrase)
    case .quality(let phrase): quality(phrase)
    case .budget(let phrase): budget(phrase)
    case .outlook(let phrase): outlook(phrase)
    case .next(let phrase): next(phrase)
    case .improvement(let phrase): improvement(phrase)
    case .cascade(let phrase): cascade(phrase)
    case .log(let phrase): log(phrase)
    case .registry(let phrase): registry(phrase)
    case .severity(.error): "错误"
    case .severity(.warning): "警告"
    case .section(let key): section(key)
    }
  }

  private func detector(_ fault: DetectorFault) -> String {
    switch fault {
    case .unknownDetector(let name):
      "--detector \(quoted(name)) 无效；可选值："
        + DetectorKind.allCases.map(\.rawValue).joined(separator: "、")
    case .unknownParameter(let name, let kind):
      "\(kind.rawValue) 没有参数 \(quoted(name))："
        + kind.parameters.map(\.name).joined(separator: "、")
    case .notSetting(let text): "--set \(quoted(text)) 不是 key=value 的形式"
    case .setTwice(let name): "\(safe(name)) 设置了两次"
    case .notAllowed(let name, let value, let values):
      "\(safe(name)) 不能是 \(quoted(value))：\(isWhole(values) ? "整数，" : "")"
        + allowed(name, values, separator: "、")
    }
  }

  private func command(_ fault: AlertCommandFault) -> String {
    switch fault {
    case .missing: "不是可运行的程序"
    case .notStarted(let errno): "无法启动" + (errno.map { "：\(SystemError.text($0))" } ?? "")
    case .status(let status, let said):
      "失败，状态 \(status)" + (said.map { "：\(safe($0))" } ?? "")
    case .signal(let signal): "被信号 \(signal) 终止"
    case .timedOut(let limit): "未在 \(limit.components.seconds) 秒内结束，已终止"
    }
  }

  private func saved(_ events: [String]) -> String {
    guard let first = events.first, let last = events.last else { return "" }
    return events.count == 1
      ? "（已存为 \(safe(first))）"
      : "（已存为 \(grouped(events.count)) 个事件，\(safe(first)) 至 \(safe(last))；各自撤销）"
  }

  private func handled(_ deed: AlertStep.Deed) -> String {
    switch deed {
    case .acknowledge(nil): "已确认"
    case .acknowledge(let until?): "已确认，至 \(until)"
    case .snooze(let until): "已静默，至 \(until)"
    case .resolve(.fixed): "已修复，待恢复"
    case .resolve(.accepted): "已接受"
    case .assign(let person): "由 \(person) 处理"
    }
  }

  private func change(_ kind: AlertChange.Kind) -> String {
    switch kind {
    case .fired: "触发"
    case .grew: "加重"
    case .acknowledged: "已确认"
    case .snoozed: "已静默"
    case .fixed: "已修复，待恢复"
    case .accepted: "已接受"
    case .recovered: "已恢复"
    case .reopened: "重新触发"
    case .assigned: "已指派"
    case .noted: "已备注"
    }
  }

  func query(_ fault: QueryFault) -> String {
    switch fault {
    case .unknownField(let name, let known):
      "这里没有字段 \(quoted(name))；可用：" + known.map(\.rawValue).joined(separator: "、")
    case .notNumber(let field, let text): "\(field) 与 \(quoted(text)) 比较，而后者不是数字"
    case .openQuote: "引号未闭合"
    }
  }

  private func given(_ text: String, _ option: String?) -> String {
    (option.map { "\($0) " } ?? "") + quoted(text)
  }

  func mean(_ near: [String]) -> String {
    near.isEmpty ? "" : "；是否指 \(near.map(safe).joined(separator: "、"))？"
  }
}
