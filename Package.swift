// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "folio",
  products: [
    .executable(name: "folio", targets: ["folio"]),
    .library(name: "Dashboard", targets: ["Dashboard"]),
    .library(name: "PortfolioCore", targets: ["PortfolioCore"]),
    .library(name: "TerminalUI", targets: ["TerminalUI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(
      name: "PortfolioCore",
      dependencies: [
        .product(name: "Collections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        "Yams",
      ],
      swiftSettings: settings),
    .target(name: "TerminalUI", swiftSettings: settings),
    .target(
      name: "Dashboard", dependencies: ["PortfolioCore", "TerminalUI"], swiftSettings: settings),
    .systemLibrary(name: "CAllocator"),
    .target(name: "CNcurses"),
    .target(
      name: "NcursesBackend", dependencies: ["CNcurses", "TerminalUI"], swiftSettings: settings),
    .executableTarget(
      name: "folio",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        "CAllocator", "Dashboard", "NcursesBackend", "PortfolioCore", "TerminalUI",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PortfolioCoreTests", dependencies: ["PortfolioCore"], swiftSettings: settings),
    .testTarget(
      name: "FolioTests",
      dependencies: [
        .product(name: "SystemPackage", package: "swift-system"), "PortfolioCore", "folio",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "PortfolioCore", "TerminalUI",
        .product(name: "SystemPackage", package: "swift-system"),
      ], exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "NcursesBackendTests", dependencies: ["CNcurses", "NcursesBackend", "TerminalUI"],
      swiftSettings: settings),
    .target(
      name: "FolioRunning",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/FolioRunning", swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Dashboard"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["FolioRunning", "folio"], exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["FolioRunning", "folio"], swiftSettings: settings),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"], swiftSettings: settings),
  ]
)
