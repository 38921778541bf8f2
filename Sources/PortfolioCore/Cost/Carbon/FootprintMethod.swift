import Foundation

/// The method of EcoLogits 0.11.3: what a request to a language model comes to, out of the parameters
/// that are active, how many there are, and how many tokens it writes.
///
/// Only **output** tokens drive it: reading a prompt counts as nothing but the time to the first
/// token. Servers are taken to be of eight GPUs of 80 GB, 64 requests to be worked on at once, weights
/// to be held in 16 bits. Bounds are those of the parameters and of the data centre, each end worked
/// out on its own.
public struct FootprintMethod: Hashable, Sendable {
  /// The method as EcoLogits 0.11.3 has it.
  public static let ecoLogits = FootprintMethod()

  /// The method's name and version, as reports print it.
  public static let name = "EcoLogits 0.11.3"

  // Energy of a GPU for a token in watt-hours: alpha * e^(beta * batch) * active + gamma.
  var energyAlpha = 1.166_527_317_045_191_4e-06
  var energyBeta = -0.011_205_921_025_579_175
  var energyGamma = 4.052_928_146_734_005e-05
  // Time to write a token in seconds: alpha * active + beta * batch + gamma.
  var latencyAlpha = 0.000_678_508_809_435_366_3
  var latencyBeta = 0.000_311_931_031_168_825_9
  var latencyGamma = 0.019_473_717_579_473_387
  /// How many requests are worked on at once.
  var batch = 64.0
  /// How much memory a model takes beside its weights, as a factor.
  var memoryOverhead = 1.2
  /// Bits of a parameter.
  var bits = 16.0
  /// Memory of a GPU in gigabytes.
  var gpuMemory = 80.0
  /// GPUs of a server.
  var serverGPUs = 8.0
  /// Power of a server without its GPUs, in kilowatts.
  var serverPower = 1.2
  /// Greenhouse gases of making a server without its GPUs, in kilograms of CO2-equivalent.
  var serverEmbodied = 5700.0
  /// The same of a GPU.
  var gpuEmbodied = 273.0
  /// How long a server is used, in seconds.
  var lifetime = 3.0 * 365 * 86_400

  /// What one request comes to.
  ///
  /// - Parameters:
  ///   - tokens: Output tokens; not negative.
  ///   - model: The model's size and speed.
  ///   - site: Where it runs.
  ///   - mix: The electricity there.
  /// - Returns: The footprint.
  public func request(
    tokens: Double, of model: ModelArchitecture, at site: DataCentre, on mix: ElectricityMix
  ) -> Footprint {
    let low = bound(
      tokens, active: model.active.low, total: model.total.low, model, site.pue.low, site.wue.low)
    let high = bound(
      tokens, active: model.active.high, total: model.total.high, model, site.pue.high,
      site.wue.high)
    let energy = QuantityRange(low.energy * site.pue.low, high.energy * site.pue.high)
    return Footprint(
      energy: energy, usage: energy * (mix.emissions * 1000),
      embodied: QuantityRange(low.embodied * 1000, high.embodied * 1000),
      water: QuantityRange(
        low.energy * (site.wue.low + site.pue.low * mix.water),
        high.energy * (site.wue.high + site.pue.high * mix.water)))
  }

  /// One end of the range: kilowatt-hours of the servers, and kilograms of making them.
  private func bound(
    _ tokens: Double, active: Double, total: Double, _ model: ModelArchitecture, _ pue: Double,
    _ wue: Double
  ) -> (energy: Double, embodied: Double) {
    let perToken = energyAlpha * exp(energyBeta * batch) * active + energyGamma
    let tokenTime =
      model.tokensPerSecond.map { 1 / $0 }
      ?? (latencyAlpha * active + latencyBeta * batch + latencyGamma)
    let time = tokens * tokenTime + (model.firstToken ?? 0)
    // GPUs come in powers of two.
    let needed = (memoryOverhead * total * bits / 8 / gpuMemory).rounded(.up)
    let gpus = exp2(log2(max(needed, 1)).rounded(.up))
    let share = gpus / serverGPUs
    let server = time / 3600 * serverPower * share / batch
    return (
      energy: server + gpus * tokens * perToken / 1000,
      embodied: time * (share * serverEmbodied + gpus * gpuEmbodied) / (lifetime * batch)
    )
  }
}
