import PortfolioCore

/// Simplified Chinese.
public struct SimplifiedChinese: Phrasebook {
  /// The Chinese words.
  public init() {}
}

extension SimplifiedChinese {
  /// The name and the help line of a command.
  public func command(_ command: Command) -> (name: String, help: String) {
    switch command {
    case .down: ("下移", "移到下一行")
    case .up: ("上移", "移到上一行")
    case .pageDown: ("下一页", "向下翻一屏")
    case .pageUp: ("上一页", "向上翻一屏")
    case .first: ("首行", "移到第一行")
    case .last: ("末行", "移到最后一行")
    case .open: ("打开", "进入模型或告警，显示整行，或将所有窗格限定到该行")
    case .openModel: ("模型", "转到该行或该告警的模型")
    case .back: ("返回", "逐级退出：弹窗、筛选、标记、限定、层级、过去")
    case .dayBack: ("前一天", "显示前一天结束时的全部状态")
    case .dayForward: ("后一天", "显示后一天的全部状态，直到现在")
    case .monthBack: ("前一月", "显示上个月结束时的全部状态")
    case .monthForward: ("后一月", "显示下一个月末的全部状态，直到现在")
    case .focusModels: ("模型地图", "聚焦模型地图")
    case .focusCost: ("成本拆分", "聚焦成本拆分")
    case .focusAlerts: ("漂移告警", "聚焦漂移告警")
    case .focusOwnership: ("责任归属", "聚焦责任人")
    case .nextPane: ("下一窗格", "聚焦下一个窗格")
    case .previousPane: ("上一窗格", "聚焦上一个窗格")
    case .enlarge: ("放大", "当前窗格占满屏幕")
    case .shrink: ("还原", "回到四个窗格")
    case .costScreen: ("成本视图", "成本的构成、月度与缺口，直至账单行")
    case .charges: ("账单行", "金额背后的账单行")
    case .interval: ("时段", "近 30 天、本月、上月或全部")
    case .governanceScreen: ("治理", "评审、人员、团队、提议、冲突与规则；Tab 切换列表")
    case .fitScreen: ("匹配", "哪项工作用哪个模型：候选、前沿、更换可省多少")
    case .outlookScreen: ("展望", "类型与供应商对照基准，以及今后几年")
    case .improvementScreen: ("改进", "为改进模型做了什么、目标、价值、采用")
    case .nextScreen: ("接下来", "要做的一切，按次序排列；Enter 即办理或前往办理处")
    case .treemap: ("矩形树图", "模型地图按支出面积显示，再按还原")
    case .splitBy: ("拆分方式", "按下一个维度拆分成本")
    case .filter: ("筛选", "缩小范围：文本、type:open、owner:none、cost>5000、!prod")
    case .sort: ("排序", "按下一列排序")
    case .fold: ("折叠", "展开该行的相关告警，或重新折叠")
    case .mark: ("标记", "标记该模型或告警，或取消标记")
    case .markRange: ("范围标记", "开始一段标记，或在此结束")
    case .markAll: ("全部标记", "标记所有显示的模型或告警")
    case .clearMarks: ("清除标记", "取消所有标记")
    case .assign: ("指派", "将该模型、告警或已标记的交给某人")
    case .unassign: ("取消指派", "撤下该模型或已标记模型的责任人")
    case .acknowledge: ("确认", "说明已知晓该告警或已标记的告警及原因")
    case .snooze: ("静默", "一段时间内不再提醒该告警或已标记的告警")
    case .resolve: ("解决", "说明该告警或已标记的告警已修复或已接受")
    case .note: ("备注", "为该告警或已标记的告警写一条备注")
    case .decide: ("评审、批准…", "记录评审，或批准、限制、封禁、退役模型")
    case .decideWork: ("为工作选定模型", "决定由光标处的模型承担所打开的工作")
    case .readWhole: ("全文", "光标所在行的全部内容")
    case .optimise: ("优化", "记录为改进模型所做的事，以及由哪个指标体现")
    case .answerProposal: ("答复", "接受或谢绝提议给您的角色")
    case .settle: ("裁定", "两个互不知晓的事件以何者为准")
    case .handOver: ("移交", "一步移交某人的全部角色")
    case .undo: ("撤销", "撤销上一条命令，不论大小")
    case .redo: ("重做", "重新执行被撤销的命令")
    case .draftCard: ("起草卡片", "为没有卡片的模型写一张")
    case .edit: ("编辑", "用 $EDITOR 打开该记录")
    case .palette: ("命令面板", "按名称查找所有命令")
    case .help: ("帮助", "按键说明")
    case .problems: ("问题", "存储中的文件哪里有误")
    case .pause: ("暂停", "暂缓新数据，或放行")
    case .reload: ("重新读取", "重新检查所有文件")
    case .redraw: ("重绘", "重新绘制屏幕")
    case .suspend: ("挂起", "回到 shell；fg 返回")
    case .leave: ("离开", "返回上级；在总览中则结束")
    case .quit: ("退出", "结束程序")
    }
  }

  /// The heading of a group of commands.
  public func group(_ group: CommandGroup) -> String {
    switch group {
    case .moving: "移动"
    case .panes: "窗格"
    case .narrowing: "筛选与标记"
    case .acting: "告警、归属与记录"
    case .program: "程序"
    }
  }

  /// Why a command is not available.
  public func reason(_ reason: Availability.Reason) -> String {
    switch reason {
    case .readOnly: "存储为只读"
    case .noRow: "此处没有行"
    case .noModel: "该行不是模型"
    case .alreadyRegistered: "该模型已有卡片"
    case .nothingToUndo: "没有可撤销的操作"
    case .nothingToRedo: "没有可重做的操作"
    case .noMarks: "没有标记"
    case .notOnCostScreen: "只在成本视图中可用"
    case .monthIsChosen: "已经选定了月份"
    case .notInThisPane: "此窗格不支持"
    case .asOfThePast: "正在显示过去的状态（--at）"
    case .travelled: "正在显示过去；按 ] 向前回到现在"
    case .isNow: "现在已是当前时刻"
    case .noWorkOpen: "请先打开一项工作：按 6，再按 Enter"
    case .isHere: "已在此视图中"
    case .noAlert: "该行不是告警"
    case .noProposal: "这里没有提议给您的角色"
    case .noConflict: "这里的角色没有争议"
    case .statusDisputed: "有争议的是模型的状态而非角色：按 D 重新决定"
    case .nobodyToHandOver: "该行没有指明任职者；请到责任人窗格或治理视图中的某人"
    case .alertIsOver: "该告警已结束"
    case .notRelated: "这里没有与它相关的其他告警"
    case .noRecordFile: "该行没有自己的文件"
    }
  }
}
