import Testing

@testable import PortfolioCore

/// Cards laid out as those on the Hugging Face hub are; texts and figures are made up.
@Suite struct HuggingFaceCardTests {
  static let mistral = """
    ---
    library_name: vllm
    language:
    - en
    - fr
    - no
    license: apache-2.0
    inference: false
    base_model: acme/Wind-7B-v0.3
    base_model_relation: finetune
    extra_gated_description: >-
      If you want to learn more about how we process your personal data, please read
      our <a href="https://acme.example/privacy">Privacy Policy</a>. R&D? *All* of it: yes.
    extra_gated_fields:
      I agree to be bound by the terms: checkbox
      Country: country
    widget:
    - messages:
      - role: user
        content: "What is *this*, and [why]?"
    tags:
    - mistral-common
    pipeline_tag: text-generation
    ---

    # Model Card for Wind-7B-Instruct

    ⚠️ Not the real thing.
    """

  @Test func readsAGatedInstructModel() throws {
    let parsed = ModelReaderTests.read(Self.mistral)
    #expect(parsed.problems == [])
    let card = try #require(parsed.value).card
    #expect(card.license == "apache-2.0")
    #expect(card.baseModels == ["acme/Wind-7B-v0.3"])
    #expect(card.languages == ["en", "fr", "no"])
    #expect(card.pipelineTag == "text-generation")
    #expect(card.library == "vllm" && card.tags == ["mistral-common"])
    #expect(parsed.value?.type == nil && parsed.value?.name == "granite-8b")
    #expect(parsed.value?.unknown == [])
    #expect(parsed.value?.prose.hasPrefix("\n# Model Card for") == true)
  }

  @Test func readsResultsOfAModelIndex() throws {
    let parsed = ModelReaderTests.read(
      """
      ---
      pipeline_tag: text-generation
      inference: false
      license: apache-2.0
      # datasets:
      # metrics:
      # - code_eval
      library_name: transformers
      tags: [language, stone-3.1]
      base_model:
      - acme/stone-3.1-8b-base
      - acme/other
      model-index:
      - name: acme/stone-3.1-8b-instruct
        results:
        - task:
            type: text-generation
          dataset:
            type: openai_humaneval
            name: HumanEval
          metrics:
          - name: pass@1
            type: pass@1
            value: 57.93
            verified: false
          - type: latency
            value: n/a
          - type: ratio
            value: {nested: true}
          source: {name: Leaderboard, url: "https://acme.example/x"}
        - task: {type: text-generation, name: Reasoning}
          dataset: {type: arc}
          metrics: [{type: acc_norm, value: "64.59"}]
      ---
      """)
    #expect(parsed.problems == [])
    let card = try #require(parsed.value).card
    #expect(card.baseModels == ["acme/stone-3.1-8b-base", "acme/other"])
    #expect(
      card.evaluations == [
        Evaluation(task: "text-generation", dataset: "HumanEval", metric: "pass@1", value: 57.93),
        Evaluation(
          task: "Reasoning", dataset: "arc", metric: "acc_norm", value: 64.59,
          taskType: "text-generation"),
      ])
  }

  @Test func readsALicenceWithANameOfItsOwn() throws {
    let parsed = ModelReaderTests.read(
      """
      ---
      license: other
      license_name: q-research
      license_link: https://hub.example/q/blob/main/LICENSE
      language: [en, zh]
      new_version: acme/Q2-72B
      pipeline_tag: text-generation
      datasets: [acme/alpha, acme/beta]
      metrics: [accuracy]
      co2_eq_emissions:
        emissions: 149200000
        source: "from the report"
        training_type: pre-training
      ---
      """)
    #expect(parsed.problems == [])
    #expect(parsed.value?.card.license == "q-research")
    #expect(parsed.value?.card.licenseLink == "https://hub.example/q/blob/main/LICENSE")
    #expect(parsed.value?.card.datasets == ["acme/alpha", "acme/beta"])
  }

  @Test func readsTheSmallCardOfAnOldModel() throws {
    let parsed = ModelReaderTests.read(
      "---\nlanguage: en\ntags:\n- exbert\nlicense: [mit, cc-by-4.0]\ndatasets:\n- bookcorpus\n"
        + "thumbnail:\n---\n\n# BERT-like base (uncased)\n")
    #expect(parsed.problems == [])
    #expect(parsed.value?.card.languages == ["en"])
    #expect(parsed.value?.card.license == "mit, cc-by-4.0")
  }

  @Test func readsTheTemplateAsItComes() {
    let parsed = ModelReaderTests.read(
      "---\n# For reference on model card metadata, see the spec\n# Doc / guide\n{}\n---\n\n# Model\n"
    )
    #expect(parsed.problems == [])
    #expect(parsed.value?.card == ModelCardFacts())
  }

  @Test func aKeyOfNobodysConventionIsAWarning() {
    let parsed = ModelReaderTests.read("---\nlicense: mit\nfavourite_colour: blue\n---\n")
    #expect(parsed.problems.map(\.fault) == [.record(.unknownKey("favourite_colour"))])
    #expect(parsed.problems.map(\.severity) == [.warning])
    #expect(parsed.value?.unknown.first?.value.text == "blue")
  }

  @Test func bothPartsOfACardStandBesideEachOther() {
    let parsed = ModelReaderTests.read(
      Self.mistral.replacing("tags:\n", with: "folio: {type: open, aliases: wind}\ntags:\n"))
    #expect(parsed.problems == [])
    #expect(parsed.value?.type == .open && parsed.value?.aliases == ["wind"])
  }
}
