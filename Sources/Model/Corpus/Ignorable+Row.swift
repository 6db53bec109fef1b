// A joiner or selector of an article stands before an offset in `Corpus.text`; a quote has it again where it leaves the
// program: see ``Corpus/printed(_:)``.

import System

extension Ignorable: Row {
  package static var section: Section { .ignorables }
  package static var table: WritableKeyPath<Part, [Ignorable]> { \.ignorables }
}

extension RandomAccessCollection<Ignorable> {
  /// Those of a stretch of text, in the order of their offsets: behind its first character and up to its end, for a selector
  /// belongs to the character before it.
  func inside(_ range: Range<Int>) -> SubSequence {
    let first = partitioningIndex { Int($0.offset) > range.lowerBound }
    return self[first..<Swift.max(first, partitioningIndex { Int($0.offset) > range.upperBound })]
  }
}

extension Corpus {
  /// The words of a stretch of reading text with the joiners and selectors that the page has in them, where these make
  /// sequences of characters. Not for the screen: no two terminals agree on the width of such.
  package func printed(_ range: Range<UInt32>) -> String {
    let text = text(range)
    var rest = tables.rows(Ignorable.self).inside(Int(range.lowerBound)..<Int(range.upperBound))
    if rest.isEmpty { return text }
    var scalars: [Unicode.Scalar] = []
    var offset = Int(range.lowerBound)
    func putBack() {
      while let next = rest.first, Int(next.offset) <= offset {
        rest.removeFirst()
        // What stands in a compiled file is not believed.
        if let scalar = Unicode.Scalar(next.value), CharacterSequence.isJoinerOrSelector(scalar) {
          scalars.append(scalar)
        }
      }
    }
    for scalar in text.unicodeScalars {
      putBack()
      scalars.append(scalar)
      offset += UTF8.width(scalar)
    }
    putBack()
    let kept = scalars.indices.filter {
      !CharacterSequence.isJoinerOrSelector(scalars[$0]) || CharacterSequence.isMade(in: scalars, at: $0)
    }
    return String(String.UnicodeScalarView(kept.map { scalars[$0] }))
  }

  /// The sentence as the newspaper printed it, in one line, for use outside: see ``printed(_:)``.
  public func printedQuote(_ evidence: Evidence) -> String { printed(evidence.range) }
}
