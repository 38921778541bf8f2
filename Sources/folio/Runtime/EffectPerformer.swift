import Dashboard
import Foundation
import PortfolioCore
import Subprocess
import SystemPackage

/// Does what the dashboard asks for, and tells what came of it.
struct EffectPerformer: Sendable {
  private let store: Store

  /// A performer on a store.
  init(_ store: Store) { self.store = store }

  /// Does one thing.
  func perform(_ effect: Effect) async -> Outcome? {
    do {
      switch effect {
      case .append(let draft): return .saved(try await store.append(draft))
      case .undo: return .saved(try await store.append(try await store.plan(.undo).draft))
      case .redo:
        _ = try await store.append(try await store.plan(.redo).draft)
        return .broughtBack
      case .draftCard(let name): return .drafted(path: try await store.draftCard(name))
      case .reload:
        await store.reload(.rescan)
        return nil
      case .edit, .travel, .recall, .redraw, .suspend, .quit: return nil
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch StoreError.refused(let refusal) {
      return .refused(refusal)
    } catch let error as StoreError {
      return .failed(error.phrase)
    } catch let failure as Failure {
      return failure.phrase.map { .failed($0) }
    } catch {
      return nil
    }
  }

  /// Opens a file of the store in the reader's editor, which has the terminal meanwhile.
  func edit(_ path: String) async -> Outcome? {
    let environment = ProcessInfo.processInfo.environment
    let editor =
      [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty }
      ?? "vi"
    do {
      // Editors are named with arguments ("code --wait"), so a shell takes the words apart, as git
      // has it; the path is an argument of its own.
      let ended = try await run(
        .path("/bin/sh"),
        arguments: ["-c", "exec \(editor) \"$1\"", "folio", store.root.appending(path).string],
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
      // A shell says with these that there is no such program, or that it cannot be run.
      if [.exited(126), .exited(127)].contains(ended.terminationStatus) {
        return .failed(.editorFailed(editor))
      }
    } catch {
      return .failed(.editorFailed(editor))
    }
    await store.reload(.paths([path]))
    // What may be half written is not taken yet, and whether it can be is to be told.
    for _ in 0..<20 {
      guard let rest = await store.recheckAfter else { break }
      try? await Task.sleep(for: rest)
      await store.reload(.paths([path]))
    }
    let isRefused = await store.portfolio.stale.contains { $0.path == path }
    return isRefused ? .failed(.notTaken(path: path)) : nil
  }
}
