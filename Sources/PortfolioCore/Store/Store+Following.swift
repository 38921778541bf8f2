extension Store {
  /// The portfolios that follow on the present one, as changes are told and events appended.
  ///
  /// What may be half written is looked at again until it has come to rest. Only the newest
  /// portfolio is kept for a reader that is slow. There is one such stream at a time.
  public func portfolios<Changes: AsyncSequence & Sendable>(
    following changes: Changes
  ) -> AsyncStream<Portfolio> where Changes.Element == StoreChange, Changes.Failure == Never {
    let (portfolios, continuation) = AsyncStream.makeStream(
      of: Portfolio.self, bufferingPolicy: .bufferingNewest(1))
    listener?.finish()
    listener = continuation
    let task = Task { [weak self] in
      // What changed after it was read and before the changes began to be told.
      await self?.reload(.rescan)
      await self?.recheck()
      for await change in changes {
        guard let self else { break }
        await self.reload(change)
        await self.recheck()
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return portfolios
  }

  /// Sees to it that what has not come to rest is looked at again, without waiting for it.
  private func recheck() {
    guard !isRechecking, recheckAfter != nil else { return }
    isRechecking = true
    Task { [weak self] in
      while let pause = await self?.recheckAfter,
        (try? await self?.clock.sleep(pause)) != nil
      {
        await self?.reload(.paths([]))
      }
      await self?.endRechecking()
    }
  }

  private func endRechecking() {
    isRechecking = false
    // Something may have begun to change since it was last asked.
    recheck()
  }
}
