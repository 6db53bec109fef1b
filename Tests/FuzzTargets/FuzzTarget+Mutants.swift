import TestSupport

extension FuzzTarget {
  /// Inputs made of its seeds, the same every time.
  package func mutants(count: Int) -> [[UInt8]] {
    var generator = SeededGenerator(seed: 2024)
    return (0..<count).map { _ in FuzzTarget.mutant(of: seeds, &generator) }
  }

  private static let tokens = [
    "\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\u{1B}", "\u{1B}[", "'", "=", "--", "\\u", "0", "-1",
    "1e999", "true", "null", "梅",
    "\u{301}", "\u{202E}", "\u{9B}", "\0", " ",
  ].map { Array($0.utf8) }

  private static func mutant(of seeds: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seeds.randomElement(using: &generator)!
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: if place < bytes.count { bytes[place] = .random(in: 0...255, using: &generator) }
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: tokens.randomElement(using: &generator)!, at: place)
      default: bytes.insert(contentsOf: seeds.randomElement(using: &generator)!.prefix(40), at: place)
      }
    }
    return bytes
  }
}
