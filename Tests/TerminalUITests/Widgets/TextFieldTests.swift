import TerminalUI
import Testing

@Suite struct TextInputTests {
  private func edited(_ text: String, _ notation: String) throws -> TextInput {
    var input = TextInput(text)
    for key in try Key.keys(notation) { input.apply(key) }
    return input
  }

  @Test func editsLikeAShell() throws {
    #expect(try edited("abc", "<Left><BS>X").text == "aXc")
    #expect(try edited("abc", "<Home><Del>").text == "bc")
    #expect(try edited("one two  ", "<C-w>").text == "one ")
    #expect(try edited("one two", "<Left><Left><C-w>").text == "one wo")
    #expect(try edited("abc", "<Left><C-k>").text == "ab")
    #expect(try edited("abc", "<Left><C-u>").text == "c")
    #expect(try edited("abc", "<C-a>x<C-e>y").text == "xabcy")
    #expect(try edited("", "<BS><Del><Left><Right><C-w>").isEmpty)
  }

  @Test func otherKeysAreNotItsOwn() {
    var input = TextInput("abc")
    for key in [Key.enter, .escape, .tab, .up, .down, .control("r"), .function(1)] {
      let isEdit = input.apply(key)
      #expect(!isEdit)
    }
    #expect(input == TextInput("abc"))
  }

  @Test func pastedTextStaysOnOneLineWithoutControls() {
    var input = TextInput()
    input.apply(.paste("a\r\nb\t\u{1B}[2Jc\u{202E}"))
    #expect(input.text == "a b [2Jc")
  }

  @Test func aMarkTypedAloneJoinsItsLetter() {
    var input = TextInput("e")
    input.apply(.character("\u{301}"))
    input.apply(.backspace)
    #expect(input.isEmpty)
  }

  @Test(arguments: 1...200) func anyEditingAgreesWithASimpleModel(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var input = TextInput()
    var text: [Character] = []
    var cursor = 0
    for _ in 0..<60 {
      switch random.int(0...7) {
      case 0:
        input.apply(.left)
        cursor = max(0, cursor - 1)
      case 1:
        input.apply(.right)
        cursor = min(text.count, cursor + 1)
      case 2:
        input.apply(.home)
        cursor = 0
      case 3:
        input.apply(.end)
        cursor = text.count
      case 4:
        input.apply(.backspace)
        if cursor > 0 {
          cursor -= 1
          text.remove(at: cursor)
        }
      case 5:
        input.apply(.delete)
        if cursor < text.count { text.remove(at: cursor) }
      default:
        let character: Character = ["a", "模", " ", "é"].randomElement(using: &random) ?? "b"
        input.apply(.character(character))
        text.insert(character, at: cursor)
        cursor += 1
      }
      #expect(input.text == String(text))
      #expect(input.textBeforeCursor == String(text[..<cursor]))
      #expect(input.textAfterCursor == String(text[cursor...]))
    }
  }
}

@Suite struct TextFieldTests {
  @Test func showsPromptLineAndCursor() {
    let field = TextField(prompt: Segment("/", .key), input: TextInput("owner"))
    #expect(field.rendered(10, 1) == "/owner")
    #expect(field.styles(10, 1) == "k.....:")
    #expect(
      field.cursor(in: Rect(column: 3, row: 2, columns: 10, rows: 1)) == Point(column: 9, row: 2))
  }

  @Test func anEmptyLineShowsItsPlaceholder() {
    let field = TextField(prompt: Segment("/"), input: TextInput(), placeholder: "filter")
    #expect(field.rendered(10, 1) == "/filter")
    #expect(field.styles(10, 1) == ".Mmmmmm")
  }

  @Test func scrollsToTheCursor() {
    var input = TextInput("abcdefghij")
    let field = { TextField(input: input, glyphs: .ascii).rendered(6, 1) }
    #expect(field() == "~ghij")
    for _ in 0..<8 { input.apply(.left) }
    #expect(field() == "abcdef")
  }

  @Test func wideCharactersScrollWhole() {
    let field = TextField(input: TextInput("模型组合"), glyphs: .ascii)
    #expect(field.rendered(9, 1) == "模型组合")
    #expect(field.rendered(8, 1) == "~型组合")
    #expect(field.rendered(7, 1) == "~组合")
  }

  @Test func theCursorOfAWideCharacterCoversIt() {
    var input = TextInput("模型")
    input.apply(.home)
    #expect(TextField(input: input).styles(6, 1) == "::")
  }

  @Test(arguments: 1...100) func cursorIsAlwaysInside(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var input = TextInput(random.text(upTo: 40))
    for _ in 0..<random.int(0...40) { input.apply(.left) }
    let field = TextField(prompt: Segment(random.text(upTo: 12)), input: input)
    for columns in 1...30 {
      let area = Rect(column: 5, row: 1, columns: columns, rows: 1)
      let cursor = field.cursor(in: area)
      #expect(cursor.map(area.contains) == true)
    }
  }
}
