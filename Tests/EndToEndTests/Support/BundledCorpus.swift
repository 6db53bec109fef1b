import Foundation

/// The bundled corpus as a file to break.
enum BundledCorpus {
  static let url = Program.package.appendingPathComponent("Sources/CBundle/corpus.json")

  /// Its text.
  static var text: String { get throws { try String(contentsOf: url, encoding: .utf8) } }

  /// How many items of a kind it holds; the kind in the plural, as the file writes it.
  static func count(of kind: String) throws -> Int {
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    guard let items = file?[kind] as? [Any] else { throw Missing(description: "no \(kind) in the corpus") }
    return items.count
  }

  /// Its text with the first place where something stands changed.
  static func changing(_ old: String, to new: String) throws -> String {
    let text = try text
    guard let place = text.range(of: old) else { throw Missing(description: "no \(old) in the corpus") }
    return text.replacingCharacters(in: place, with: new)
  }

  private struct Missing: Error, CustomStringConvertible { let description: String }
}
