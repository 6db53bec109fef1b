import CBundle

/// Surnames of two characters: 欧阳, 司马. They are those of `names.txt` in the derivation's lexicon, which the program
/// carries.
package enum CompoundSurnames {
  package static let all: Set<String> = {
    let bytes = UnsafeBufferPointer(start: bundled_lexicon_bytes(), count: bundled_lexicon_size)
    let lines = WordLine.lines(of: String(decoding: bytes, as: UTF8.self))
    return Set(lines.filter { $0.kind == "compound-surname" }.map(\.word))
  }()
}
