import Foundation

/// The page that the bundled corpus was made from, and that corpus.
enum Seed {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let file = "000_cb0bda461ddc1e48.txt"

  static var text: String {
    get throws { try String(contentsOf: package.appendingPathComponent("seeds/" + file), encoding: .utf8) }
  }

  static var corpus: [String: Any] {
    get throws {
      let data = try Data(contentsOf: package.appendingPathComponent("Sources/CBundle/corpus.json"))
      return try JSONSerialization.jsonObject(with: data) as! [String: Any]
    }
  }
}
