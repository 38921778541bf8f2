import Foundation

@testable import PortfolioCore

/// What an import makes of an export that stands in a test.
struct Imported {
  var bytes: [UInt8]
  var summary: CostImport.Summary
  var problems: [String]
  var path: String
  var looksLike: CostSource?
  var known: KnownRows.Tally

  /// Imports a text in pieces of a number of bytes into a store that has some files.
  init(
    _ text: String, of source: CostSource, pieces: Int = 1 << 18, beside files: [CostFile] = []
  ) {
    var export = CostImport(of: source, path: "e.json", known: KnownRows(CostLedger(files)))
    var rows: [UInt8] = []
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      export.append(Array(bytes[at..<min(at + pieces, bytes.count)]))
      rows += export.takeRows()
      at += pieces
    }
    export.finish()
    rows += export.takeRows()
    self.bytes = rows
    summary = export.summary
    path = export.storePath
    looksLike = export.looksLike
    known = export.knownRows
    problems = export.problems.map {
      [
        $0.place.line.map(String.init), $0.place.column.map(String.init), $0.fault.code,
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The rows, by the names of their columns.
  var rows: [[String: String]] {
    var reader = CSVReader()
    reader.append(bytes)
    var header: [String] = []
    var rows: [[String: String]] = []
    while let event = reader.next(atEnd: true) {
      guard case .row = event else { continue }
      let fields = reader.fields.indices.map { reader.string($0) }
      if header.isEmpty {
        header = fields
      } else {
        rows.append(Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }))
      }
    }
    return rows
  }

  /// The values of some columns of each row, parted by blanks; what is empty is `-`.
  func columns(_ names: String...) -> [String] {
    rows.map { row in
      names.map { name in row[name].flatMap { $0.isEmpty ? nil : $0 } ?? "-" }
        .joined(separator: " ")
    }
  }

  /// The file of costs that was written, as the store reads it.
  var file: CostFile { file(at: path) }

  /// The same under another name.
  func file(at path: String) -> CostFile {
    var file = CostFile(path: path)
    file.append(bytes[...])
    file.finish()
    return file
  }

  /// The file of `../shared/data/formats`, or nil where it is not there.
  static func shared(_ name: String) -> String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/formats/\(name)").standardizedFileURL
    return try? String(contentsOf: root, encoding: .utf8)
  }
}
