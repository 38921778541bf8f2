import Testing

@testable import PortfolioCore

@Suite struct ImportedAmountTests {
  @Test(arguments: [
    ("0.0339", "0.0339"), ("3.39e-05", "0.0000339"), ("-0.5", "-0.5"), ("0", "0"), ("1E2", "100"),
    ("0.10000000000000000000000", "0.1"), ("170141183460469231731", "170141183460469231731"),
  ])
  func isExactWhereItFits(text: String, value: String) throws {
    let amount = try ImportedAmount(text)
    #expect(amount.value.description == value)
    #expect(amount.written == nil)
  }

  @Test(arguments: [
    ("3.39", "0.0339"), ("123.45", "1.2345"), ("-0.0001", "-0.000001"), ("1e2", "1"),
  ])
  func centsAreHundredths(text: String, value: String) throws {
    #expect(try ImportedAmount(text, inHundredths: true).value.description == value)
  }

  @Test(arguments: [
    ("1.2345678901234567e-05", "0.000012345678901235"),
    ("0.0000000000000000015", "0.000000000000000002"),
    ("0.0000000000000000025", "0.000000000000000002"),
    ("-0.0000000000000000026", "-0.000000000000000003"),
    ("5.1e-19", "0.000000000000000001"), ("5e-19", "0"), ("1e-300", "0"),
    ("0.13080438340307526471", "0.130804383403075265"),
  ])
  func whatHasMorePlacesIsRoundedHalfToEvenAndKept(text: String, value: String) throws {
    let amount = try ImportedAmount(text)
    #expect(amount.value.description == value)
    #expect(amount.written == text)
  }

  @Test(arguments: ["1e30", "-1e21", "999999999999999999999.1234567890123456789"])
  func whatIsTooLargeDoesNotFit(text: String) {
    #expect(throws: DecimalFault.doesNotFit) { try ImportedAmount(text) }
  }

  @Test(arguments: ["", "nan", "1,5", "0x10", "1e", "e5", ".", "--1", "1.2.3"])
  func otherTextIsNoNumber(text: String) {
    #expect(throws: DecimalFault.notNumber) { try ImportedAmount(text) }
  }
}
