import PortfolioCore

extension English {
  /// A phrase of what serves which work.
  func fit(_ phrase: FitPhrase) -> String {
    switch phrase {
    case .about: "Which model for which work, why not the others, and what a change would save."
    case .discuss:
      "Without a workflow, a line for each: oversize is a model that a smaller, cheaper one could stand in "
        + "for; undersize one that fails what the work needs; a gap is work that nobody is known to be able to do; unserved is "
        + "work that nobody does yet. With a workflow, every model and all that speaks for and against it. "
        + "With --task, the same for work that has no file yet; --write ID makes one.\n\n"
        + "A model is feasible where nothing speaks against it. What is not known of something that the work "
        + "asks for is unknown, never zero, and such a model is not proposed. Quality is held against the "
        + "need by the lower end of Wilson's interval at 95 % where the number of samples is known; of "
        + "several values the newest counts, then that of more samples. Cost per success is cost per request "
        + "divided by the part that succeeds: measured is from the charges of this work, list from prices "
        + "and the tokens the work says, allocated the model's whole cost shared out by tokens. The cheapest "
        + "feasible model is proposed, unless weights are given. The saving is requests a month times the "
        + "difference of the costs per request; the cost of switching stands beside it."
    case .aboutWhatIf:
      "What would be otherwise if a model served a workflow: cost, quality, latency, carbon, budgets, rules."
    case .discussWhatIf:
      "Nothing is changed. Figures are those of today, for a month of the workflow's requests; the last "
        + "lines are the whole portfolio over 30 days; of its emissions nothing can be said where those of "
        + "either model, or of what it does today, are not known, and of its spend where the work is reckoned at more "
        + "than today's model was billed. Budgets: the change from today on, and in a whole period; amounts are "
        + "converted by the rates of the store."
    case .aboutDecide:
      "Record which model is to serve a workflow; without arguments, what was decided and came of it."
    case .discussDecide:
      "The numbers of both models go into the journal with who and why. What is known to speak against the "
        + "model refuses it, and so does that nobody says whether it keeps what is confidential, unless --despite "
        + "and a reason are given; a breach of confidentiality only an approver of the model lets be. The workflow's own file says which "
        + "model serves it: change its servedBy when the work has moved. Until then the decision is pending; "
        + "then costs and quality since are held against what was promised. Of decisions for different "
        + "models made unseen by each other the later counts, and both are named as disputed, until "
        + "somebody decides again."
    case .helpWorkflow: "The id or the name of a workflow."
    case .helpCandidate: "The id or an alias of the model that is to serve it."
    case .helpWork: "Work that has no file: its task, such as summarise."
    case .helpNeeds:
      "What it needs, several times: quality=accuracy>=0.9, latency=1200 (ms, p95), context=8192, "
        + "promptP99=6000, environment=batch, hallucination=0.05, sensitivity=confidential, residency=eu."
    case .helpVolume:
      "How much there is, several times: requests=100000 (a month), input=2600, cached=0, output=40 "
        + "(tokens a request)."
    case .helpWeight:
      "Propose by weights instead of by cost, several times: quality=0.5, cost=0.5, latency=…, carbon=…."
    case .helpWrite: "Write the work as a new workflow of this id."
    case .helpName: "Its name."
    case .helpTeam: "The team whose work it is."
    case .helpServedBy: "The model that does it today."
    case .helpSwitchingCost: "What it costs once to move it, in the portfolio's currency."
    case .helpDespite: "Decide it although something speaks against the model; needs a reason."
    case .noWorkflow(let name, let near):
      "there is no workflow \(quoted(name))"
        + (near.isEmpty ? "; folio fit lists them" : mean(near))
    case .noDecisions: "no decision is recorded; folio decide WORKFLOW MODEL records one"
    case .noWorkflows: "no workflows: write workflows/ID.yaml, or try folio fit --task TASK"
    case .workflowOrOther:
      "name a workflow, or describe work by --task and its options, not both"
    case .badDraft(let fault): draft(fault)
    case .badValue(let text): "the work cannot be like that: \(text)"
    case .badWeight(let text):
      "\(quoted(text)) is no weight: one of "
        + ParetoFrontier.Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        + ", '=' and a number above 0"
    case .modelNeeded: "name a workflow and a model; without both, decisions are listed"
    case .total(let saving, let more, let currency, let unneeded):
      (saving.map { "proposals together save \($0) \(safe(currency)) a month" }
        ?? "no proposal of which a saving is known")
        + (more.map {
          "; those for what today's models do not do cost \($0) \(safe(currency)) a month more"
        } ?? "")
        + (unneeded.isEmpty
          ? ""
          : "\nmodels that no workflow names: \(unneeded.map(\.text).joined(separator: ", "))")
    case .result(let summary, let currency, let saving, let firstYear):
      result(summary, currency, saving, firstYear)
    case .compared(let dimensions, let weighed): compared(dimensions, weighed)
    case .written(let path): "wrote \(safe(path))"
    case .tried(let candidate):
      candidate.rejections.isEmpty
        ? "nothing speaks against \(candidate.model.id)"
          + caveats(candidate.caveats)
        : "against \(candidate.model.id): "
          + candidate.rejections.map(rejection).joined(separator: "; ")
          + caveats(candidate.caveats)
    case .servesToday(let workflow, let model): servesToday(workflow, model)
    case .spendUnknown(let lack, let currency): spendUnknown(lack, currency)
    case .budgets: "BUDGETS"
    case .decided(let workflow, let model, let event):
      "\(workflow) is to be served by \(model) (saved as \(safe(event)))"
    case .pending(let path, let model):
      "change servedBy in \(safe(path)) to \(model) when the work has moved"
    }
  }

