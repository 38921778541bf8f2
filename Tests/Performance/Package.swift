// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Performance",
  dependencies: [
    .package(name: "folio", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .executableTarget(
      name: "FolioBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Dashboard", package: "folio"),
        .product(name: "PortfolioCore", package: "folio"),
        .product(name: "TerminalUI", package: "folio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Benchmarks/FolioBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Throughput", dependencies: [.product(name: "PortfolioCore", package: "folio")],
      path: "Throughput"),
    .executableTarget(
      name: "Evaluation",
      dependencies: [
        .product(name: "Dashboard", package: "folio"),
        .product(name: "PortfolioCore", package: "folio"),
        .product(name: "TerminalUI", package: "folio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Evaluation"),
  ]
)
