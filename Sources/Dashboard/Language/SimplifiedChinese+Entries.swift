import PortfolioCore

/// What is said of prompts and assistants.
extension SimplifiedChinese {
  func entry(_ phrase: EntryPhrase) -> String {
    switch phrase {
    case .helpWorkflow: "所属的工作流；不写模型时，即为承担它的模型。"
    case .helpEntry: "工作流中被改动的提示词或助手的 id。"
    case .heading: section("entries")
    case .modelOrWorkflow: "请写出模型，或其承担的工作流：--workflow WORKFLOW"
    case .entryNeedsWorkflow: "--entry 指工作流的提示词或助手：请写 --workflow"
    case .entryOfWhat: "--entry 只与 --kind prompt 或 --kind assistant 同用"
    case .noModelServes(let workflow): "\(quoted(workflow)) 没有由有卡片的模型承担：请写出模型"
    case .notInFile(let entry, let path):
      "注意：\(safe(path)) 中没有 \(quoted(entry))；请连同版本写入"
    case .misspelt(let entry, let meant, let path):
      "\(safe(path)) 中没有 \(quoted(entry))；是否指 \(safe(meant))？未作记录；新的条目请先写入该文件"
    case .recorded(let kind, let models, let workflow, let entry, let event):
      (models.count > 3 ? "\(models.count) 个模型" : models.map(\.text).joined(separator: "、"))
        + "：" + (workflow.map { "\($0) 的" } ?? "") + (entry.map { quoted($0) } ?? "")
        + word(.occurrence(kind)) + "（已存为 \(safe(event))）"
    case .otherVersion(let entry, let path, let version):
      "注意：\(safe(path)) 中 \(quoted(entry)) 的版本仍为 \(quoted(version))"
    }
  }
}
