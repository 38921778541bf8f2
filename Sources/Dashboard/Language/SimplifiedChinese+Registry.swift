import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the import from registries.
  func registry(_ phrase: RegistryPhrase) -> String {
    switch phrase {
    case .about(.mlflow): "为 MLflow 文件存储中的注册模型起草卡片。"
    case .about(.backstage): "为 Backstage 目录文件中的模型起草卡片。"
    case .discuss(.mlflow):
      "DIR 是 mlruns 或其中的 models 文件夹。没有卡片的模型得到一张卡片：说明作为用途；有版本处于 Production 时为 production，"
        + "全部 Archived 时为 retired；标签 tier 为 high、medium 或 low 时采用；版本写入正文；"
        + "若给的是 mlruns，还有当前版本所属运行的最后指标。" + discussImport
    case .discuss(.backstage):
      "spec.type 含 model 或 llm、或由 --type 指明的每个 Component 或 Resource，没有卡片时得到一张卡片："
        + "标题、说明作为用途、标签、链接写入正文，以及 lifecycle：production 为 production，experimental 为 proposed。"
        + discussImport
    case .helpFolder: "MLflow 的 mlruns 文件夹，或其中的 models 文件夹。"
    case .helpCatalog: "目录文件，可含多个文档；- 为标准输入。"
    case .helpTypes: "另一个属于模型的 spec.type；可多次给出。"
    case .line(let line): self.line(line)
    case .total(let written, let known, let others):
      "写入 \(grouped(written)) 张卡片，\(grouped(known)) 个已有，\(grouped(others)) 个未采用"
    case .nothingThere(let kind): "该处没有 \(kind.title) 的模型"
    }
  }

  private var discussImport: String {
    "卡片中没有位置的内容会列出。不能作为 id 的名称成为由其得出的 id 的别名；从不覆盖文件。"
      + "那里的负责人会连同使其成为事件的 folio assign 命令一起列出，本身从不是分配。再次导入不增加任何内容。"
  }

  private func line(_ line: RegistryImport.Line) -> String {
    let name = quoted(line.record.name)
    var parts: [String]
    switch line.outcome {
    case .drafted(let card):
      let taken = line.record.taken
      parts = [
        "已写入 \(safe(card.path))" + (taken.isEmpty ? "" : "，含 \(taken.joined(separator: "、"))")
      ]
      if let instead = card.instead { parts.append("id \(safe(instead)) 属于另一个模型") }
      if card.isRenamed { parts.append("其名称在 aliases 中") }
    case .known(let id): parts = ["已有：\(id)"]
    case .repeated: parts = ["出现两次；以第一个为准"]
    case .clash(let other):
      parts = ["未采用：与 \(quoted(other)) 仅大小写不同；请把该名称加入某张卡片的 aliases"]
    case .unnameable: parts = ["未采用：没有可用的 id"]
    case .otherType(let type): parts = ["未采用：\(quoted(type)) 不是模型类型（--type）"]
    }
    if case .drafted = line.outcome, !line.record.leftOut.isEmpty {
      parts.append("未采用：\(line.record.leftOut.map(safe).joined(separator: "、"))")
    }
    if let owner = line.owner { parts.append(self.owner(owner, of: line.outcome)) }
    return "\(name)：\(parts.joined(separator: "；"))"
  }

  private func owner(
    _ owner: RegistryImport.OwnerHint, of outcome: RegistryImport.Outcome
  ) -> String {
    let id = outcome.id?.text ?? ""
    guard let person = owner.person else {
      return "其负责人 \(quoted(owner.name)) 不在 people.yaml 中；指定责任人：folio assign \(id) --to PERSON"
    }
    return "使其负责人成为事件：folio assign \(id) --to \(person)"
  }
}
