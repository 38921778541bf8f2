/// The keys of the Hugging Face model-card convention.
///
/// From huggingface/hub-docs (`modelcard.md`, `docs/hub/model-cards.md`, `models-gated.md`,
/// `model-cards-co2.md`) and the fields `huggingface_hub` and common converters write. They keep
/// their meaning there, and need not say anything to Folio.
enum HuggingFaceKey {
  private static let names: Set<String> = [
    // The specification.
    "language", "license", "license_name", "license_link", "library_name", "tags", "datasets",
    "metrics", "base_model", "base_model_relation", "new_version", "pipeline_tag", "model-index",
    "co2_eq_emissions", "thumbnail", "widget", "inference", "mask_token", "viewer",
    // What `huggingface_hub` writes.
    "model_name", "eval_results", "train-eval-index", "pretty_name", "model_id", "model_type",
    "model_summary", "model_description", "developers", "funded_by", "shared_by", "authors",
    "repo", "paper", "demo", "arxiv", "doi", "citation", "model_card_authors",
    "model_card_contact",
    // What converters and trainers write.
    "model_creator", "model_link", "quantized_by", "prompt_template", "instance_prompt",
    "trained_on", "fine-tuned_from", "finetuned_from", "library", "source_datasets",
    "task_categories", "task_ids", "multilinguality", "size_categories", "annotations_creators",
    "language_creators", "config", "configs", "parameters", "inference_provider", "gated",
  ]

  /// Those that Folio reads.
  private static let read: Set<String> = [
    "language", "license", "license_name", "license_link", "library_name", "tags", "datasets",
    "base_model", "pipeline_tag", "model-index",
  ]

  /// Whether a key belongs to the convention and says nothing to Folio; all that begin with
  /// `extra_gated_` do.
  static func isOnlyKept(_ key: String) -> Bool {
    (names.contains(key) || key.hasPrefix("extra_gated_")) && !read.contains(key)
  }
}
