// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "wentan",
  products: [
    .executable(name: "wentan", targets: ["wentan"]),
    .library(name: "Model", targets: ["Model"]),
    .library(name: "Explorer", targets: ["Explorer"]),
    .library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // The door to ncurses, and the little C behind it: TUI alone may import these.
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminal", dependencies: ["CMapping"]),
    // Files that are mapped: of Swift, Model alone may import it.
    .target(name: "CMapping"),
    // What the program carries: Model and Derivation alone may import it.
    .target(name: "CBundle", exclude: ["corpus.json", "corpus.bin", "gb18030.bin", "readings.bin"]),

    .target(name: "Typesetting"),
    .target(name: "Model", dependencies: ["CBundle", "CMapping", "Typesetting"]),
    .target(name: "Explorer", dependencies: ["Model", "Typesetting"]),
    .target(name: "Guest", dependencies: ["Model"]),
    .target(
      name: "Derivation", dependencies: ["CBundle", "Model"],
      exclude: ["names", "titles", "speech", "organisations", "forums", "announcements", "layout"].map {
        "Lexicon/\($0).txt"
      }),
    .target(name: "Articles", dependencies: ["Model"]),
    .target(name: "Storage", dependencies: ["Model"]),
    .target(name: "Configuration", dependencies: ["Explorer", "Model"]),
    .target(name: "TUI", dependencies: ["Explorer", "Storage", "Typesetting", "CNCurses", "CTerminal"]),
    .executableTarget(
      name: "wentan",
      dependencies: [
        "TUI", "Configuration", "Explorer", "Guest", "Derivation", "Storage", "Model", "Typesetting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")],
      // The shared ncurses is to find the program's own widths of characters before those of the C library.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // What libFuzzer is let loose on, and for a moment the tests: see scripts/fuzz.sh.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Articles", "Configuration", "Derivation", "Explorer", "Guest", "Model", "TUI", "Typesetting",
        "TestSupport",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"]),
    .testTarget(name: "TypesettingTests", dependencies: ["Typesetting", "TestSupport"]),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TestSupport"],
      exclude: ["Search/Facts", "Export/Expected"]),
    .testTarget(name: "ExplorerTests", dependencies: ["Explorer", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(name: "DerivationTests", dependencies: ["Derivation", "Model", "TestSupport"]),
    .executableTarget(name: "ReadPage", dependencies: ["Articles"], path: "Tests/ReadPage"),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "Model", "TestSupport"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"]),
    .testTarget(name: "GuestTests", dependencies: ["Guest"]),
    .executableTarget(name: "Scribe", dependencies: ["Storage"], path: "Tests/Scribe"),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "Scribe"]),
    .testTarget(name: "TUITests", dependencies: ["TUI", "CNCurses", "CTerminal"]),
    .testTarget(name: "EndToEndTests", dependencies: ["wentan", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
