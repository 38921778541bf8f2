extension WriterID {
  /// The person whose login the writer's is (FORMATS, The journal: actor): the one who lists
  /// `user@host`, else the one who lists `user`; nil where nobody does, or several do.
  ///
  /// The system's word for who is at work, not a proof of it.
  public func actor(among people: [Person]) -> PersonID? {
    for login in [login, user] {
      let claimants = people.filter { $0.logins.contains(login) }
      if let first = claimants.first { return claimants.count == 1 ? first.id : nil }
    }
    return nil
  }
}
