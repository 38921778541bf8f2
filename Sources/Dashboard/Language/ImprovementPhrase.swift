public import PortfolioCore

/// What `folio improve` and `folio optimise` say.
public enum ImprovementPhrase: Hashable, Sendable {
  case about, discuss, aboutRegister, aboutTargets, aboutValue, discussValue
  case aboutOptimise, discussOptimise, helpKind, helpMetric, helpDay, helpWorkflow

  case unknownKind(String)
  case unknownMetric(String, near: [String])
  case noWorkflow(String, near: [String])
  case optimised(Optimisation.Kind, models: Int, event: String)

  /// A model was never observed by the indicator; those by which it was.
  case unobserved(ModelID, metric: String, observed: [String])

  // What stands under the register.
  case empty, noTargets, noValue
  /// The figure that uplifts are held against.
  case benchmark(Double)
  case prompts(PromptAdoption)
  case techniques(TechniqueAdoption)
  /// How many targets stand how.
  case targets([TargetRow.State: Int])
}
