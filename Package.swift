// swift-tools-version: 6.1
import PackageDescription

// For code with small loops over much text, in which a debug build would spend minutes of the tests.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// For code that runs once per command or once per key, where size matters more than speed.
let compact: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "wentan",
  products: [
    .executable(name: "wentan", targets: ["wentan"]),
    .library(name: "Model", targets: ["Model"]),
    .library(name: "Search", targets: ["Search"]),
    .library(name: "Text", targets: ["Text"]),
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
    // The system calls that a child process gives up: System and Articles alone may import it.
    .target(name: "CConfinement"),
    // What the program carries.
    .target(
      name: "CBundle", exclude: ["corpus.json", "corpus.bin", "gb18030.bin", "readings.bin", "words.bin"]),

    // Each of these uses only what stands above it.
    .target(name: "System", dependencies: ["CBundle", "CConfinement"]),
    .target(name: "Text", dependencies: ["CBundle", "System"], swiftSettings: optimised),
    .target(
      name: "Model", dependencies: ["CBundle", "CMapping", "System", "Text"], swiftSettings: optimised),
    .target(name: "Search", dependencies: ["Model", "System", "Text"], swiftSettings: optimised),
    .target(name: "Report", dependencies: ["Model", "System", "Text"], swiftSettings: compact),
    // zlib, which unpacks documents: Articles alone may import it.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Articles", dependencies: ["CConfinement", "CZlib", "Model", "System", "Text"]),
    .target(
      name: "Derivation", dependencies: ["Articles", "CBundle", "Model", "System", "Text"],
      exclude: ["names", "titles", "speech", "organisations", "forums", "announcements", "layout"].map {
        "Lexicon/\($0).txt"
      },
      swiftSettings: optimised),
    .target(
      name: "Explorer", dependencies: ["Model", "Report", "Search", "System", "Text"], swiftSettings: compact),
    .target(
      name: "TUI",
      dependencies: ["CNCurses", "CTerminal", "Explorer", "Model", "Search", "System", "Text"]),
    .executableTarget(
      name: "wentan",
      dependencies: [
        "Articles", "Derivation", "Explorer", "Model", "Report", "Search", "System", "Text", "TUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: compact + [.enableUpcomingFeature("MemberImportVisibility")],
      // The shared ncurses is to find the program's own widths of characters before those of the C library.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),

    .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport"),
    // What libFuzzer is let loose on, and for a moment the tests: see scripts/fuzz.sh.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Articles", "Derivation", "Explorer", "Model", "Report", "Search", "System", "TUI", "Text",
        "TestSupport",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"]),
    .executableTarget(name: "Scribe", dependencies: ["System"], path: "Tests/Scribe"),
    .testTarget(name: "SystemTests", dependencies: ["Scribe", "System", "TestSupport"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Report", "Search", "TestSupport"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "TestSupport"], exclude: ["Facts"]),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Search", "TestSupport"], exclude: ["Expected"]),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "CZlib", "Model", "System", "TestSupport", "Text"]),
    .testTarget(name: "DerivationTests", dependencies: ["Articles", "Derivation", "Model", "TestSupport"]),
    .testTarget(name: "ExplorerTests", dependencies: ["Explorer", "TestSupport"], exclude: ["Snapshots"]),
    .executableTarget(name: "ReadPage", dependencies: ["Articles"], path: "Tests/ReadPage"),
    .testTarget(name: "TUITests", dependencies: ["TUI", "CNCurses", "CTerminal"]),
    .testTarget(name: "WentanTests", dependencies: ["FuzzTargets", "TestSupport", "wentan"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["wentan", "TestSupport", "Text"], exclude: ["Support/graphml.xsd"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
