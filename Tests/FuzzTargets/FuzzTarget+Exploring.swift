import Explorer
import Glibc
import Model
import Search
import System
import TUI
import TestSupport

extension FuzzTarget {
  private static let bundled = try! Corpus.load([.bundled])

  func fuzzQuery(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    var search = CorpusSearch(FuzzTarget.bundled)
    for fuzzy in [false, true] {
      let hits = search.find(text, fuzzy: fuzzy, limit: 8).hits
      if hits.count > 8 { return "\(hits.count) hits" }
      for hit in hits {
        for match in search.matches(of: text, fuzzy: fuzzy, in: hit) {
          let count = match.text.unicodeScalars.count
          if let range = match.ranges.first(where: { $0.isEmpty || $0.upperBound > count }) {
            return "\(range) of \(count) scalars"
          }
        }
      }
    }
    return nil
  }

  /// Keys that are there at once, with a pause in their middle, and a window that changes its size.
  func fuzzKeys(_ bytes: [UInt8]) -> String? {
    setlocale(LC_CTYPE, "C.UTF-8")
    var (decoder, sequence) = (CharacterDecoder(), SequenceFilter())
    var state = State(FuzzTarget.bundled, language: .chinese)
    for (part, size) in [
      (bytes.prefix(bytes.count / 2), Size(columns: 80, rows: 24)),
      (bytes.dropFirst(bytes.count / 2), Size(columns: Int(bytes.first ?? 9), rows: Int(bytes.last ?? 5))),
    ] {
      let sent = part.flatMap { decoder.take($0).map { sequence.take($0) } ?? [] } + sequence.pause()
      let keys = sent.compactMap { if case .character(let code) = $0 { Key(typed: code) } else { nil } }
      _ = state.handle([.resized(size)] + keys.map { .key($0) })
      let grid = state.render()
      if let fault = HostileText.fault(in: grid.text) { return fault }
      if size.columns * size.rows > 0,
        !(0..<size.columns).contains(grid.cursor.x) || !(0..<size.rows).contains(grid.cursor.y)
      {
        return "the cursor is at \(grid.cursor) of \(size)"
      }
    }
    return nil
  }
}
