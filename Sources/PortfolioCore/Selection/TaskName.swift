/// The names of tasks as they are compared.
enum TaskName {
  /// A task as it is compared: in small letters, words joined by hyphens, and the tags of the Hugging
  /// Face convention by the words that workflows have for the same.
  static func folded(_ task: String) -> String {
    // Nearly all are written as they are compared; of those nothing needs to be made.
    let isPlain = task.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    let plain =
      isPlain ? task : String(task.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    return tags[plain] ?? plain
  }

  /// A metric as it is compared: `Exact Match` is `exact_match`.
  static func foldedMetric(_ metric: String) -> String {
    String(metric.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static let tags = [
    "text-classification": "classify", "classification": "classify",
    "summarization": "summarise", "summarisation": "summarise", "summarize": "summarise",
    "conversational": "chat", "translation": "translate", "question-answering": "answer",
    "image-to-text": "read", "code-generation": "code",
    "automatic-speech-recognition": "transcribe",
  ]
}
