import PortfolioCore

extension English {
  /// A phrase of the record.
  func log(_ phrase: LogPhrase) -> String {
    switch phrase {
    case .helpKey: "The key to sign with; else git's user.signingkey or ~/.ssh/id_ed25519."
    case .helpAllowedSigners:
      "Whose signatures count; else the file of git's gpg.ssh.allowedSignersFile."
    case .helpSince: "The day at whose end, or the instant at which, the comparison begins."
    case .helpUntil: "The day or instant at which it ends; else now."
    case .aboutList: "The journal: who did what, when and why (the default)."
    case .aboutVerify: "Prove the journal: that no line was changed, lost or put elsewhere."
    case .discussVerify:
      "Each writer's lines are held against their hashes, numbers, months and times, and the chain from "
        + "the first on. Of each writer the first line that is wrong is named on stderr, with how many "
        + "faults follow; JSON has all. With an error the status is 1.\n\n"
        + "A chain does not show that its end was cut off, or that all of it was written anew. "
        + "anchored is the last event that another writer had seen: what is cut below it is missed, by "
        + "its number. signed is the last event under a signed head (folio log sign) that an allowed "
        + "signer vouches for, by its hash. unanchored and unsigned are how many events follow: these could "
        + "go without a trace. A signer must be called in the allowed signers what the writer is called: "
        + "by login, or by the id, contact or a login of the person whose login that is. Without allowed "
        + "signers it is only told that a signature fits."
    case .aboutSign: "Sign the head of this clone's own journal."
    case .discussSign:
      "Writes journal/<writer>/<seq>.head and its signature beside it, as .head.sig, by ssh-keygen -Y sign "
        + "in the namespace folio-journal@v1. A journal that does not hold is not signed."
    case .aboutChanges: "What changed between two days, and by whom."
    case .discussChanges:
      "The state at --from is held against the state at --to; a day is its end in the portfolio's zone, as "
        + "for --at, so that --from 2026-10-31 --to 2026-11-30 is all of November. What happened exactly at "
        + "--from is not in it, what happened at --to is.\n\n"
        + "kind is ownership for a role that another person holds than before, with the event that decided; "
        + "event for all else the journal says, undone events left out; record for what git has of "
        + "records, each key of a card on its own, with the author of the last commit that touched the "
        + "file. Records that are not committed do not show."
    case .verifyHasNoPast: "the whole journal is proven; leave --at out"
    case .signersInStore(let path):
      "\(safe(path)) lies in the store, so its keys are not trusted; to trust them all the same, name it "
        + "by --allowed-signers"
    case .notSigned(let fault): notSigned(fault)
    case .changesRunBackwards: "--from lies after --to"
    case .changesWithoutGit:
      "git has no records of one of the two moments, so changes of records are not told"
    case .proven(let writers, let events, 0):
      "\(grouped(events)) \(events == 1 ? "event" : "events") of \(grouped(writers)) "
        + "\(writers == 1 ? "writer" : "writers"): the chains hold"
    case .proven(let writers, let events, let errors):
      "\(grouped(events)) \(events == 1 ? "event" : "events") of \(grouped(writers)) "
        + "\(writers == 1 ? "writer" : "writers"): \(grouped(errors)) \(errors == 1 ? "error" : "errors")"
    case .moreFaults(let writer, let count):
      "\(safe(writer)): \(grouped(count)) more \(count == 1 ? "fault" : "faults") behind it"
    case .signed(let seq, let path):
      "signed up to event \(seq): \(safe(path)) and \(safe(path)).sig"
    case .signedAlready(let seq): "signed up to event \(seq) already; nothing was written since"
    case .undid(let command, let summary, let event):
      "undid \(safe(command)): \(self.summary(summary)) (saved as \(safe(event)))"
    case .redid(let command, let summary, let event):
      "back again: \(safe(command)): \(self.summary(summary)) (saved as \(safe(event)))"
    case .summary(let summary): self.summary(summary)
    case .nothingChanged: "nothing changed"
    }
  }

  private func notSigned(_ fault: SigningFault) -> String {
    switch fault {
    case .nothingWritten: "this clone has written nothing yet, so there is no head to sign"
    case .broken(let problem):
      "the journal does not hold, so it is not signed: \(position(problem.place)): \(self.fault(problem.fault))"
    case .noKey: "no key to sign with; name one by --key, or set git's user.signingkey"
    case .noProgram: "ssh-keygen is not there; it comes with OpenSSH (openssh-client)"
    case .refused(let said): "ssh-keygen would not sign: \(safe(said))"
    case .store: "the signature could not be written"
    }
  }

