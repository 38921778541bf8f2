import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the commands that decide.
  func decision(_ phrase: DecisionPhrase) -> String {
    switch phrase {
    case .helpModelsFilter: "符合查询且有卡片的全部模型，代替名称。"
    case .helpExceptUntil: "允许违反规则至该日（含该日）；理由会被记录。"
    case .helpPropose: "仅提议：由当事人接受或谢绝。"
    case .helpLeaver: "现任者的 id。"
    case .helpRoles: "只移交这一角色；可多次给出。"
    case .helpProposal: "提议的事件，见 folio owners proposals。"
    case .helpKeep: "保留的事件，或其中一方所指派的人。"
    case .helpOutcome: "passed、passed-with-findings 或 failed。"
    case .helpEvidenceLink: "所在之处：路径、地址或工单。"
    case .helpHeld: "评审日期；省略则为今天。"
    case .helpNext: "下次评审的期限；省略则按周期。"
    case .helpApproveAs: "approved、in-review 或 proposed。"
    case .helpCondition: "须遵守的条件；可多次给出。"
    case .helpBlock: "封禁：完全不得使用。"
    case .helpObligation: "义务，见 folio governance，例如 eu-ai-act/transparency。"
    case .helpEvidence: "证据，按义务中的写法。"
    case .helpDate: "证据的日期；省略则为今天。"
    case .helpEvidenceUntil: "有效的最后一天；省略则按义务。"

    case .discussAssign:
      "先核对 portfolio.yaml 的规则（rules.permissions）和 people.yaml 的许可：验证人不得是该模型的开发人，"
        + "批准人不得是所有者，离职者不得任职，每人模型数不得超过上限。违反者被拒绝，或以 --except-until 与 "
        + "--reason 例外允许至某日。"
    case .aboutHandOver: "一步移交某人担任的全部角色。"
    case .discussHandOver:
      "全部模型的全部角色在一个事件中移交，一次撤销即可收回。规则与 folio assign 相同；若其中有违反规则之处，"
        + "则全部不移交，可用 --role 移交其余部分。"
    case .aboutAccept: "接受提议给您的角色。"
    case .aboutDecline: "谢绝提议给您的角色。"
    case .aboutSettle: "裁定互不知晓的事件之间的冲突。"
    case .discussSettle: "folio owners conflicts 列出冲突及其事件。保留的事件从此生效，其余失效。"
    case .aboutReview: "记录一次评审。"
    case .discussReview:
      "只有可验证者（people.yaml）可以记录，且不得是该模型的开发人。下次评审按模型风险级别的周期"
        + "（portfolio.yaml 的 reviewCadence）或 --next 到期。"
    case .aboutApprove: "批准模型，或使其进入评审。"
    case .aboutRestrict: "限制或封禁模型。"
    case .aboutRetire: "让模型退役：不再需要评审。"
    case .discussDecide:
      "只有可批准者（people.yaml）可以决定，且不得是该模型的所有者。决定优先于卡片中的状态。"
        + "互不知晓的决定以较严者为准（封禁、退役、限制、评审中、提议、批准），直到看到双方的人重新决定。"
        + "未再次给出的条件不再有效。"
    case .aboutAttest: "提交模型履行义务的证据。"
    case .discussAttest:
      "证据自其日期起计并会过期：按义务的 renew，否则按模型风险级别的周期。folio governance 说明尚缺什么。"
    case .aboutOwnersList: "全部角色及其担任者，空缺在前。"
    case .aboutOwnersPeople: "每个人负责什么。"
    case .aboutOwnersTeams: "每个团队负责什么。"
    case .aboutProposals: "已提议而未答复的角色。"
    case .aboutConflicts: "互不知晓的事件所作的不同决定：谁担任角色，模型处于何种状态，工作由哪个模型承担。"
    case .aboutImportOwners: "从 CSV 文件一步接管角色的担任者。"
    case .discussImportOwners:
      "列为 model、person、role，顺序不限；没有角色即为所有者。模型可用别名，人可用 id、姓名或联系方式。"
        + "全部为一个事件，一次撤销即可收回；找不到人或模型、或违反规则的行会被指出并略过。"
    case .helpOwnersFile: "文件；- 为标准输入。"
    case .aboutReviews: "每个模型的评审与批准状况。"
    case .aboutExceptions: "违反规则担任的角色，以及允许它的例外。"

    case .aboutConfidentiality: "敏感工作是否由能保密的模型承担。"
    case .discussConfidentiality:
      "按 portfolio.yaml 的规则（rules.confidentiality），以工作流的敏感级别与数据驻留对照其模型的 data.keeps、"
        + "类型、运行位置与条款。违反即为最高级别的告警；卡片未说明的为未知。"

    case .modelsNeeded: "请列出模型或给出 --filter，不可兼用"
    case .noModelMatches: "没有带卡片的模型符合查询"
    case .exceptionNeedsReason: "例外须有理由：--reason"
    case .noDay(let option, let text): "\(option) \(quoted(text)) 不是 2026-01-31 这样的日期"
    case .noConflict(let role):
      "那里的\(word(.role(role)))没有争议；folio owners conflicts 列出争议"
    case .notASide(let text, let sides):
      "\(quoted(text)) 不能确定冲突的一方；请保留其一：\(sides.joined(separator: "、"))"
    case .unknownOutcome(let text):
      "\(quoted(text)) 不是评审结果；可用："
        + Review.Outcome.allCases.map(\.rawValue).joined(separator: "、")
    case .unknownApproval(let text):
      "approve 没有状态 \(quoted(text))：approved、in-review 或 proposed"

    case .excepted(let rules, let until):
      "违反规则：\(rules.map { word(.rule($0)) }.joined(separator: "、"))；允许至 \(until)"
    case .proposed(let role, let models, let person, let event):
      "\(models) 个模型：请 \(safe(person)) 担任\(word(.role(role)))（已保存为 \(event)）"
    case .handedOver(let counts, let from, let to, let event):
      "\(safe(from)) → \(safe(to))："
        + counts.map { "\($0.models) 个模型的\(word(.role($0.role)))" }.joined(separator: "、")
        + "（已保存为 \(event)）"
    case .answered(let isAccepted, let role, let models, let event):
      (isAccepted ? "已接受" : "已谢绝") + "：\(models) 个模型的\(word(.role(role)))（已保存为 \(event)）"
    case .settled(let role, let models, let person, let event):
      "\(models) 个模型：\(word(.role(role)))为 \(person.map(safe) ?? "无人")（已保存为 \(event)）"
    case .reviewed(let outcome, let models, let event):
      "\(models) 个模型已评审：\(word(.outcome(outcome)))（已保存为 \(event)）"
    case .nextReview(let day): "下次评审期限：\(day)"
    case .againstRule(let breach, let roles):
      self.breach(breach) + (roles > 1 ? leftOut(roles) : "")
    case .tookOwners(let roles, let models, let people, let event):
      "\(models) 个模型的 \(roles) 个角色交给 \(people) 人（已保存为 \(event)）"
    case .ownersKnown: "全部已经如此"
    case .noEvidence: "未指明证据；--evidence 说明所见记录在何处"
    case .noSensitiveWork: "没有工作流说明其敏感级别或数据驻留"
    case .noBreaches: "没有违反规则的任职"
    case .noProposals: "没有待答复的提议"
    case .noConflicts: "没有互不知晓而相左的事件"
    case .decided(let state, let models, let event):
      "\(models) 个模型：\(word(.approval(state)))（已保存为 \(event)）"
    case .attested(let evidence, let obligation, let models, let event):
      "\(models) 个模型：已为 \(safe(obligation)) 提交 \(quoted(evidence))（已保存为 \(event)）"
    }
  }
}
