// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "wentan", path: "..")],
  targets: [
    .executableTarget(
      name: "search-benchmark",
      dependencies: ["Model", "Search", "Text"].map { .product(name: $0, package: "wentan") }, path: "Search"),
    .executableTarget(
      name: "explorer-benchmark",
      dependencies: ["Explorer", "Model", "Search"].map { .product(name: $0, package: "wentan") },
      path: "Explorer"),
  ],
  swiftLanguageModes: [.v6]
)
