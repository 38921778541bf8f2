import ArgumentParser
import Dashboard
import TerminalUI

/// The tables of keys and commands as Markdown, and the manual page, made from the tables that the
/// program itself works by.
enum ReferenceText {
  private static let english = Language.english.words

  /// The keys of the dashboard as Markdown tables.
  static var keys: String {
    CommandGroup.allCases.map { group in
      let rows = CommandTable.entries.filter { $0.group == group }.map { entry in
        let (_, help) = english.command(entry.command)
        return "| \(entry.keys.map(code).joined(separator: " ")) | \(help) |"
      }
      return (["| \(english.group(group)) | |", "|---|---|"] + rows).joined(separator: "\n")
    }
    .joined(separator: "\n\n") + "\n"
  }

  /// The commands of the shell as a Markdown table.
  static var commands: String {
    let rows = shown.map { "| `folio \($0._commandName)` | \($0.configuration.abstract) |" }
    return (["| command | what it does |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  /// The manual page in the man macros.
  static var manual: String {
    var lines = [
      ".TH FOLIO 1 \"\" \"folio \(folioVersion)\" \"User Commands\"",
      ".SH NAME", "folio \\- a terminal dashboard for a portfolio of generative\\-AI models",
      ".SH SYNOPSIS", ".B folio", "[\\fIoptions\\fR] [\\fIcommand\\fR]",
      ".SH DESCRIPTION", roff(Folio.configuration.abstract),
      "Without a command, folio opens the dashboard on the store of \\-\\-store, $FOLIO_STORE,",
      "or the nearest folder that holds a portfolio.yaml.", ".SH COMMANDS",
    ]
    for command in shown {
      lines += [".SS folio \(command._commandName)", ".nf"]
      lines += Folio.helpMessage(for: command, columns: 76)
        .split(separator: "\n", omittingEmptySubsequences: false).map { roff(String($0)) }
      lines.append(".fi")
    }
    lines.append(".SH KEYS")
    for group in CommandGroup.allCases {
      lines.append(".SS \(english.group(group))")
      for entry in CommandTable.entries where entry.group == group {
        lines += [
          ".TP", ".B " + roff(entry.keys.map(\.description).joined(separator: " ")),
          roff(english.command(entry.command).help),
        ]
      }
    }
    lines += [
      ".SH EXIT STATUS", ".TP", ".B 0", "fine", ".TP", ".B 1",
      "the data has errors, or the command was refused", ".TP", ".B 2", "the command was wrong",
      ".TP", ".B 3", "the store could not be read or written", ".SH ENVIRONMENT", ".TP",
      ".B FOLIO_STORE", "the store", ".TP", ".B FOLIO_CONFIG", "the file of what you set, instead",
      ".TP", ".B NO_COLOR", "no colours", ".TP", ".B VISUAL, EDITOR", "the editor for records",
      ".SH FILES", ".TP", ".B $XDG_CONFIG_HOME/folio/config.yaml, ~/.config/folio/config.yaml",
      "what you set for yourself, and no store can: under onAlert, the program to run for alerts",
      "that begin to fire, or fire again, while the dashboard or",
      roff("folio alerts --follow"), "runs: run (it and its arguments), severity, filter, timeout.",
      "It reads a line of JSON for each alert, and finds FOLIO_STORE and FOLIO_ALERTS in its",
      "environment.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static var shown: [any ParsableCommand.Type] {
    Folio.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  private static func code(_ key: Key) -> String {
    let name = key.description
    return name.contains("|") || name.contains("`") ? "\\\(name)" : "`\(name)`"
  }

  /// A line as roff takes it: nothing in it is an instruction.
  private static func roff(_ line: String) -> String {
    let escaped = line.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\e").split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
