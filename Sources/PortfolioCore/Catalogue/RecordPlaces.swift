/// Where in its file a record says things that other records may contradict.
public struct RecordPlaces: Hashable, Sendable {
  private struct Spot: Hashable, Sendable {
    var key: String
    var value: String
  }

  /// The record's file.
  public var path: String
  private var places: [Spot: Place] = [:]

  /// Nothing known but the file.
  public init(path: String) { self.path = path }

  /// The place of a value under a key, or the whole file where it was not noted.
  public func place(of key: String, _ value: String) -> Place {
    places[Spot(key: key, value: value)] ?? Place(path: path)
  }

  /// Notes where a value stands; the first place holds.
  mutating func note(_ key: String, _ value: String, at place: Place) {
    let spot = Spot(key: key, value: value)
    if places[spot] == nil { places[spot] = place }
  }

  func pack(into writer: inout PackedWriter) {
    writer.name(path)
    writer.list(places) { writer, spot in
      writer.name(spot.key.key)
      writer.text(spot.key.value)
      writer.place(spot.value)
    }
  }

  init(unpacking reader: inout PackedReader) throws {
    path = try reader.name()
    let count = try reader.count()
    for _ in 0..<count {
      let spot = Spot(key: try reader.name(), value: try reader.text())
      places[spot] = try reader.place()
    }
  }
}
