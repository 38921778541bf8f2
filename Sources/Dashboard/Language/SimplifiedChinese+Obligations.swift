import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of what `folio governance` says of duties.
  func obligations(_ phrase: ObligationPhrase) -> String {
    switch phrase {
    case .about: "模型的义务、是否履行，以及凭什么证明。"
    case .aboutList: "所有政策的义务，以及各有多少模型履行（默认）。"
    case .discuss:
      "义务是数据：policies/ 下每个政策一个文件，写明每项义务适用于哪些模型、从哪天起、需要什么证据。"
        + "folio governance policies 列出随程序附带的政策。\n\n"
        + "义务或适用、或不适用、或无从判断：查询涉及卡片未设置的字段时，该模型计为未知，并列出这些字段。"
        + "尚未生效的义务同样对照。\n\n"
        + "owner、validator、approver、review、approval、targets、monitoring、data terms、record、"
        + "licence 和 hosting 由存储库自行证明。其余均为文件，须有人注明日期加以声明：在卡片（folio.evidence）"
        + "中或以事件声明。证据的有效期以义务的 renew 为准，否则与该模型层级的评审周期相同。"
    case .aboutModels: "每个模型是否履行每项义务，以及缺少什么。"
    case .discussModels:
      "义务不适用于模型的组合不列出；--all 一并列出。state:missing、state:unknown 等可筛选；"
        + "evidence:owner 指定所缺的证据。"
    case .helpAll: "也列出义务不适用的模型和已终止的义务。"
    case .aboutCalendar: "何时有义务生效或终止，何时有证据到期。"
    case .discussCalendar: "日期是数据：改动政策文件中的日期，日历随之变动。value<90 为今后 90 天。"
    case .helpAllDates: "也列出已过去的日期。"
    case .aboutAudit: "经不起追问的声明和政策。"
    case .discussAudit:
      "没有日期、链接或声明人的声明；已过期或 30 天内将过期的；日期在将来的；由已离职、无人知晓或参与开发该模型的人所作的；"
        + "涉及任何政策都没有的义务或义务并未要求的文件的。还有无人对照来源核对过、或 12 个月未核对的政策。"
    case .aboutPolicies: "随程序附带的政策，以及存储库中的政策。"
    case .discussPolicies: "附带的政策只是起点，不是法律意见：未对照原始来源核对的内容会注明（verified: false）。"
    case .aboutAdopt: "把附带的政策写入存储库，此后由您修改。"
    case .helpPolicy: "政策的名称，见 folio governance policies。"
    case .noPolicies:
      "该存储库没有政策：folio governance policies 列出附带的政策，folio governance adopt NAME 写入其一"
    case .coming(let met, let missing, let unknown): coming(met, missing, unknown)
    case .total(let met, let missing, let unknown):
      "已履行 \(grouped(met))，缺证据 \(grouped(missing))，未知 \(grouped(unknown))"
    case .undecided(let fields): "卡片设置以下字段前无从判断：\(fields.map(safe).joined(separator: "、"))"
    case .emptyCalendar: "今后没有日期；--all 列出已过去的日期"
    case .soundClaims: "没有经不起追问的声明或政策"
    case .adopted(let path, let obligations):
      "已写入 \(safe(path))：\(grouped(obligations)) 项义务；请阅读并按需修改"
    case .noPolicy(let name, let known):
      "没有附带名为 \(quoted(name)) 的政策：\(known.joined(separator: "、"))"
    }
  }

  /// A word of what is said about duties.
  func obligation(_ word: ObligationWord) -> String {
    switch word {
    case .state(let state): self.state(state)
    case .readiness(let readiness): self.readiness(readiness)
    case .missing(let missing): "\(evidence(missing.evidence))（\(reason(missing.reason))）"
    case .reason(let reason): self.reason(reason)
    case .finding(let kind): finding(kind)
    case .date(.inForce): "生效"
    case .date(.ends): "终止"
    case .date(.lastDay): "证据有效至此"
    case .policy(.available): "附带，未采用"
    case .policy(.adopted): "已采用"
    case .policy(.changed): "已采用并修改"
    case .policy(.own): "自有"
    case .role(.provider): "提供者"
    case .role(.deployer): "部署者"
    case .regulatoryClass(let one): regulatoryClass(one)
    }
  }

  private func state(_ state: ObligationState.Word) -> String {
    switch state {
    case .inForce: "已生效"
    case .coming: "将生效"
    case .ended: "已终止"
    case .undated: "无日期"
    }
  }

  private func readiness(_ readiness: Readiness.Word) -> String {
    switch readiness {
    case .met: "已履行"
    case .missing: "缺证据"
    case .notApplicable: "不适用"
    case .unknown: "未知"
    }
  }

  private func regulatoryClass(_ one: RegulatoryClass) -> String {
    switch one {
    case .gpai: "通用模型"
    case .transparency: "透明度"
    case .annexIII: "高风险（附件三）"
    case .annexI: "高风险（附件一）"
    case .prohibited: "禁止"
    case .minimal: "最低风险"
    }
  }

  /// The name of evidence: a word, or a document's own name.
  private func evidence(_ evidence: Evidence) -> String {
    switch evidence {
    case .document(let name): return safe(name)
    case .proven(let word):
      return switch word {
      case .owner: "负责人"
      case .validator: "验证人"
      case .approver: "批准人"
      case .review: "评审"
      case .approval: "批准"
      case .targets: "目标"
      case .monitoring: "监测"
      case .dataTerms: "数据条款"
      case .record: "模型卡片"
      case .licence: "许可证"
      case .hosting: "托管"
      }
    }
  }

  private func reason(_ reason: MissingEvidence.Reason) -> String {
    switch reason {
    case .neverGiven: "从未提供"
    case .notSet(let keys): "卡片未设置 \(keys.map(safe).joined(separator: "、"))"
    case .undated: "提供时没有日期"
    case .inFuture(let day): "日期为 \(day)，尚未到来"
    case .aged(let lastDay): "已过期：有效至 \(lastDay)"
    case .byLeaver(let person, let left): "由 \(person) 提供，其已于 \(left) 离职"
    case .holderLeft(let person, let day): "\(person) 已于 \(day) 离职"
    case .unknownHolder(let person): "people.yaml 中没有 \(person)"
    case .ownWork(let person): "\(person) 参与开发该模型"
    case .failed(let day): "\(day) 的评审未通过"
    case .decided(let state): "决定为：\(status(state))"
    case .notObserved(let metrics): "近期没有观测值：\(metrics.map(safe).joined(separator: "、"))"
    }
  }

  private func status(_ state: ApprovalState) -> String {
    DeploymentStatus(rawValue: state.rawValue).map { word(.status($0)) } ?? state.rawValue
  }

  private func reason(_ reason: Readiness.Reason) -> String {
    switch reason {
    case .notSet(let fields): "未设置：\(fields.map(\.rawValue).joined(separator: "、"))"
    case .noCard: "没有卡片"
    case .unreadableQuery: "政策中的查询无法理解"
    case .noEvidence: "政策未要求证据"
    }
  }

  private func finding(_ kind: AuditFinding.Kind) -> String {
    switch kind {
    case .undated: "没有日期"
    case .inFuture(let day): "日期为 \(day)，尚未到来"
    case .afterClaim(let made): "晚于声明，声明作于 \(made)"
    case .aged(let lastDay): "已过期：有效至 \(lastDay)"
    case .ageing(let lastDay): "即将过期：有效至 \(lastDay)"
    case .noLink: "没有文件链接"
    case .noAuthor: "未注明声明人"
    case .unknownAuthor(let name): "声明人 \(safe(name)) 无人知晓"
    case .authorLeft(let person, let day): "声明人 \(person) 已于 \(day) 离职"
    case .ownWork(let person): "声明人 \(person) 参与开发该模型"
    case .noObligation: "没有政策包含该义务"
    case .unasked: "该义务未要求此文件"
    case .unverified: "未对照原始来源核对"
    case .verificationNotSet: "未注明是否对照来源核对"
    case .oldText(let asOf): "文本上次核对于 \(asOf)，已超过 12 个月"
    case .textUndated: "未注明文本何时核对"
    }
  }
}