  /// What is wrong with a signed head.
  func head(_ fault: HeadFault) -> String {
    switch fault {
    case .unreadable: "is no head: folio-journal@v1 <writer> <seq> <hash>"
    case .misplaced(let event): "is the head of \(quoted(event)), which belongs in another place"
    case .unsigned: "has no signature beside it: .sig is missing"
    case .lost: "is missing, and its signature is there"
    case .invalid: "the signature is not of this head in the namespace folio-journal@v1"
    case .unknownKey: "was signed by an unknown key: no allowed signer has it for this"
    case .otherPrincipal(let name, let writer):
      "was signed by \(quoted(name)), who is not known as \(quoted(writer))"
    case .byPeople(let name, let writer):
      "was signed by \(quoted(name)), who is \(quoted(writer)) by people.yaml alone, which anybody who writes "
        + "to the store can change: name \(quoted(writer)) among the allowed signers for it to count"
    case .unchecked:
      "was signed by an unknown key: no file of allowed signers says whose (--allowed-signers)"
    case .noProgram: "its signature was not checked: ssh-keygen is not there"
    case .gone(let seq): "event \(seq) was signed and is not here: the journal was cut"
    case .otherHash(let seq):
      "event \(seq) is not the one that was signed: the journal was written anew"
    }
  }

  /// What an event was about.
  func summary(_ summary: EventSummary) -> String { pieces(summary.pieces) }

  private func pieces(_ pieces: [EventSummary.Piece]) -> String {
    EventSummary.joined(pieces.map { ($0, piece($0)) }, separator: "; ")
  }

  private func piece(_ piece: EventSummary.Piece) -> String {
    switch piece {
    case .role(let role, let models): "\(word(.role(role))) of \(some(models))"
    case .models(let models): some(models)
    case .to(let person): "→ \(person)"
    case .takenFrom(nil): "→ nobody"
    case .takenFrom(let person?): "from \(person)"
    case .alert(let alert): self.alert(alert)
    case .until(let time): "until \(time.rfc3339)"
    case .resolution(let resolution): "as \(resolution.rawValue)"
    case .occurrence(let kind): word(.occurrence(kind))
    case .optimisation(let kind): word(.improvement(.kind(kind)))
    case .indicator(let metric): safe(metric)
    case .onDay(let day): "on \(day)"
    case .workflow(let workflow): "for \(workflow)"
    case .entry(let entry): safe(entry)
    case .version(let version): "version \(safe(version))"
    case .text(let text): "‘\(safe(text))’"
    case .link(let link): safe(link)
    case .book(let book, let day): "\(safe(book)) from \(day)"
    case .excepted(let exception):
      "against \(exception.rules.map { word(.rule($0)) }.joined(separator: ", ")), allowed until "
        + "\(exception.until)"
    case .answers(let event): "answers \(event)"
    case .outcome(let outcome): word(.outcome(outcome))
    case .next(let day): "next by \(day)"
    case .approval(let state): word(.approval(state))
    case .work(let workflow, let from, let model):
      "\(workflow): " + (from.map { "\(safe($0)) " } ?? "") + "→ \(model)"
    case .evidence(let obligation, let name): "\(safe(obligation)) \(quoted(name))"
    case .kept(let event): "\(event) stands"
    case .undid(let event, let pieces):
      pieces.isEmpty ? "\(event)" : "\(event): \(self.pieces(pieces))"
    case .broughtBack(let event, let pieces):
      "back: " + (pieces.isEmpty ? "\(event)" : "\(event): \(self.pieces(pieces))")
    case .member(let name, let value): "\(safe(name)) \(quoted(value))"
    }
  }

  /// Models by their ids; of many the first three, and how many more.
  private func some(_ models: [ModelID]) -> String {
    let names = models.prefix(3).map(\.text).joined(separator: ", ")
    return models.count > 3 ? "\(names) and \(grouped(models.count - 3)) more" : names
  }
}

extension Phrasebook {
  /// An alert by its model, indicator and path.
  func alert(_ alert: AlertFingerprint) -> String {
    let segment = alert.indicator.segment.map { " (\(safe($0)))" } ?? ""
    return
      "\(alert.model) \(safe(alert.indicator.metric))\(segment) \(word(.alertPath(alert.path)))"
  }
}
