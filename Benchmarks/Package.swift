// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "wentan", path: "..")],
  targets: [
    .executableTarget(
      name: "search-benchmark", dependencies: [.product(name: "Model", package: "wentan")], path: "Search"),
    .executableTarget(
      name: "explorer-benchmark",
      dependencies: [.product(name: "Model", package: "wentan"), .product(name: "Explorer", package: "wentan")],
      path: "Explorer"),
  ],
  swiftLanguageModes: [.v6]
)
