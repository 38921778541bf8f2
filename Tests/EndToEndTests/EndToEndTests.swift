import Testing

/// The whole program in a real terminal, one after the other: each has the machine to itself.
@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, TmuxTerminal.missing))
enum EndToEndTests {}
