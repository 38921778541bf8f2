/// What a cell does with one scalar.
enum ScalarKind: Equatable {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Sits on the character before it.
  case combining
  /// Chooses between text and picture; terminals disagree about it, so it is left out.
  case variation
  /// Control, bidirectional, zero-width, tag, private or unassigned: never reaches a cell.
  case forbidden

  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x7F {
      self = value >= 0x20 ? .narrow : .forbidden
    } else if value < 0x300 {
      self = value < 0xA0 || value == 0xAD ? .forbidden : .narrow
    } else {
      self = ScalarKind.beyondLatin(scalar)
    }
  }

  @inline(never)
  private static func beyondLatin(_ scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.value {
    // Box drawing, blocks and arrows are in every frame; so are ideographs and Hangul in others.
    case 0x2190...0x2199, 0x2500...0x25FC, 0x2801...0x28FF: return .narrow
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .wide
    case 0xFE0E, 0xFE0F: return .variation
    // The vowels and finals of decomposed Hangul sit on the leading consonant.
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: return .combining
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .forbidden }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return .forbidden
    case .nonspacingMark, .enclosingMark: return .combining
    default: return isWide(scalar.value) ? .wide : .narrow
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  // EastAsianWidth.txt, Unicode 15.0, values W and F; unassigned gaps are bridged, and the two
  // blocks that glibc counts as wide beside it (U+3248…324F, U+4DC0…4DFF) are in.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
