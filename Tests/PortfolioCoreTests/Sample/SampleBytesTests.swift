import Testing

@testable import PortfolioCore

@Suite("Bytes of the sample's tables")
struct SampleBytesTests {
  private func text(_ write: (inout SampleBytes) -> Void) -> String {
    var bytes = SampleBytes()
    write(&bytes)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test("A scaled number is written as the exact decimal it is")
  func decimals() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SplitMix64(seed: seed)
    let edges = [0, 1, -1, 9, 10, 99, 100, 101, 1_000_000, 999_999, -500, 120_000, .max, .min + 1]
    let drawn = (0..<300).map { _ in
      Int.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &generator)
        / Int.random(in: 1...1_000_000_000_000, using: &generator)
    }
    for scaled in edges + drawn {
      for (places, unit) in [(0, 1), (4, 10_000), (6, 1_000_000), (12, 1_000_000_000_000)] {
        let exact = ExactDecimal(scaled: Int128(scaled) * 1_000_000_000_000_000_000 / Int128(unit))
        #expect(
          text { $0.add(scaled, places: places) } == exact.description,
          "seed \(seed): \(scaled), \(places) places")
      }
    }
  }

  @Test("An instant is written as RFC 3339")
  func instants() {
    for (nanoseconds, expected): (Int64, String) in [
      (0, "1970-01-01T00:00:00Z"), (951_782_399_000_000_000, "2000-02-28T23:59:59Z"),
      (1_795_000_000_120_000_000, "2026-11-18T11:06:40.120Z"),
    ] {
      let instant = Timestamp(nanoseconds: nanoseconds)
      #expect(text { $0.add(instant) } == expected)
      #expect(instant.rfc3339 == expected)
    }
  }

  @Test("A field with commas or quotes is quoted")
  func quoting() {
    #expect(text { $0.addField("plain") } == "plain")
    #expect(text { $0.addField("a,b") } == "\"a,b\"")
    #expect(text { $0.addField("{\"a\":1}") } == "\"{\"\"a\"\":1}\"")
  }

  @Test("Noise is bounded, reaches far to both sides, and has its middle at zero")
  func noise() {
    var random = SampleRandom(name: "test", salt: 1)
    let drawn = (0..<20_000).map { _ in random.noise(100) }
    #expect(drawn.allSatisfy { abs($0) <= 100 })
    #expect(drawn.contains { $0 < -75 } && drawn.contains { $0 > 75 })
    #expect(abs(drawn.reduce(0, +)) < 20_000)
    var other = SampleRandom(name: "test", salt: 2)
    #expect((0..<20).map { _ in other.noise(100) } != Array(drawn[1..<21]))
  }
}
