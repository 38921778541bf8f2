extension CostCategory {
  /// The guide's category of a service as FOCUS 1.1 to 1.3 sorts it, or nil where it says nothing.
  ///
  /// FOCUS 1.0 has no `ServiceSubcategory`, so there the category decides.
  init?(serviceSubcategory: String?, serviceCategory: String?) {
    guard
      let found = serviceSubcategory.flatMap({ Self.bySubcategory[$0] })
        ?? serviceCategory.flatMap({ Self.byCategory[$0] })
    else {
      return nil
    }
    self = found
  }

  private static let byCategory: [String: CostCategory] = [
    "AI and Machine Learning": .inference, "Compute": .compute, "Storage": .storage,
    "Databases": .storage, "Business Applications": .licence,
  ]

  private static let bySubcategory: [String: CostCategory] = [
    "Generative AI": .inference, "Natural Language Processing": .inference, "Bots": .inference,
    "AI Platforms": .inference, "Other (AI and Machine Learning)": .inference,
    // Time on machines, which may train or serve.
    "Machine Learning": .compute,
    "Containers": .compute, "End User Computing": .compute, "Quantum Compute": .compute,
    "Serverless Compute": .compute, "Virtual Machines": .compute, "Other (Compute)": .compute,
    "Backup Storage": .storage, "Block Storage": .storage, "File Storage": .storage,
    "Object Storage": .storage, "Storage Platforms": .storage, "Other (Storage)": .storage,
    "Caching": .storage, "Data Warehouses": .storage, "Ledger Databases": .storage,
    "NoSQL Databases": .storage, "Relational Databases": .storage,
    "Time Series Databases": .storage, "Other (Databases)": .storage,
    "Productivity and Collaboration": .licence, "Other (Business Applications)": .licence,
  ]
}
