/// How the costs find out which model a name means: the seam to the catalogue.
public struct ModelLookup: Sendable {
  /// The model whose id, former id or alias a name is; nil where no card claims it.
  public var model: @Sendable (String) -> ModelID?
  /// The type of a model; nil where its card does not say.
  public var type: @Sendable (ModelID) -> ModelType?

  /// A way to find models by name and their types by id.
  public init(
    model: @escaping @Sendable (String) -> ModelID?,
    type: @escaping @Sendable (ModelID) -> ModelType?
  ) {
    self.model = model
    self.type = type
  }

  /// The models of a portfolio, under all the names that its directory knows.
  public init(_ directory: ModelDirectory, models: [Model]) {
    let types = Dictionary(
      models.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    self.init(model: { directory.id(of: $0) }, type: { types[$0] ?? nil })
  }

  /// What a portfolio without cards knows: nothing.
  public static let empty = ModelLookup(model: { _ in nil }, type: { _ in nil })
}
