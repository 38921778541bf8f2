/// People as the checkpoint keeps them; what does not come back equal is not kept.
extension Person {
  func pack(into writer: inout PackedWriter) {
    writer.identifier(id)
    writer.text(name)
    writer.optional(team) { $0.name($1) }
    writer.optional(contact) { $0.text($1) }
    writer.list(logins) { $0.text($1) }
    writer.list(Permission.allCases.filter(may.contains)) { $0.choice($1) }
    writer.optional(left) { $0.day($1) }
    writer.list(unknown) { writer, key in
      writer.name(key.key)
      writer.node(key.value)
    }
    writer.place(place)
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(id: try reader.identifier(), place: Place(path: ""))
    name = try reader.text()
    team = try reader.optional { try $0.name() }
    contact = try reader.optional { try $0.text() }
    logins = try reader.list { try $0.text() }
    may = Set(try reader.list { try $0.choice(of: Permission.self) })
    left = try reader.optional { try $0.day() }
    unknown = try reader.list { reader in
      UnknownKey(key: try reader.name(), value: try reader.node())
    }
    place = try reader.place()
  }
}