  private func caveats(_ caveats: [FitCandidate.Caveat]) -> String {
    caveats.isEmpty ? "" : "\nnote: " + caveats.map(caveat).joined(separator: "; ")
  }

  private func result(
    _ summary: FitSummary, _ currency: String, _ saving: String?, _ firstYear: String?
  ) -> String {
    var text = "\(summary.workflow.id): \(verdict(summary.verdict))"
    if let proposed = summary.proposed {
      text += "; proposed \(proposed)"
      if let saving {
        text +=
          summary.costsMore
          ? ", costing \(saving) \(safe(currency)) more a month"
          : ", saving \(saving) \(safe(currency)) a month"
      }
      if let months = summary.paybackMonths {
        text += ", the move paid after \(ReportValue.threeDigits(months)) months"
      }
      if let firstYear { text += ", \(firstYear) \(safe(currency)) in the first year" }
    }
    if let smaller = summary.smaller, smaller != summary.proposed {
      text += "; smaller and cheaper: \(smaller)"
    }
    if !summary.because.isEmpty {
      text += "\ntoo large: " + summary.because.map(size).joined(separator: "; ")
    }
    if !summary.lacks.isEmpty {
      text += "\nwhat is missing: " + summary.lacks.map(lack).joined(separator: ", ")
    }
    if let nearest = summary.nearest { text += "; nearest: \(nearest)" }
    if let decided = summary.decided {
      text +=
        summary.disputed.isEmpty
        ? "\ndecided, and not yet in the record: \(decided)"
        : "\ndecided: \(decided), disputed by decisions for "
          + summary.disputed.map(\.text).joined(separator: ", ")
          + " that had not seen it; folio decide settles it"
    }
    return text
  }

  private func draft(_ fault: WorkflowDraft.Fault) -> String {
    switch fault {
    case .noPair(let text): "\(quoted(text)) is not of the form key=value"
    case .unknownKey(let key, let known):
      "\(quoted(key)) is none of \(known.joined(separator: ", "))"
    case .twice(let key): "\(quoted(key)) stands twice"
    case .noLimit(let text):
      "\(quoted(text)) is no need such as accuracy>=0.9 or error_rate<=0.1"
    case .badID(let id): "\(quoted(id)) is no id: [a-z0-9][a-z0-9._-]{0,63}"
    }
  }

  /// A word of what serves which work.
  func fit(_ word: FitWord) -> String {
    switch word {
    case .verdict(let verdict): self.verdict(verdict)
    case .state(let state): state.rawValue
    case .standing(.frontier): "frontier"
    case .standing(.dominated): "dominated"
    case .standing(.notComparable(let lacking)):
      "not comparable: \(lacking.map(dimension).joined(separator: ", ")) unknown"
    case .dimension(let dimension): self.dimension(dimension)
    case .rejection(let rejection): self.rejection(rejection)
    case .lack(let lack): self.lack(lack)
    case .caveat(let caveat): self.caveat(caveat)
    case .basis(let basis): basis.rawValue
    case .figure(let figure): self.figure(figure)
    case .lacksSpend(let lack): lacksSpend(lack)
    case .decision(let state): state.rawValue
    case .entry(let kind): kind.rawValue
    case .size(let reason): size(reason)
    }
  }

