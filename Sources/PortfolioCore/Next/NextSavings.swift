/// What steps save in a month, each on its own and all together.
///
/// A month is the twelfth part of a year of 365 days, as for budgets: what is known of 30 days is taken
/// times 365/360. Steps that would end the same spend exclude each other: work moved away from a model
/// needs no end of that model. So of each model either the work that moves counts, or the spend that
/// ends, whichever saves more, and never more than the model was charged.
public enum NextSavings {
  /// Days that a year has, and those that twelve times 30 days have.
  private static let month = (of: 365, over: 12 * DigestGround.spendDays)

  /// What 30 days come to in a month; nil where that does not fit.
  static func monthly(_ money: Money) -> Money? {
    money.scaled(by: month.of, over: month.over)
  }

  /// What all of some steps would save together in a month.
  public static func total(of steps: some Sequence<NextStep>) -> Money {
    var groups: [ModelReference: Savings] = [:]
    var total = Money.zero
    for step in steps {
      guard let saving = step.saving else { continue }
      guard let model = step.model else {
        total.add(saving)
        continue
      }
      groups[model.id, default: Savings(charged: monthly(model.spend))].take(saving, step.kind)
    }
    for (_, savings) in groups.sorted(by: { $0.key < $1.key }) { total.add(savings.total) }
    return total
  }

  /// What is saved on one model.
  private struct Savings {
    /// What the model was charged in a month; nil where nobody can say.
    var charged: Money?
    /// By work that moves to another model: each piece has charges of its own.
    private var moved = Money.zero
    /// By the end of all that is spent on it: of several findings the greatest.
    private var ended: [Currency: ExactDecimal] = [:]

    init(charged: Money?) { self.charged = charged }

    mutating func take(_ saving: Money, _ kind: NextStep.Kind) {
      guard kind != .fit else { return moved.add(saving) }
      for (currency, amount) in saving.amounts {
        ended[currency] = max(ended[currency] ?? .zero, amount)
      }
    }

    var total: Money {
      var total = Money.zero
      for currency in Set(moved.amounts.keys).union(ended.keys) {
        let saved = max(moved[currency] ?? .zero, ended[currency] ?? .zero)
        // Where nothing was charged in the currency, what it costs is not known: no zero to keep to.
        total.add(charged?[currency].map { min($0, saved) } ?? saved, currency)
      }
      return total
    }
  }
}
