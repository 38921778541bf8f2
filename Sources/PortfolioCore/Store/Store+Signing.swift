public import SystemPackage

/// Whose signatures count.
public enum AllowedSigners: Hashable, Sendable {
  /// No file says.
  case none
  /// A file of OpenSSH's `ALLOWED SIGNERS`.
  case file(FilePath)
  /// Git's configuration names one that lies in the store, and so came from whoever wrote that.
  case inStore(FilePath)
}

/// Why the head of a journal was not signed.
public enum SigningFault: Error, Hashable, Sendable {
  /// This clone has written nothing.
  case nothingWritten
  /// The journal does not hold, so that nobody should vouch for it.
  case broken(Problem)
  /// No key was named, and none is where keys are looked for.
  case noKey
  /// There is no `ssh-keygen`.
  case noProgram
  /// `ssh-keygen` would not sign, and said why.
  case refused(String)
  /// The files could not be written.
  case store(StoreError)
}

extension Store {
  /// Whose signatures count: those of a file that was named, else of the one git is told of.
  ///
  /// A file inside the store is taken only where it was named: who could forge a journal could add
  /// a key there.
  public func allowedSigners(named name: String?) async -> AllowedSigners {
    if let name { return .file(FilePath(name)) }
    guard let path = await gitSetting("gpg.ssh.allowedSignersFile"),
      let resolved = try? files.resolved(path)
    else { return .none }
    return resolved.starts(with: root) ? .inStore(resolved) : .file(resolved)
  }

  /// The heads that lie in the writers' folders, with what their signatures turn out to be.
  ///
  /// - Parameter signers: Whose signatures count.
  /// - Returns: The heads, ordered by path.
  public func signedHeads(trusting signers: AllowedSigners) async -> [SignedHead] {
    var allowed: FilePath?
    if case .file(let path) = signers { allowed = path }
    var heads: [SignedHead] = []
    for folder in names(in: "journal") {
      guard let writer = WriterID(folder) else { continue }
      let path = "journal/\(folder)"
      let names = Set(names(in: path))
      let stems = Set(
        names.compactMap { name -> String? in
          if name.hasSuffix(".head") { return String(name.dropLast(5)) }
          return name.hasSuffix(".head.sig") ? String(name.dropLast(9)) : nil
        })
      for stem in stems.sorted() {
        var head = SignedHead(
          path: "\(path)/\(stem).head", writer: writer, statement: nil, signature: .missing)
        if names.contains("\(stem).head") {
          let location = root.appending(head.path)
          let whole = try? WholeFile.read(location, limit: 4096, from: files)
          head.statement = whole.flatMap { HeadStatement($0.bytes) }
          if names.contains("\(stem).head.sig"), let whole {
            head.signature = await signature(
              FilePath(location.string + ".sig"), of: whole.bytes, against: allowed,
              by: portfolio.principals(of: writer))
          }
        } else {
          head.signature = .withoutHead
        }
        heads.append(head)
      }
    }
    return heads
  }

  private func signature(
    _ path: FilePath, of bytes: [UInt8], against allowed: FilePath?, by principals: WriterPrincipals
  ) async -> SignedHead.Signature {
    // What is no regular file is not given to a program that would wait for it.
    guard (try? files.status(of: path))?.kind == .regular else { return .invalid }
    return await SSHKeygen().check(path, of: bytes, against: allowed, by: principals)
  }

  private func names(in folder: String) -> [String] {
    guard (try? files.status(of: root.appending(folder)))?.kind == .folder else { return [] }
    return ((try? files.entries(of: root.appending(folder))) ?? []).map(\.name).sorted()
  }

  private func gitSetting(_ name: String) async -> FilePath? {
    guard
      let output = await Git(folder: root).output(
        ["config", "--get", "--path", name], limit: 4096),
      let text = String(validating: output.prefix { $0 != 0x0A }, as: UTF8.self), !text.isEmpty
    else { return nil }
    return root.pushing(FilePath(text))
  }
}

extension Store {
  /// Signs the head of this clone's own journal.
  ///
  /// - Parameters:
  ///   - key: The key's file; nil for git's `user.signingkey`, else `~/.ssh/id_ed25519`.
  ///   - home: The folder of whoever signs.
  /// - Returns: What was signed.
  /// - Throws: Why it was not.
  public func signHead(
    with key: String?, home: String?
  ) async throws(SigningFault) -> HeadStatement {
    if let readOnly { throw .store(.readOnly(readOnly)) }
    guard let writer, let head = content.journal.head(of: writer) else { throw .nothingWritten }
    let proof = JournalProof(content.journal, now: clock.now())
    if let first = proof.writers.first(where: { $0.writer == writer })?.errors.first {
      throw .broken(first)
    }
    let statement = HeadStatement(head)
    guard let key = await signingKey(named: key, home: home) else { throw .noKey }
    switch await SSHKeygen().sign(statement.bytes, with: key) {
    case .done(let signature): try keep(signature, of: statement)
    case .missing: throw .noProgram
    case .refused(let words):
      let lines = words.split { $0 == 0x0A || $0 == 0x0D }.map { SafeText(bytes: $0).string }
      throw .refused(lines.last ?? key.string)
    }
    return statement
  }

  private func signingKey(named name: String?, home: String?) async -> FilePath? {
    if let name { return FilePath(name) }
    if let configured = await gitSetting("user.signingkey"),
      (try? files.resolved(configured)) != nil
    {
      return configured
    }
    guard let home else { return nil }
    let usual = FilePath(home).appending(".ssh/id_ed25519")
    return (try? files.status(of: usual)) == nil ? nil : usual
  }

  /// Writes a head and its signature; a head that stands there already is the same one.
  private func keep(_ signature: [UInt8], of statement: HeadStatement) throws(SigningFault) {
    let new = NewFile(files: files)
    let path = root.appending(statement.path)
    do throws(FileError) {
      let known = try? WholeFile.read(path, limit: 4096, from: files)
      if known?.bytes != statement.bytes { try new.write(statement.bytes, at: path) }
      try new.write(signature, at: FilePath(path.string + ".sig"))
    } catch {
      throw .store(error.errno == .fileExists ? .exists(error.path) : .failed(error))
    }
  }
}

/// What a writer may be called among allowed signers.
struct WriterPrincipals {
  /// As its account.
  var account: [String]
  /// As the people who list its login: whoever can write to the store can say so, and of any key.
  var people: [String]
}

extension Portfolio {
  /// What a writer may be called among allowed signers: by account, or as people say.
  func principals(of writer: WriterID) -> WriterPrincipals {
    let account = [writer.login, writer.user]
    var known = Set(account)
    let names = people.filter { person in account.contains { person.logins.contains($0) } }
      .flatMap { [$0.contact, $0.id.text].compactMap(\.self) + $0.logins }
    return WriterPrincipals(account: account, people: names.filter { known.insert($0).inserted })
  }
}
