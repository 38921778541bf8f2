import PortfolioCore

/// In which respect a model is larger than its work needs.
extension SimplifiedChinese {
  func size(_ reason: SizeReason) -> String {
    switch reason {
    case .parameters(let size, let smaller):
      "参数 \(billions(size))，而 \(billions(smaller)) 已足够"
    case .type(let smaller): "大型通用模型，而\(word(.type(smaller)))模型已足够"
    case .context(let context, let needed):
      "可容 \(grouped(context)) 词元，而只需 \(grouped(needed))"
    case .environment(let environment, let size, let most):
      "参数 \(billions(size))，而 \(environment.rawValue) 环境至多 \(billions(.init(most)))"
    }
  }
}
