/// A column of a cost file that Folio reads or writes by name (FOCUS, and Folio's own under `x_folio_`).
///
/// All other columns are kept as text, so that mapping rules can ask for them.
enum FocusColumn: String, CaseIterable {
  case billedCost = "BilledCost"
  case effectiveCost = "EffectiveCost"
  case listCost = "ListCost"
  case billingCurrency = "BillingCurrency"
  case chargeCategory = "ChargeCategory"
  case chargeDescription = "ChargeDescription"
  case chargePeriodStart = "ChargePeriodStart"
  case chargePeriodEnd = "ChargePeriodEnd"
  case consumedQuantity = "ConsumedQuantity"
  case consumedUnit = "ConsumedUnit"
  case pricingQuantity = "PricingQuantity"
  case pricingUnit = "PricingUnit"
  case serviceCategory = "ServiceCategory"
  case serviceSubcategory = "ServiceSubcategory"
  case skuPriceDetails = "SkuPriceDetails"
  case resourceId = "ResourceId"
  case subAccountId = "SubAccountId"
  case tags = "Tags"
  case serviceProviderName = "ServiceProviderName"
  case publisherName = "PublisherName"
  case hostProviderName = "HostProviderName"
  case providerName = "ProviderName"
  case invoiceIssuerName = "InvoiceIssuerName"
  case invoiceId = "InvoiceId"
  case model = "x_folio_model"
  case team = "x_folio_team"
  case workflow = "x_folio_workflow"
  case category = "x_folio_category"
  case source = "x_folio_source"
  case key = "x_folio_key"
  case basis = "x_folio_basis"
  case allocation = "x_folio_allocation"
  case uncachedTokens = "x_folio_uncached_tokens"
  case cacheReadTokens = "x_folio_cache_read_tokens"
  case cacheWriteTokens = "x_folio_cache_write_tokens"
  case outputTokens = "x_folio_output_tokens"
  case writtenAmount = "x_folio_written_amount"

  /// Columns whose values a row keeps for itself: amounts, quantities, times and the key.
  static let ofTheRow: Set<String> = [
    billedCost, effectiveCost, listCost, chargePeriodStart, chargePeriodEnd, consumedQuantity,
    pricingQuantity, key,
  ].reduce(into: []) { $0.insert($1.rawValue) }

  /// Numbers and times that Folio does not read; kept in the file and nowhere else, because they
  /// differ from row to row and no rule asks for them.
  static let unread: Set<String> = [
    "BillingPeriodEnd", "BillingPeriodStart", "CommitmentDiscountQuantity",
    "ContractedCost", "ContractedUnitPrice", "ListUnitPrice",
    "PricingCurrencyContractedUnitPrice", "PricingCurrencyEffectiveCost",
    "PricingCurrencyListUnitPrice", uncachedTokens.rawValue, cacheReadTokens.rawValue,
    cacheWriteTokens.rawValue, outputTokens.rawValue, writtenAmount.rawValue,
  ]

  /// Every column of FOCUS 1.0, 1.1, 1.2 and 1.3, and of the draft for AI charges.
  static let known: Set<String> = [
    "AllocatedMethodDetails", "AllocatedMethodId", "AllocatedResourceId", "AllocatedResourceName",
    "AllocatedTags", "AvailabilityZone", "BilledCost", "BillingAccountId", "BillingAccountName",
    "BillingAccountType", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
    "CapacityReservationId", "CapacityReservationStatus", "ChargeCategory", "ChargeClass",
    "ChargeDescription", "ChargeFrequency", "ChargePeriodEnd", "ChargePeriodStart",
    "CommitmentDiscountCategory", "CommitmentDiscountId", "CommitmentDiscountName",
    "CommitmentDiscountQuantity", "CommitmentDiscountStatus", "CommitmentDiscountType",
    "CommitmentDiscountUnit", "ConsumedQuantity", "ConsumedUnit", "ContractApplied",
    "ContractedCost", "ContractedUnitPrice", "CredentialId", "EffectiveCost", "HostProviderName",
    "InvoiceId", "InvoiceIssuerName", "ListCost", "ListUnitPrice", "PricingCategory",
    "PricingCurrency", "PricingCurrencyContractedUnitPrice", "PricingCurrencyEffectiveCost",
    "PricingCurrencyListUnitPrice", "PricingQuantity", "PricingUnit", "PrincipalId", "ProviderName",
    "PublisherName", "RegionId", "RegionName", "RequesterDetails", "ResourceId", "ResourceName",
    "ResourceType", "ServiceCategory", "ServiceName", "ServiceProviderName", "ServiceSubcategory",
    "SkuId", "SkuMeter", "SkuPriceDetails", "SkuPriceId", "SubAccountId", "SubAccountName",
    "SubAccountType", "TagDetails", "Tags",
  ]
}
