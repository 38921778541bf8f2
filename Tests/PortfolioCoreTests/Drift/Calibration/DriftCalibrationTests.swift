import Testing

@testable import PortfolioCore

/// What a number of false alarms comes to in thresholds.
@Suite struct DriftCalibrationTests {
  @Test func whatIsProposedIsWhatTheRatesWereCountedWith() throws {
    var portfolio = Portfolio(asOf: minute(0))
    let other = try PageHinkley.Parameters(delta: 0.5, threshold: 12)
    portfolio.settings.drift.standard.pageHinkley = other
    let calibration = DriftCalibration(falseAlarms: 1, portfolio)
    #expect(calibration.parameters.delta == PageHinkley.Parameters.overResiduals.delta)
    #expect(FalseAlarmRate.thresholds.contains(calibration.parameters.threshold))
    #expect(calibration.yaml.contains("pageHinkley: {delta: 0.25, threshold: "))
  }
}
