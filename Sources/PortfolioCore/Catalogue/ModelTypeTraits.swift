extension ModelType {
  /// What a model of this type brings with it, or nil for what is none of the five.
  ///
  /// Our reading of the guide's landscape of model types (DESIGN §1, S1), which names the traits
  /// and describes the types in words; the degrees compare the types with each other, and are the
  /// same for every model of a type.
  public var traits: ModelTraits? {
    switch self {
    case .open:
      // Others publish weights, code and often data, and pay for them; the company can run the
      // model where it likes, but so can everyone else, so only tuning sets it apart.
      ModelTraits(
        trainingPaidBy: .community, transparency: .high, dataControl: .high,
        differentiation: .medium, standsAlone: true)
    case .proprietary:
      // Built in-house: the company pays, knows how it was made, keeps its data to itself, and
      // nobody else has it.
      ModelTraits(
        trainingPaidBy: .company, transparency: .high, dataControl: .high, differentiation: .high,
        standsAlone: true)
    case .embedded:
      // Comes with software that every customer of the vendor has, and works on the data that
      // already lies there under that contract; without the software there is no model.
      ModelTraits(
        trainingPaidBy: .vendor, transparency: .low, dataControl: .medium, differentiation: .low,
        standsAlone: false)
    case .specialised:
      // A vendor's model for one field, whose sources and evaluations in that field are usually
      // published; data goes to the vendor, and competitors can buy the same.
      ModelTraits(
        trainingPaidBy: .vendor, transparency: .medium, dataControl: .low,
        differentiation: .medium, standsAlone: true)
    case .large:
      // A vendor's general model: nothing of its making is shown, data goes to the vendor, and
      // everyone has it.
      ModelTraits(
        trainingPaidBy: .vendor, transparency: .low, dataControl: .low, differentiation: .low,
        standsAlone: true)
    case .other: nil
    }
  }
}
