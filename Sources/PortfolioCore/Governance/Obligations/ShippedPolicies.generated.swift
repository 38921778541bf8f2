// Generated from Resources/Policies by Resources/embed-sample.
// Edit the texts there, then `make generate`.
// swift-format-ignore-file

extension ShippedPolicy {
  /// The texts under `Resources/Policies`, in the order of their paths.
  static let all: [ShippedPolicy] = [
    ShippedPolicy(
      path: "eu-ai-act.yaml",
      text: #"""
# The European Union's AI Act, as obligations of models. No legal advice: read the law before you
# rely on a line of it. Days change here and nowhere else; whoever checks a line against the Official
# Journal sets `verified: true` on it, and `asOf` to the day.
#
# Who is asked stands in the cards, under folio.regulation: {operator: provider|deployer, classes:
# [...]}. A model that says neither is unknown to these obligations, not free of them.
name: EU AI Act
source: >-
  Regulation (EU) 2024/1689, as amended by Regulation (EU) 2026/1744 (OJ of 24 July 2026, in force
  since 27 July 2026); days read in several secondary sources, not in the Official Journal
asOf: 2026-11-23
verified: false
obligations:
  - id: literacy
    title: Who builds or uses the model is trained for it
    appliesTo: "!status=retired"
    from: 2025-02-02
    evidence: [training record]
    renew: 12mo
    source: Art. 4, applicable by Art. 113(a)
    note: >-
      Reworded in 2026. Secondary sources disagree on what is left of it: some read a duty to take
      measures in support of literacy, some a mere encouragement.
  - id: no-prohibited-practice
    title: It was looked at whether the use is a prohibited practice
    appliesTo: "!status=retired"
    from: 2025-02-02
    evidence: [screening for prohibited practices]
    source: Art. 5(1), applicable by Art. 113(a)
  - id: prohibited-stopped
    title: A prohibited practice was ended
    appliesTo: "class=prohibited !status=retired"
    from: 2025-02-02
    evidence: [proof of withdrawal]
    source: Art. 5(1), applicable by Art. 113(a)
  - id: new-prohibitions
    title: The use is none of the practices that were added in 2026 either
    appliesTo: "!status=retired"
    from: 2026-12-02
    evidence: [screening for the practices of 2026]
    source: Art. 5 as amended by Regulation (EU) 2026/1744
    note: Intimate pictures without consent, and abuse of children, made or altered by AI.
  - id: gpai-provider
    title: A general-purpose model is documented, for the authorities and for who builds on it
    appliesTo: "class=gpai operator=provider !status=retired"
    from: 2025-08-02
    evidence:
      - technical documentation
      - documentation for downstream providers
      - copyright policy
      - summary of training content
    source: Art. 53(1), applicable by Art. 113(b)
    note: >-
      The Commission enforces it from 2 August 2026 (Art. 101). Models on the market before
      2 August 2025 have until 2 August 2027 (Art. 111(3)).
  - id: transparency-interaction
    title: People are told that they deal with a machine
    appliesTo: "class=transparency operator=provider !status=retired"
    from: 2026-08-02
    evidence: [screenshot of the notice]
    source: Art. 50(1), applicable by Art. 113
  - id: transparency-marking
    title: What the model makes is marked as made by AI, so that a machine can tell
    appliesTo: "class=transparency operator=provider !status=retired"
    from: 2026-08-02
    evidence: [test of the marking]
    source: Art. 50(2), applicable by Art. 113
    note: Systems on the market before 2 August 2026 have until 2 December 2026, as said next.
  - id: transparency-marking-existing
    title: The same of systems that were on the market before 2 August 2026
    appliesTo: "class=transparency operator=provider !status=retired"
    from: 2026-12-02
    evidence: [test of the marking]
    source: Art. 50(2) and Art. 111 as amended by Regulation (EU) 2026/1744
  - id: transparency-deployer
    title: Deep fakes, and texts that inform the public, are disclosed as made by AI
    appliesTo: "class=transparency operator=deployer !status=retired"
    from: 2026-08-02
    evidence: [procedure of disclosure]
    source: Art. 50(3) and (4), applicable by Art. 113
  - id: annex-iii-provider
    title: A high-risk system (Annex III) meets the requirements and is registered
    appliesTo: "class=annex-iii operator=provider !status=retired"
    from: 2027-12-02
    evidence:
      - risk management system
      - data governance
      - technical documentation
      - instructions for use
      - human oversight
      - accuracy and robustness tests
      - conformity assessment
      - registration
    source: Art. 8 to 17, 43 and 49; day by Regulation (EU) 2026/1744
  - id: annex-iii-deployer
    title: A high-risk system (Annex III) is used as instructed, overseen and monitored
    appliesTo: "class=annex-iii operator=deployer !status=retired"
    from: 2027-12-02
    evidence:
      - owner
      - monitoring
      - human oversight
      - retention of logs
      - fundamental rights impact assessment
    source: Art. 26 and 27; day by Regulation (EU) 2026/1744
    note: >-
      The assessment of Art. 27 is for public bodies, public services, credit and insurance; others
      claim why it is not theirs.
  - id: annex-i-provider
    title: A high-risk part of a regulated product (Annex I) meets the requirements
    appliesTo: "class=annex-i operator=provider !status=retired"
    from: 2028-08-02
    evidence:
      - risk management system
      - data governance
      - technical documentation
      - instructions for use
      - human oversight
      - accuracy and robustness tests
      - conformity assessment
    source: Art. 6(1) and 8 to 17; day by Regulation (EU) 2026/1744
  - id: annex-i-deployer
    title: A high-risk part of a regulated product (Annex I) is used as instructed and monitored
    appliesTo: "class=annex-i operator=deployer !status=retired"
    from: 2028-08-02
    evidence: [owner, monitoring, human oversight, retention of logs]
    source: Art. 26; day by Regulation (EU) 2026/1744

"""#),
    ShippedPolicy(
      path: "internal-policy.yaml",
      text: #"""
# A policy of your own: change the titles, the queries, the days and the evidence to what your board
# has adopted. Without `from` an obligation has no date, and is shown so.
#
# appliesTo  a query as `folio models --filter` takes it; none is every model
# evidence   owner, validator, approver, review, approval, targets, monitoring, data terms, record,
#            licence and hosting are looked up in the store; any other name is a document, which a
#            card claims (folio.evidence) or somebody attests
# renew      how long evidence holds, such as 12mo; else as long as a review of the model's tier
name: Internal policy
obligations:
  - id: owner
    title: Every model has an owner who works here
    appliesTo: "!status=retired"
    evidence: [owner]
  - id: classification
    title: The card says what a model does with data, where it runs and under which licence
    appliesTo: "!status=retired"
    evidence: [data terms, hosting, licence]
  - id: approval
    title: Nothing is in production that was not approved
    appliesTo: "status=production"
    evidence: [approval]
  - id: targets
    title: A model in production has targets, and is held against them
    appliesTo: "status=production !tier=low"
    evidence: [targets, monitoring]
  - id: confidentiality
    title: Confidential and secret work has a contract that keeps it so
    appliesTo: "!sensitivity=public !sensitivity=internal !status=retired"
    evidence: [data terms, processor agreement]
    renew: 12mo

"""#),
    ShippedPolicy(
      path: "model-risk.yaml",
      text: #"""
# Model risk as banks and insurers have it, for generative models too. Where guidance ends, the
# practice does not: since 17 April 2026 no guidance of the American agencies covers generative AI,
# so what is shown here is the evidence and not a citation.
name: Model risk
source: >-
  Practice of model risk management. United States: SR 11-7 and OCC Bulletin 2011-12, rescinded on
  17 April 2026 by SR 26-2 and OCC Bulletin 2026-13, which leave generative and agentic AI out.
  United Kingdom: PRA SS1/23, which still applies. Read in secondary sources
asOf: 2026-11-23
verified: false
obligations:
  - id: inventory
    title: The model stands in the inventory, and its record was confirmed
    from: 2024-05-17
    evidence: [record]
    source: "PRA SS1/23, principle 1"
  - id: ownership
    title: Somebody who works here owns the model
    appliesTo: "!status=retired"
    from: 2024-05-17
    evidence: [owner]
    source: "PRA SS1/23, principle 2"
  - id: documentation
    title: The card says what it runs on, under which licence and what it does with data
    appliesTo: "!status=retired"
    from: 2024-05-17
    evidence: [licence, hosting, data terms]
    source: "PRA SS1/23, principle 3"
  - id: validation
    title: Somebody who had no part in making it has validated the model
    appliesTo: "!tier=low !status=retired"
    from: 2024-05-17
    evidence: [validator, validation report]
    source: "PRA SS1/23, principle 4"
  - id: approval
    title: The model was approved before it went into use
    appliesTo: "status=production"
    from: 2024-05-17
    evidence: [approver, approval]
    source: "PRA SS1/23, principle 2"
  - id: review
    title: The model is reviewed as often as its tier demands
    appliesTo: "!status=retired"
    from: 2024-05-17
    evidence: [review]
    source: "PRA SS1/23, principle 4"
  - id: monitoring
    title: The model has limits, and is held against them
    appliesTo: "status=production"
    from: 2024-05-17
    evidence: [targets, monitoring]
    source: "PRA SS1/23, principles 3 and 5"
  - id: effective-challenge
    title: Informed people have challenged the model (the American guidance until 2026)
    appliesTo: "tier=high !status=retired"
    from: 2011-04-04
    until: 2026-04-17
    evidence: [validator, challenge log]
    source: SR 11-7, section III
    note: >-
      Rescinded on 17 April 2026. SR 26-2 and OCC Bulletin 2026-13 replace it, and say that generative
      and agentic AI are not within their scope.

"""#),
  ]
}