  private func verdict(_ verdict: FitSummary.Verdict) -> String { verdict.rawValue }

  /// The word for a respect.
  func dimension(_ dimension: ParetoFrontier.Dimension) -> String { dimension.rawValue }

  private func lack(_ lack: FitSummary.Lack) -> String {
    "\(kind(lack.kind)): \(grouped(lack.models))"
  }

  func kind(_ kind: Rejection.Kind) -> String {
    switch kind {
    case .status: "not in use"
    case .statusUnknown: "status unknown"
    case .retired: "retired"
    case .confidentiality: "not confidential"
    case .confidentialityUnknown: "confidentiality unknown"
    case .context: "context too small"
    case .contextUnknown: "context unknown"
    case .latency: "too slow"
    case .latencyUnknown: "latency unknown"
    case .quality: "quality too low"
    case .qualityUnknown: "quality unknown"
    case .hallucination: "hallucinates too much"
    case .hallucinationUnknown: "hallucination unknown"
    case .size: "too large"
    case .sizeUnknown: "size unknown"
    case .costUnknown: "cost unknown"
    }
  }

  /// Why a model cannot serve a piece of work, or why nobody can say.
  func rejection(_ rejection: Rejection) -> String {
    switch rejection {
    case .status(let status): "status is \(word(.status(status)))"
    case .retired(let day): "retired on \(day)"
    case .confidentiality(let reason): confidentialityReason(reason)
    case .context(let context, let needed):
      "takes \(grouped(context)) tokens, needs \(grouped(needed))"
    case .contextUnknown(let needed): "context unknown, needs \(grouped(needed))"
    case .latency(let latency, let most):
      "p95 \(ReportValue.threeDigits(latency)) ms > \(ReportValue.plain(most))"
    case .latencyUnknown(let most): "latency unknown, bears \(ReportValue.plain(most)) ms"
    case .quality(let metric, let value, let limit),
      .hallucination(let metric, let value, let limit):
      "\(safe(metric)) \(ReportValue.threeDigits(value)) \(limit.broken)"
    case .qualityUnknown(let metric, let limit), .hallucinationUnknown(let metric, let limit):
      "\(safe(metric)) unknown, needs \(limit.asked)"
    case .size(let size, let most):
      "\(ReportValue.plain(size.low)) parameters > \(ReportValue.plain(most))"
    case .costUnknown(let lack): costLack(lack)
    case .statusUnknown, .sizeUnknown: kind(rejection.kind)
    }
  }

  /// Why nobody can say what a model would cost.
  func costLack(_ lack: CostLack) -> String {
    switch lack {
    case .noPrice: "cost unknown: no price and no charge of tokens"
    case .severalVendors: "cost unknown: several vendors at prices of their own"
    case .noRate: "cost unknown: no exchange rate"
    case .noTokens: "cost unknown: the workflow says no tokens a request"
    case .noSuccess: "no task succeeds on it"
    case .doesNotFit: "cost too large to calculate with"
    }
  }

  private func caveat(_ caveat: FitCandidate.Caveat) -> String {
    switch caveat {
    case .noSampleSize: "quality without a bound: no sample size"
    case .noShare: "quality without a bound: no share"
    case .listPrice: "list price"
    case .guessedSize: "size is an estimate"
    case .retiresSoon: "retires soon"
    case .restricted: "restricted"
    }
  }

  private func figure(_ figure: WhatIf.Figure) -> String {
    switch figure {
    case .model: "model"
    case .taskCost: "cost per task"
    case .monthly: "cost a month"
    case .quality: "quality"
    case .qualityLow: "quality, lower bound"
    case .latency: "latency p95, ms"
    case .carbonLow: "g CO2e a month, low"
    case .carbonHigh: "g CO2e a month, high"
    case .confidentiality: "confidentiality"
    case .spend: "portfolio spend 30 d"
    case .portfolioCarbonLow: "portfolio g CO2e, low"
    case .portfolioCarbonHigh: "portfolio g CO2e, high"
    }
  }

  /// What speaks against a model that somebody wants to decide on.
  func rejected(_ model: ModelID, _ rejections: [Rejection]) -> String {
    "\(model) cannot serve it: \(rejections.map(rejection).joined(separator: "; ")); "
      + "--despite with a reason decides it all the same"
  }
}
