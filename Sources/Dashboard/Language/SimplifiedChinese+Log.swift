import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the record.
  func log(_ phrase: LogPhrase) -> String {
    switch phrase {
    case .helpKey: "用来签名的密钥；不写则用 git 的 user.signingkey 或 ~/.ssh/id_ed25519。"
    case .helpAllowedSigners: "谁的签名有效；不写则用 git 的 gpg.ssh.allowedSignersFile 所指的文件。"
    case .helpSince: "比较的起点：某日结束之时，或某个时刻。"
    case .helpUntil: "比较的终点：某日或某个时刻；不写则为现在。"
    case .aboutList: "日志：谁在何时因何做了什么（默认）。"
    case .aboutVerify: "验证日志：没有行被改动、丢失或移位。"
    case .discussVerify:
      "逐行核对每个写入者的哈希、序号、月份和时间，以及自首行起的链。"
        + "stderr 指出每个写入者第一处错误的行及其后还有多少处；JSON 含全部。有错误时退出状态为 1。\n\n"
        + "链本身看不出末尾被截去，也看不出整条链被重写。"
        + "anchored 是其他写入者见过的最后一个事件：在它之前截断会因序号而被发现。"
        + "signed 是已签名的链头（folio log sign）所覆盖、由可信签名者按哈希担保的最后一个事件。"
        + "unanchored 和 unsigned 是其后的事件数：这些可能不留痕迹地消失。"
        + "签名者在可信签名者文件中的名称须与写入者一致：登录名，或登录名所属人员的 id、联系方式或登录名。"
        + "没有可信签名者文件时，只说明签名与内容相符。"
    case .aboutSign: "为本克隆自己的日志链头签名。"
    case .discussSign:
      "写入 journal/<writer>/<seq>.head，并在旁边写入签名 .head.sig，用 ssh-keygen -Y sign，命名空间为 "
        + "folio-journal@v1。不成立的日志不予签名。"
    case .aboutChanges: "两日之间有什么变化，由谁所为。"
    case .discussChanges:
      "比较 --from 与 --to 两个时刻的状态；某日指该日在投资组合时区结束之时，与 --at 相同，"
        + "因此 --from 2026-10-31 --to 2026-11-30 就是整个十一月。恰在 --from 发生的不计，恰在 --to 发生的计入。\n\n"
        + "kind 为 ownership 时是换了人的角色及决定它的事件；为 event 时是日志中的其他事件，已撤销的除外；"
        + "为 record 时是 git 中记录的变化，卡片逐键列出，并附最后改动该文件的提交的作者。未提交的记录不显示。"
    case .verifyHasNoPast: "验证的是整个日志；请去掉 --at"
    case .signersInStore(let path):
      "\(safe(path)) 在数据文件夹内，因此不信任其中的密钥；若仍要信任，请用 --allowed-signers 指明"
    case .notSigned(let fault): notSigned(fault)
    case .changesRunBackwards: "--from 晚于 --to"
    case .changesWithoutGit: "git 没有其中一个时刻的记录，因此不列出记录的变化"
    case .proven(let writers, let events, 0):
      "\(grouped(writers)) 个写入者的 \(grouped(events)) 个事件：链完整"
    case .proven(let writers, let events, let errors):
      "\(grouped(writers)) 个写入者的 \(grouped(events)) 个事件：\(grouped(errors)) 处错误"
    case .moreFaults(let writer, let count): "\(safe(writer))：其后还有 \(grouped(count)) 处错误"
    case .signed(let seq, let path): "已签名至事件 \(seq)：\(safe(path)) 和 \(safe(path)).sig"
    case .signedAlready(let seq): "已签名至事件 \(seq)；此后没有写入"
    case .undid(let command, let summary, let event):
      "已撤销 \(safe(command))：\(self.summary(summary))（已存为 \(safe(event))）"
    case .redid(let command, let summary, let event):
      "已重做 \(safe(command))：\(self.summary(summary))（已存为 \(safe(event))）"
    case .summary(let summary): self.summary(summary)
    case .nothingChanged: "没有变化"
    }
  }

  private func notSigned(_ fault: SigningFault) -> String {
    switch fault {
    case .nothingWritten: "本克隆尚未写入任何事件，没有可签名的链头"
    case .broken(let problem):
      "日志不成立，因此不签名：\(position(problem.place))：\(self.fault(problem.fault))"
    case .noKey: "没有可用的签名密钥；请用 --key 指明，或设置 git 的 user.signingkey"
    case .noProgram: "找不到 ssh-keygen；它随 OpenSSH（openssh-client）提供"
    case .refused(let said): "ssh-keygen 拒绝签名：\(safe(said))"
    case .store: "无法写入签名"
    }
  }

  /// What is wrong with a signed head.
  func head(_ fault: HeadFault) -> String {
    switch fault {
    case .unreadable: "不是链头：folio-journal@v1 <writer> <seq> <hash>"
    case .misplaced(let event): "是 \(quoted(event)) 的链头，不该在此处"
    case .unsigned: "旁边没有签名：缺少 .sig"
    case .lost: "链头不在，而其签名还在"
    case .invalid: "签名不属于此链头在命名空间 folio-journal@v1 中的内容"
    case .unknownKey: "由未知密钥签名：没有可信签名者为此持有该密钥"
    case .otherPrincipal(let name, let writer):
      "由 \(quoted(name)) 签名，而其不是 \(quoted(writer))"
    case .byPeople(let name, let writer):
      "由 \(quoted(name)) 签名，而其仅凭 people.yaml 才是 \(quoted(writer))，凡能写入者皆可改动该文件："
        + "须在可信签名者中写明 \(quoted(writer)) 方才算数"
    case .unchecked: "由未知密钥签名：没有可信签名者文件说明是谁（--allowed-signers）"
    case .noProgram: "签名未核对：找不到 ssh-keygen"
    case .gone(let seq): "事件 \(seq) 已签名却不在此处：日志被截断"
    case .otherHash(let seq): "事件 \(seq) 不是签名时的那一个：日志被重写"
    }
  }

  /// What an event was about.
  func summary(_ summary: EventSummary) -> String { pieces(summary.pieces) }

  private func pieces(_ pieces: [EventSummary.Piece]) -> String {
    EventSummary.joined(pieces.map { ($0, piece($0)) }, separator: "；")
  }

  private func piece(_ piece: EventSummary.Piece) -> String {
    switch piece {
    case .role(let role, let models): "\(some(models)) 的\(word(.role(role)))"
    case .models(let models): some(models)
    case .to(let person): "→ \(person)"
    case .takenFrom(nil): "→ 无人"
    case .takenFrom(let person?): "不再是 \(person)"
    case .alert(let alert): self.alert(alert)
    case .until(let time): "至 \(time.rfc3339)"
    case .resolution(let resolution):
      word(.resolution(resolution == .fixed ? .fixed : .accepted))
    case .occurrence(let kind): word(.occurrence(kind))
    case .optimisation(let kind): word(.improvement(.kind(kind)))
    case .indicator(let metric): safe(metric)
    case .onDay(let day): "自 \(day)"
    case .workflow(let workflow): "用于 \(workflow)"
    case .entry(let entry): safe(entry)
    case .version(let version): "版本 \(safe(version))"
    case .text(let text): "‘\(safe(text))’"
    case .link(let link): safe(link)
    case .book(let book, let day): "\(safe(book)) 自 \(day) 起"
    case .excepted(let exception):
      "违反\(exception.rules.map { word(.rule($0)) }.joined(separator: "、"))，允许至 \(exception.until)"
    case .answers(let event): "答复 \(event)"
    case .outcome(let outcome): word(.outcome(outcome))
    case .next(let day): "下次至 \(day)"
    case .approval(let state): word(.approval(state))
    case .work(let workflow, let from, let model):
      "\(workflow)：" + (from.map { "\(safe($0)) " } ?? "") + "→ \(model)"
    case .evidence(let obligation, let name): "\(safe(obligation)) \(quoted(name))"
    case .kept(let event): "\(event) 有效"
    case .undid(let event, let pieces):
      pieces.isEmpty ? "\(event)" : "\(event)：\(self.pieces(pieces))"
    case .broughtBack(let event, let pieces):
      "恢复：" + (pieces.isEmpty ? "\(event)" : "\(event)：\(self.pieces(pieces))")
    case .member(let name, let value): "\(safe(name)) \(quoted(value))"
    }
  }

  /// Models by their ids; of many the first three, and how many more.
  private func some(_ models: [ModelID]) -> String {
    let names = models.prefix(3).map(\.text).joined(separator: "、")
    return models.count > 3 ? "\(names) 等 \(grouped(models.count)) 个模型" : names
  }
}
