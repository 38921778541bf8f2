extension [Person] {
  /// The person whose login an account's is (FORMATS, The journal: actor): the one who lists
  /// `user@host`, else the one who lists `user`; nil where nobody does, or several do.
  ///
  /// The system's word for who is at work, not a proof of it.
  public func actor(login: String, user: String) -> PersonID? {
    for name in [login, user] {
      let claimants = filter { $0.logins.contains(name) }
      if let first = claimants.first { return claimants.count == 1 ? first.id : nil }
    }
    return nil
  }
}

extension Portfolio {
  /// The person whose login a writer's is.
  public func person(of writer: WriterID) -> PersonID? {
    people.actor(login: writer.login, user: writer.user)
  }
}
