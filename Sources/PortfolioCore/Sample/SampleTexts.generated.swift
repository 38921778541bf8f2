// Generated from Resources/Sample by Resources/embed-sample.
// Edit the texts there, then `make generate`.
// swift-format-ignore-file

extension SampleText {
  /// The texts under `Resources/Sample`, in the order of their paths.
  static let all: [SampleText] = [
    SampleText(
      path: "models/adobe-firefly.md",
      text: #"""
---
# The price is that of a contract invented for this sample: 31,200 dollars a year, paid in advance.
license: proprietary
tags: [images]
folio:
  name: Adobe Firefly
  type: embedded
  vendor: Adobe
  status: production
  purpose: Makes and retouches pictures for brochures, trade fairs and the intranet
  functions: [image]
  tier: low
  hosting: {where: embedded}
  data: {trained: licensed and public-domain pictures, keeps: internal, terms: no-training-on-inputs}
  regulation: {operator: deployer, classes: [transparency]}
  evidence:
    - {obligation: model-policy/disclosure, name: screenshot of the notice, link: docs/brochure-imprint.png, date: {day-12}, by: mara}
  aliases: [firefly]
  recorded: {day-150}
---
# Adobe Firefly

## Intended use

Backgrounds, retouching and the extension of pictures to another format, inside the design
programs the marketing team already has. Pictures of people, ships and lorries that customers
might take for ours are photographs, not generated.

## Why this one

The vendor trains on licensed and public-domain material and gives an indemnity for what its
enterprise customers publish. For brochures that mattered more than the quality of the last
pixel.

## Evaluation

There is no quality indicator. Adoption, the share of the designers who used it on a day, comes
from the vendor's console once a day and is shown here so that the licence can be judged.

## Limits

Lettering in pictures is still wrong too often to print. The credits of the licence are per year;
what is not used by the end of it is lost.

"""#),
    SampleText(
      path: "models/claude-opus-4-5.md",
      text: #"""
---
# Price: USD 5.00 input and 25.00 output per million tokens; context 200,000 tokens (LiteLLM price
# table 1.106.2, key claude-opus-4-5-20251101, read 2026-11-23).
license: proprietary
tags: [classification]
folio:
  name: Claude Opus 4.5
  type: large
  vendor: Anthropic
  status: production
  purpose: Sorts incoming mail to one of eleven desks
  functions: [classify]
  tier: low
  context: 200000
  hosting: {where: public-cloud}
  data: {trained: undisclosed, keeps: confidential, terms: no-training-on-inputs}
  aliases: [claude-opus-4-5-20251101]
  targets:
    - {metric: accuracy, floor: 0.88}
    - {metric: latency_p95, ceiling: 5000}
  recorded: {day-77}
---
# Claude Opus 4.5, for sorting mail

## Intended use

Every mail to the common addresses is read once and labelled with the desk that should have it:
bookings, customs, claims, invoices, and seven more. The label is one word. Mail that the model
is not sure of goes to the front office, as all mail did before.

## How it came about

The project borrowed the key of an earlier pilot on tender documents, and the pilot's model with
it. The pilot ended; the model stayed. Sorting needs an accuracy of 0.88, 8,000 tokens of context
and an answer within five seconds. It gets 0.97, 200,000 and two.

## Evaluation

300 mails a day are labelled by hand on the front desk, in quarters, and compared. Accuracy has
not moved in months.

## Limits

None that the work has met. The mails average 2,600 tokens and the answer 40, most of which are
the reason for the label, which nobody reads.

"""#),
    SampleText(
      path: "models/claude-sonnet-4-5.md",
      text: #"""
---
# Price: USD 3.00 input, 3.75 cache write, 0.30 cache read, 15.00 output per million tokens; context
# 200,000 tokens; announced end of service 2026-11-30 (LiteLLM price table 1.106.2, key
# claude-sonnet-4-5-20250929, read 2026-11-23).
license: proprietary
tags: [code, agents]
folio:
  name: Claude Sonnet 4.5
  type: large
  vendor: Anthropic
  status: production
  purpose: Writes, explains and reviews code with the engineers of the booking platform
  functions: [code, review, chat]
  tier: medium
  context: 200000
  hosting: {where: public-cloud, techniques: [prompt caching]}
  data: {trained: undisclosed, keeps: confidential, terms: no-training-on-inputs}
  regulation: {operator: deployer, classes: [minimal]}
  evidence:
    - {obligation: model-policy/confidentiality, name: processor agreement, link: docs/anthropic-terms.pdf, date: {day-150}, by: pavel}
  aliases: [claude-sonnet-4-5-20250929, sonnet-code]
  targets:
    - {metric: acceptance_rate, floor: 0.3}
    - {metric: latency_p95, ceiling: 8000}
  recorded: {day-121}
---
# Claude Sonnet 4.5, the code assistant

## Intended use

140 engineers work with it in the editor and in pull requests: it drafts changes, explains old
modules, writes tests and comments on reviews. It sees the repository it is asked about and the
house's rules for it, some 16,000 tokens that are the same from request to request and therefore
cached. It has no credentials and cannot deploy.

## What it costs

It began as a trial of twelve people. Use has more than doubled in a year, and it is now the largest
line of the bill: more than a quarter of everything this portfolio costs. Three of four dollars
go into output and cache writes.

## Evaluation

Acceptance rate is the share of proposed changes that are still in the code a day later. It has
stayed a little above 0.4. There is no quality target beyond that floor, because nobody has been
found to set one.

## Limits

Long refactorings across services lose their thread after about forty steps. The rules file must
stay under 16,000 tokens, or the cache is written anew on every request.

"""#),
    SampleText(
      path: "models/codestral.md",
      text: #"""
---
# Price: USD 0.30 input, 0.03 cached input, 0.90 output per million tokens; context 128,000 tokens
# (LiteLLM price table 1.106.2, key mistral/codestral-2508, read 2026-11-23).
license: proprietary
pipeline_tag: text-generation
tags: [code, fill-in-the-middle]
folio:
  name: Codestral 25.08
  type: specialised
  vendor: Mistral AI
  status: production
  purpose: Completes lines and blocks of code while engineers type
  functions: [complete]
  tier: low
  context: 128000
  hosting: {where: public-cloud, region: eu, techniques: [prompt caching]}
  data: {trained: undisclosed, keeps: internal, terms: no-training-on-inputs}
  aliases: [codestral-2508]
  targets:
    - {metric: acceptance_rate, floor: 0.22}
    - {metric: latency_p95, ceiling: 350}
  recorded: {day-64}
---
# Codestral 25.08, for completion

## Intended use

The grey text in the editor. It sees the file around the cursor and three neighbouring files, and
proposes what comes next. It is not asked questions; for those there is the code assistant.

## Evaluation

Acceptance rate is the share of proposals taken with the tab key and not deleted within a minute.
It is counted by the editor, per six hours, and stands near 0.29. Latency is measured in the
editor, so it contains the network.

## Why a specialised model

It was trained to fill the middle between what stands before and after the cursor, which general
models do slowly or not at all. 3.2 million proposals a month cost less than a day of the code
assistant.

## Limits

Completion is only for repositories of class "internal" and below: the customs and claims code
stays out by a rule of the editor. Proposals in SQL are accepted half as often as in other
languages.

"""#),
    SampleText(
      path: "models/customs-coder.md",
      text: #"""
---
license: proprietary
language: [en, de, nl, pl]
pipeline_tag: text-classification
tags: [customs, classification]
datasets: [wexholm/declarations-4y]
model-index:
  - name: customs-coder
    results:
      - task: {type: text-classification, name: Tariff line}
        dataset: {type: wexholm/declarations-4y, name: Declarations held out, split: test}
        metrics:
          - {type: accuracy, name: First proposal right, value: 0.951}
          - {type: accuracy, name: Right among three, value: 0.987}
folio:
  name: Customs Coder
  type: proprietary
  vendor: Wexholm Freight
  status: production
  purpose: Proposes the eight-digit tariff code for a line of an invoice
  functions: [classify]
  tier: high
  parameters: 1.3e9
  context: 2048
  hosting:
    where: on-premises
    region: eu-hamburg
    site: data hall at Hammerbrook
    techniques: [distillation, quantisation]
    capacity: {metric: requests_per_minute, limit: 28}    # what its one accelerator bears
  energy: {zone: DEU}
  data:
    trained: our own declarations of four years
    keeps: confidential
    terms: stays in our data centre
    joined:
      - {name: customs declarations, where: on-premises, region: eu-hamburg, sensitivity: confidential}
      - {name: tariff nomenclature, where: public-cloud, region: eu, sensitivity: public}
  regulation: {operator: [provider, deployer], classes: [minimal]}
  evidence:
    - {obligation: model-policy/validation, name: evaluation report, link: docs/customs-coder-5.pdf, date: {day-118}, by: jonas}
    - {obligation: model-policy/confidentiality, name: processor agreement, link: docs/data-centre-contract.pdf, by: sofie}
  aliases: [hs-coder, customs-coder-v5]
  formerly: [tariff-helper]
  targets:
    - {metric: accuracy, floor: 0.92}
    - {metric: latency_p95, ceiling: 400}
  recorded: {day-33}
---
# Customs Coder

## Intended use

A line of an invoice, such as "stainless hose clamps, 40 mm, 2,000 pieces", becomes a proposal of
three tariff codes with the words that speak for each. A declarant confirms one. The model never
files a declaration.

## How it was made

Trained in-house on four years of our own declarations, those corrected by the authorities with
their corrections. A large model wrote reasons for 60,000 of them; the small one learnt from both
and answers in a fifth of a second on one card of the data centre.

## Evaluation

Every six hours the confirmed code is compared with the first proposal, over all lines and for
three groups of chapters that make up most of the work: clothing (61-62), machinery (84) and
electronics (85). When it went into service the model was right in 95 of 100 lines.

## Limits

It knows the nomenclature it was trained on. On {day-35} a new edition came into force that
renumbered parts of chapter 85, and lines of electronics have been proposed under codes that no
longer exist, more of them with every importer that moved over. Clothing and machinery are
untouched. Dangerous goods are out of scope.

"""#),
    SampleText(
      path: "models/gpt-5-2.md",
      text: #"""
---
# Price: USD 1.925 input, 0.1925 cached input, 15.40 output per million tokens in the EU data zone
# (LiteLLM price table 1.106.2, key azure/eu/gpt-5.2). Context: 272,000 tokens of input (same
# table, key azure/gpt-5.2). Read 2026-11-23. The contract takes seven percent off.
license: proprietary
language: [en, de, fr, es, da]
tags: [contracts, long-context]
folio:
  name: GPT-5.2
  type: large
  vendor: OpenAI
  status: production
  purpose: Reads carriage contracts and rate amendments and names the clauses that bind us
  functions: [review, extract, summarise]
  tier: high
  context: 272000
  hosting: {where: public-cloud, region: eu-data-zone, techniques: [prompt caching]}
  data:
    trained: undisclosed
    keeps: confidential
    terms: no-training-on-inputs
    joined: [{name: contract archive, where: on-premises, region: eu-hamburg, sensitivity: confidential}]
  regulation: {operator: deployer, classes: [minimal]}
  evidence:
    - {obligation: model-policy/validation, name: evaluation report, link: docs/twelve-contracts.pdf, date: {day-233}, by: greta}
    - {obligation: model-policy/confidentiality, name: processor agreement, date: {day-343}, by: sofie}
  aliases: [gpt-5.2, gpt-5.2-2025-12-11]
  targets:
    - {metric: accuracy, floor: 0.9}
    - {metric: hallucination_rate, ceiling: 0.03}
    - {metric: latency_p95, ceiling: 9000}
  recorded: {day-233}
---
# GPT-5.2, for contract review

## Intended use

Carriage contracts and rate amendments are read whole, against a playbook of 41 clauses. The model
names each clause it finds, quotes it, says how it departs from the playbook and proposes a
wording. A lawyer accepts or rejects every line; nothing leaves the house unread.

## Why a large model

Contracts run to 200 pages, clauses refer to each other, and a missed demurrage clause has cost
more than a year of the model. Two smaller models were tried when the work began: both found the
clauses, and neither noticed when one clause took back what another had given.

## Evaluation

Accuracy is the share of the 41 clauses on which the model agrees with two lawyers, measured twice
a day on twelve contracts drawn from the archive. Hallucination rate counts quotations that do not
stand in the contract, letter by letter.

## Limits

Scanned annexes must have been read by the document reader first. Danish contracts before 2010
are beyond it. Its answers differ from run to run in wording, so the playbook's numbers, not its
sentences, go into the file.

## Review

High tier: a review every six months. The record was last confirmed on {day-233}.

"""#),
    SampleText(
      path: "models/granite-8b.md",
      text: #"""
---
# Licence, parameters and context length: IBM's card of granite-3.3-8b-instruct, read 2026-11-23.
license: apache-2.0
language: [en, de, es, fr, nl, it, cs]
library_name: transformers
pipeline_tag: text-generation
base_model: ibm-granite/granite-3.3-8b-base
tags: [chat, customer-service]
folio:
  name: Granite 3.3 8B Instruct
  type: open
  vendor: IBM
  status: production
  purpose: Answers customers' questions about orders, delivery windows and containers
  functions: [chat, summarise]
  tier: high
  parameters: 8e9
  context: 131072
  hosting:
    where: private-cloud
    region: eu-hamburg
    techniques: [quantisation, batching, prompt caching]
    capacity: {metric: requests_per_minute, limit: 60}
  energy: {zone: DEU}
  data:
    trained: public
    keeps: confidential
    terms: stays in our data centre
    joined:
      - {name: CRM, where: public-cloud, region: eu, sensitivity: confidential}
      - {name: container tracking, where: private-cloud, region: eu-hamburg, sensitivity: internal}
  regulation: {operator: [provider, deployer], classes: [transparency]}
  evidence:
    - {obligation: model-policy/validation, name: evaluation report, link: docs/granite-8b-evaluation.pdf, date: {day-60}, by: greta}
    - {obligation: model-policy/confidentiality, name: processor agreement, link: docs/data-centre-contract.pdf, date: {day-190}, by: sofie}
  aliases: [granite-8b-prod, ibm-granite/granite-3.3-8b-instruct]
  formerly: [granite-3-8b]
  targets:
    - {metric: groundedness, floor: 0.9}
    - {metric: accuracy, floor: 0.9}
    - {metric: hallucination_rate, ceiling: 0.04}
    - {metric: refusal_rate, ceiling: 0.06}
    - {metric: latency_p95, ceiling: 1200}
  recorded: {day-52}
---
# Granite 3.3 8B Instruct, for order questions

## Intended use

The model answers what customers ask in the chat of the booking portal: where a container is,
when a lorry may come to the ramp, which paper is missing. It reads the order and the tracking
events that retrieval puts into its prompt and is told to say nothing that is not in them. A
question about liability, damage or money goes to a person.

## Where it runs

Two inference nodes in our own data centre, eight-bit weights, requests batched for at most
40 ms. A shared prefix of 1,100 tokens, the house rules and the glossary, is kept in the cache.
When one node is down the other carries the load at about twice the latency. That happened
from {day-24} to {day-22}, and the ceiling of 1,200 ms was passed until the node came back.

## Evaluation

Every six hours 200 answers are drawn and checked against the events they rest on: groundedness
is the share in which every statement is covered. Accuracy is measured on 400 settled questions
whose answer is known. Both stand near 0.95 in German and English.

## Limits

Polish and Danish are not among the languages the model was tuned for; a quarter of the chats
in Gdansk are answered in English and handed over. It cannot compute tariffs, and it believes a
tracking event even when the event is wrong.

"""#),
    SampleText(
      path: "models/mistral-ocr-3.md",
      text: #"""
---
# Price: USD 2.00 per thousand pages (LiteLLM price table 1.106.2, key mistral/mistral-ocr-2512,
# read 2026-11-23). The table gives no context length for it, so none is set here.
license: proprietary
pipeline_tag: image-to-text
tags: [documents, ocr]
folio:
  name: Mistral OCR 3
  type: specialised
  vendor: Mistral AI
  status: production
  purpose: Reads bills of lading, packing lists and invoices into text and tables
  functions: [read, extract]
  tier: medium
  hosting: {where: public-cloud, region: eu}
  data: {trained: undisclosed, keeps: confidential, terms: no-training-on-inputs}
  aliases: [mistral-ocr-2512]
  targets:
    - {metric: character_error_rate, ceiling: 0.03}
  recorded: {day-88}
---
# Mistral OCR 3, the document reader

## Intended use

Papers arrive as scans, faxes and photographs taken in a cab. The reader turns each page into text
with its tables kept, for customs coding, contract review and claims. About 310,000 pages a month.

## Evaluation

Forty pages a day are typed by hand and compared, four times a day ten pages. The character error
rate is near 0.011: about twenty wrong characters on a full page, most of them in stamps.

## Handling

Container numbers carry a check digit, so a misread number is found at once and the page is read
again at twice the resolution. Amounts carry none; pages on which an amount exceeds 50,000 dollars
are shown to a person.

## Limits

Carbon copies and thermal paper. Handwriting in the margin is read but not attributed to the line
it belongs to. Vertical Chinese text in older certificates of origin is skipped.

"""#),
    SampleText(
      path: "models/mistral-small-3-2.md",
      text: #"""
---
# A card as a Hugging Face repository has it, with only the type and two names added for Folio.
# What Folio would like to know and does not find here (purpose, tier, targets) is "not set".
# Licence and base model: the repository's card, read 2026-11-23. Price: USD 0.15 input and 0.35
# output per million tokens, context 128,000 tokens (LiteLLM price table 1.106.2, key
# scaleway/mistralai/mistral-small-3.2-24b-instruct-2506, read 2026-11-23).
license: apache-2.0
language:
  - en
  - fr
  - de
  - es
  - pt
  - it
  - nl
  - pl
library_name: vllm
pipeline_tag: image-text-to-text
inference: false
base_model:
  - mistralai/Mistral-Small-3.1-24B-Base-2503
tags:
  - mistral-common
  - summarisation
datasets:
  - wexholm/claims-2k
metrics:
  - rouge
  - accuracy
model-index:
  - name: Mistral-Small-3.2-24B-Instruct-2506
    results:
      - task:
          type: summarization
          name: Claim summaries
        dataset:
          type: wexholm/claims-2k
          name: Two thousand settled claims
          split: test
        metrics:
          - type: rouge
            name: ROUGE-L
            value: 0.471
          - type: accuracy
            name: Facts kept
            value: 0.956
      - task:
          type: text-classification
          name: Mail labels
        dataset:
          type: wexholm/mail-11
          name: Eleven desks, 1,500 mails
          split: test
        metrics:
          - type: accuracy
            value: 0.931
folio:
  type: open
  vendor: Mistral AI
  status: production
  aliases: [mistral-small-3.2-24b-instruct-2506]
---
# Mistral Small 3.2 24B Instruct

Summarises claim files for the claims desk: the letter, the photographs' captions and the carrier's
answer become half a page with the amount, the cause and what is still missing.

## Intended use

Internal. The summary is read next to the file and never sent to a customer. About 58,000 claims a
month pass through it, each of some 6,200 tokens, through an endpoint of Scaleway in Paris.

## Evaluation

The figures above were measured on claims that had been settled, with the summary of the person who
settled them as the reference. "Facts kept" counts amounts, dates and container numbers that
survive. In the same week the model was tried on the labels of the mail desk, out of curiosity,
and was right in 93.1 of 100 cases; nothing came of it.

## Limits

Long claims lose their middle: beyond 60,000 tokens one fact in eight is missing. Photographs
themselves are not sent. Handwritten letters must have been read by the document reader first.

"""#),
    SampleText(
      path: "models/quayside-vlm.md",
      text: #"""
---
license: other
license_name: consortium-members-only
pipeline_tag: image-text-to-text
tags: [vision, damage]
folio:
  name: Quayside VLM
  type: other                    # trained by a consortium of ports: neither public nor ours alone
  vendor: Quayside Consortium
  status: restricted
  purpose: Describes damage to containers from the cameras at the gate
  functions: [describe, classify]
  tier: medium
  parameters: 2.6e9
  context: 16384
  hosting: {where: private-cloud, region: eu-hamburg, techniques: [quantisation], capacity: {metric: requests_per_minute, limit: 40}}
  energy: {zone: DEU}
  data: {trained: gate pictures of six ports, keeps: internal, terms: pictures are shared with members}
  aliases: [quayside]
  targets:
    - {metric: accuracy, floor: 0.85}
  recorded: {day-109}
---
# Quayside VLM

## Intended use

Four cameras photograph every container at the gate. The model says which faces are dented, holed
or rusted and how badly, and the sentence goes into the handover protocol. Before, a person walked
round each box with a tablet.

## Whose it is

Six ports and eleven forwarders paid for the training and may run the weights; nobody may publish
them. Pictures that a member contributes are seen by the others, which is why the model is
restricted to gates where no customer's mark is in view.

## Evaluation

Twice a day sixty containers are judged by the model and by an inspector. Accuracy is the share of
faces on which they agree, near 0.88. Disagreement is mostly about rust.

## Limits

Night pictures from gate 3, whose lamp flickers. Tank containers are described as damaged because
of their frames. A member's vote is needed before the weights may be tuned.

"""#),
    SampleText(
      path: "models/sap-joule.md",
      text: #"""
---
# The price is that of a contract invented for this sample: 420 users at ten dollars a month.
license: proprietary
tags: [erp, assistant]
folio:
  name: SAP Joule
  type: embedded
  vendor: SAP
  status: production
  purpose: Answers questions on postings and open items inside the finance system
  functions: [chat, search]
  tier: medium
  hosting: {where: embedded, region: eu}
  data: {trained: undisclosed, keeps: confidential, terms: under the ERP contract}
  regulation: {operator: deployer, classes: [minimal]}
  aliases: [joule]
  targets:
    - {metric: answer_rate, floor: 0.7}
  recorded: {day-41}
---
# SAP Joule

## Intended use

Finance asks it in words what used to take a transaction code: which invoices of a carrier are
open, why a posting was rejected, what changed since the last close. It acts under the rights of
the person who asks and can see no more than they can.

## What we know about it

Little. The models behind it are chosen by the vendor and change without notice; there is no card,
no version and no token count. What we can measure is what users see: the answer rate is the share
of questions that end without "I cannot help with that".

## Evaluation

The rate is computed twice a day from the assistant's log, by a job that reads the log through an
interface of the vendor. The vendor has announced that this interface will be replaced.

## Limits

It answers in the language of the user's profile, not of the question. Figures in foreign currency
are sometimes given without saying at which rate.

"""#),
    SampleText(
      path: "people.yaml",
      text: #"""
# Everybody who answers for a model at Wexholm Freight, or did.
- id: mara
  name: Mara Lindqvist
  team: platform
  contact: mara.lindqvist@wexholm.example
  logins: [mara@ham-platform1]
  may: [develop, tune, approve]
- id: jonas
  name: Jonas Behrend
  team: customs
  contact: jonas.behrend@wexholm.example
  logins: [jonas]
  may: [develop, train, tune]
- id: omar
  name: Omar Haddad
  team: support
  contact: omar.haddad@wexholm.example
  may: [tune]
- id: sofie
  name: Sofie Madsen
  team: legal
  contact: sofie.madsen@wexholm.example
- id: greta
  name: Greta Nowak
  team: risk
  contact: greta.nowak@wexholm.example
  logins: [greta@ham-risk2]
  may: [validate, approve]
- id: ines
  name: Inês Carvalho
  team: finance
  contact: ines.carvalho@wexholm.example
- id: lena
  name: Lena Okafor
  team: engineering
  contact: lena.okafor@wexholm.example
  may: [develop, tune]
- id: pavel
  name: Pavel Dvorak
  team: engineering
  contact: pavel.dvorak@wexholm.example
  may: [develop, tune]
  left: {day-38}

"""#),
    SampleText(
      path: "policies/model-policy.yaml",
      text: #"""
# The house rules for generative AI. A template: replace the titles, keep the ids, and the
# readiness of every model follows from the obligations that apply to it.
name: Wexholm model policy
source: Internal, version 2.1, adopted by the operations board
asOf: {day-96}
verified: true
obligations:
  - id: owner
    title: Every model in production has an owner who works here
    appliesTo: "status:production"
    from: {day-410}
    evidence: [owner]
    source: Section 2
  - id: review
    title: A model is reviewed as often as its tier demands
    appliesTo: "status:production"
    from: {day-410}
    evidence: [review]
    source: Section 3
  - id: validation
    title: A high-tier model was validated by somebody who did not develop it
    appliesTo: "tier:high"
    from: {day-320}
    evidence: [validator, evaluation report]
    source: Section 4
  - id: targets
    title: A model that customers meet has a floor for quality and a ceiling for latency
    appliesTo: "status:production !tier:low"
    from: {day-320}
    evidence: [targets, monitoring]
    source: Section 5
  - id: confidentiality
    title: Contracts and claims go only to models that keep confidential data confidential
    appliesTo: "!sensitivity=public !sensitivity=internal"
    from: {day-320}
    evidence: [data terms, processor agreement]
    renew: 12mo                    # agreements are read again every year, whatever the tier
    source: Section 6
  - id: disclosure
    title: Customers are told when they are talking to a machine
    appliesTo: "class=transparency"
    from: {day+60}
    evidence: [screenshot of the notice]
    source: Section 7

"""#),
    SampleText(
      path: "portfolio.yaml",
      text: #"""
# The portfolio of Wexholm Freight, a company that does not exist.
store: 1
name: Wexholm Freight
currency: USD                    # the group reports in dollars; all its bills come in dollars
timeZone: Europe/Berlin          # days, months and budgets end at midnight in Hamburg

metrics:
  accuracy:             {unit: ratio, better: higher, every: 12h}
  groundedness:         {unit: ratio, better: higher, every: 12h}
  hallucination_rate:   {unit: ratio, better: lower, every: 12h}
  refusal_rate:         {unit: ratio, better: lower, every: 12h}
  answer_rate:          {unit: ratio, better: higher, every: 12h}
  acceptance_rate:      {unit: ratio, better: higher, every: 12h}
  character_error_rate: {unit: ratio, better: lower, every: 12h}
  latency_p95:          {unit: ms, better: lower, every: 6h}
  adoption:             {unit: ratio, better: higher, every: 24h}
  requests_per_minute:  {unit: 1/min, every: 6h}
  questions_closed:     {better: higher, every: 24h}
  codes_caught:         {better: higher, every: 24h}

drift:
  paths:
    - {metric: latency_p95, use: target}   # it follows the load: its ceilings are enough
    - {metric: requests_per_minute, use: target}   # work that grows is no drift
    - {metric: questions_closed, use: target}   # what the work is worth is counted, not watched
    - {metric: codes_caught, use: target}

budgets:
  - {scope: portfolio, period: month, amount: "95000"}
  - {scope: portfolio, period: year, amount: "1050000", name: Board plan}
  - {scope: "team:engineering", period: month, amount: "24000"}
  - {scope: "team:support", period: month, amount: "20000"}
  - {scope: "team:customs", period: month, amount: "16000"}
  - {scope: "team:legal", period: month, amount: "12500"}
  - {scope: "type:large", period: quarter, amount: "105000"}

reviewCadence: {high: 6mo, medium: 12mo, low: 24mo}

# Which model, team and workflow a row of a bill belongs to, where the bill does not say so itself.
rules:
  mapping:
    - when: {ProviderName: Anthropic, SubAccountName: code-assistant}
      team: engineering
      workflow: code-assistant
    - when: {ProviderName: Anthropic, SubAccountName: mail-sorting}
      team: support
      workflow: mail-sorting
    - when: {ProviderName: Mistral AI, SkuId: "codestral-2508*"}
      model: codestral
      team: engineering
    - when: {ProviderName: Mistral AI, SkuId: "mistral-ocr-2512*"}
      model: mistral-ocr-3
      team: customs
    - when: {ProviderName: Scaleway}
      team: support

"""#),
    SampleText(
      path: "prices/wexholm.csv",
      text: #"""
model,vendor,class,currency,price,recorded,context,source
claude-opus-4-5-20251101,Anthropic,uncached,USD,5.00,{day-210},200000,LiteLLM price table 1.106.2
claude-opus-4-5-20251101,Anthropic,cache-read,USD,0.50,{day-210},200000,LiteLLM price table 1.106.2
claude-opus-4-5-20251101,Anthropic,output,USD,25.00,{day-210},200000,LiteLLM price table 1.106.2
claude-sonnet-4-5-20250929,Anthropic,uncached,USD,3.00,{day-210},200000,LiteLLM price table 1.106.2
claude-sonnet-4-5-20250929,Anthropic,cache-read,USD,0.30,{day-210},200000,LiteLLM price table 1.106.2
claude-sonnet-4-5-20250929,Anthropic,output,USD,15.00,{day-210},200000,LiteLLM price table 1.106.2
gpt-5.2,OpenAI,uncached,USD,1.925,{day-210},272000,LiteLLM price table 1.106.2
gpt-5.2,OpenAI,cache-read,USD,0.1925,{day-210},272000,LiteLLM price table 1.106.2
gpt-5.2,OpenAI,output,USD,15.40,{day-210},272000,LiteLLM price table 1.106.2
codestral-2508,Mistral AI,uncached,USD,0.30,{day-210},128000,LiteLLM price table 1.106.2
codestral-2508,Mistral AI,cache-read,USD,0.03,{day-210},128000,LiteLLM price table 1.106.2
codestral-2508,Mistral AI,output,USD,0.90,{day-210},128000,LiteLLM price table 1.106.2
mistral-small-3.2-24b-instruct-2506,Scaleway,uncached,USD,0.15,{day-210},128000,LiteLLM price table 1.106.2
mistral-small-3.2-24b-instruct-2506,Scaleway,output,USD,0.35,{day-210},128000,LiteLLM price table 1.106.2
granite-8b,Wexholm Freight,uncached,USD,0.22,{day-210},131072,what the data hall charges other teams
granite-8b,Wexholm Freight,cache-read,USD,0.02,{day-210},131072,what the data hall charges other teams
granite-8b,Wexholm Freight,output,USD,0.90,{day-210},131072,what the data hall charges other teams

"""#),
    SampleText(
      path: "quality/wexholm-trials.csv",
      text: #"""
date,model,task,metric,value,n
{day-96},granite-8b,classify,accuracy,0.902,300
{day-33},gpt-5-2,classify,accuracy,0.974,600
{day-20},claude-opus-4-5,classify,accuracy,0.971,1200
{day-20},granite-8b,classify,accuracy,0.934,1200
{day-20},mistral-small-3-2,classify,accuracy,0.928,1200
{day-33},granite-8b,review,accuracy,0.712,300
{day-33},claude-opus-4-5,review,accuracy,0.941,300
{day-61},codestral,code,acceptance_rate,0.241,1800
{day-26},granite-8b,tariff-coding,accuracy,0.861,900
{day-26},gpt-5-2,tariff-coding,accuracy,0.934,900
{day-26},quayside-vlm,tariff-coding,accuracy,0.402,900

"""#),
    SampleText(
      path: "workflows/code-assistant.yaml",
      text: #"""
name: Code assistant
team: engineering
task: code
servedBy: claude-sonnet-4-5
needs:
  quality: {metric: acceptance_rate, floor: 0.3}
  latencyP95: 8000
  context: 160000
  environment: real-time
  sensitivity: confidential
volume: {requestsPerMonth: 620000, inputTokens: 20000, cachedTokens: 16000, outputTokens: 1150}
assistants: [Pair programmer, Review bot]
prompts:
  - {id: repository-rules, version: "22"}
value: 140 engineers use it on most working days

"""#),
    SampleText(
      path: "workflows/contract-review.yaml",
      text: #"""
name: Contract review
team: legal
task: review
servedBy: gpt-5-2
needs:
  quality: {metric: accuracy, floor: 0.9}
  latencyP95: 9000
  context: 200000
  environment: batch
  sensitivity: confidential
  residency: eu
volume: {requestsPerMonth: 34000, inputTokens: 95000, cachedTokens: 30000, outputTokens: 6500}
assistants: [Clause finder]
prompts:
  - {id: carriage-clauses, version: "9"}
  - {id: rate-amendments, version: "4"}
value: An amendment is read in twelve minutes instead of fifty
recorded: {day-70}

"""#),
    SampleText(
      path: "workflows/customs-coding.yaml",
      text: #"""
name: Customs coding
team: customs
task: tariff-coding
servedBy: customs-coder
needs:
  quality: {metric: accuracy, floor: 0.92}
  latencyP95: 400
  context: 2048
  environment: high-precision
  sensitivity: confidential
  residency: eu
volume: {requestsPerMonth: 905000, inputTokens: 240, outputTokens: 12}
assistants: [{id: Tariff desk, version: "4", since: {day-37}}]
prompts:
  - {id: tariff-line, version: "2"}
value:
  expected: 60000 USD a month
  metric: codes_caught
  each: "85"
  note: A wrong code costs 85 dollars on average in corrections and demurrage
recorded: {day-300}
cadence: 12mo

"""#),
    SampleText(
      path: "workflows/mail-sorting.yaml",
      text: #"""
# 2,600 tokens of mail in, one of eleven labels out.
name: Mail sorting
team: support
task: classify
servedBy: claude-opus-4-5
needs:
  quality: {metric: accuracy, floor: 0.88}
  latencyP95: 5000
  context: 8192
  promptP99: 6100
  environment: batch
  sensitivity: internal
volume: {requestsPerMonth: 460000, inputTokens: 2600, outputTokens: 40}
assistants: [Inbox router]
prompts:
  - {id: mail-labels, version: "6"}
switchingCost: "4500"         # labels checked by hand for a fortnight
value: Mail reaches the right desk within a minute

"""#),
    SampleText(
      path: "workflows/order-questions.yaml",
      text: #"""
name: Order questions
team: support
task: chat
servedBy: granite-8b
needs:
  quality: {metric: groundedness, floor: 0.9}
  latencyP95: 1200
  context: 8192
  promptP99: 5200
  environment: real-time
  hallucination: {metric: hallucination_rate, ceiling: 0.03}
  sensitivity: confidential
  residency: eu
volume: {requestsPerMonth: 640000, inputTokens: 1900, cachedTokens: 1100, outputTokens: 160}
assistants: [Where is my container, Delivery window]
prompts:
  - {id: order-chat, version: "14", since: {day-12}}
  - {id: handover-to-human, version: "3"}
value:                         # a question that a person answers costs 2.60; most of that is saved
  expected: 45000 USD a month
  metric: questions_closed
  each: "0.11"
  note: Two thirds of chat questions are answered without a person
recorded: {day-40}

"""#),
  ]
}
