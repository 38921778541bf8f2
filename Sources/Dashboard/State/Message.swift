public import PortfolioCore
public import TerminalUI

/// Something that happened.
public enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// The terminal has another size.
  case resized(Size)
  /// The store has another content.
  indirect case loaded(Digest)
  /// A day of the past is there, as it was at its end.
  indirect case arrived(Day, Digest)
  /// How many models there were on a day by what git has of it; nil where it has nothing.
  case recalled(Day, EarlierMix?)
  /// Time has gone on; nothing else happened.
  case tick(Timestamp)
  /// What an effect came to.
  case finished(Outcome)
}

/// What the run loop is asked to do.
public enum Effect: Sendable, Hashable {
  /// Append an event for a command.
  case append(EventDraft)
  /// Append the undo, or redo, of the last command of this writer.
  case undo
  case redo
  /// Write a card for a model that has none.
  case draftCard(name: String)
  /// Open a file of the store in the reader's editor.
  case edit(path: String)
  /// Load the portfolio as it was at the end of a day; one asked for before need not come any more.
  case travel(to: Day)
  /// Look in git how many models there were on the day that growth is read from.
  case recall(Day)
  /// Look at every file again.
  case reload
  /// Draw everything again.
  case redraw
  /// Stop, as Ctrl-Z does.
  case suspend
  /// End.
  case quit
}

/// What an effect came to; the status line says it.
public enum Outcome: Sendable, Hashable {
  /// The event is in the journal, and synced.
  case saved(Event)
  /// What was undone is back: its event is in the journal, and synced.
  case broughtBack
  /// The card was written at a path of the store.
  case drafted(path: String)
  /// Nothing was written, for a reason.
  case refused(Refusal)
  /// Nothing was written, because a file, the disk or an editor failed.
  case failed(ShellPhrase)
}

/// What the status line says, until a key is pressed.
public struct Notice: Sendable, Hashable {
  /// Good news, or bad.
  public enum Tone: Sendable { case good, bad }
  /// What it says.
  public var phrase: ScreenPhrase
  /// Whether it is good or bad.
  public var tone: Tone

  /// A notice.
  public init(_ phrase: ScreenPhrase, tone: Tone) {
    self.phrase = phrase
    self.tone = tone
  }
}
