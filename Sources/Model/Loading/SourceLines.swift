import System

/// The lines of a source, measured once for all the spans that take from them.
struct SourceLines: Sendable {
  let lines: [Located]
  private let ignorables: [Int: [Ignorable]]
  /// How many Unicode scalars precede each line, and all of them.
  private var starts = [0]
  /// The number of the last line with text before each line; 0 where there is none.
  private var textsBefore: [Int] = []
  /// The UTF-8 offset of every so many scalars in lines that are longer than that, by number.
  private var offsets: [Int: [Int]] = [:]

  private static let step = 1024

  init(of source: DraftSource) {
    (lines, ignorables) = (source.text, source.ignorables)
    starts.reserveCapacity(lines.count + 1)
    textsBefore.reserveCapacity(lines.count)
    var lastText = 0
    for (index, line) in lines.enumerated() {
      let count = line.text.unicodeScalars.count
      starts.append(starts[index] + count)
      textsBefore.append(lastText)
      if !line.text.allSatisfy(\.isWhitespace) { lastText = index + 1 }
      if count > SourceLines.step { offsets[index + 1] = SourceLines.offsets(in: line.text) }
    }
  }

  private static func offsets(in line: String) -> [Int] {
    var offsets: [Int] = []
    var count = 0
    for (offset, byte) in line.utf8.enumerated() where byte & 0xC0 != 0x80 {
      if count.isMultiple(of: step) { offsets.append(offset) }
      count += 1
    }
    return offsets
  }

  /// How many Unicode scalars there are in all lines.
  var scalarCount: Int { starts[lines.count] }

  private func count(ofLine number: Int) -> Int { starts[number] - starts[number - 1] }

  /// Whether a span names lines and places that there are.
  func contains(_ span: DraftSpan) -> Bool {
    guard span.lines.count == 2, span.first >= 1, span.first <= span.last, span.last <= lines.count
    else { return false }
    let (start, end) = (span.from ?? 0, span.to ?? count(ofLine: span.last))
    return start <= count(ofLine: span.first) && end <= count(ofLine: span.last)
      && (span.first < span.last || start <= end)
  }

  /// What a span takes, in scalars of all lines one after the other.
  func extent(of span: DraftSpan) -> Range<Int> {
    let (start, end) = (span.from ?? 0, span.to ?? count(ofLine: span.last))
    return starts[span.first - 1] + start..<starts[span.last - 1] + end
  }

  /// The number of the line that a scalar is in.
  func line(of scalar: Int) -> Int { starts.partitioningIndex { $0 > scalar } }

  /// Whether no line between two has text.
  func areBlank(from number: Int, to other: Int) -> Bool { textsBefore[other - 1] <= number }

  /// The lines that a span takes text from, the last one first.
  func textLines(of span: DraftSpan) -> some Sequence<Int> {
    let last = lines[span.last - 1].text.allSatisfy(\.isWhitespace) ? textsBefore[span.last - 1] : span.last
    return sequence(first: last) { textsBefore[$0 - 1] }.lazy.prefix { $0 >= span.first }
  }

  /// The text of a line that a span takes, without white space at either end.
  func text(of span: DraftSpan, inLine number: Int) -> Substring {
    let line = lines[number - 1].text
    let start = number == span.first ? span.from.map { index(of: $0, inLine: number) } : nil
    let end = number == span.last ? span.to.map { index(of: $0, inLine: number) } : nil
    return line[(start ?? line.startIndex)..<(end ?? line.endIndex)].trimmed
  }

  /// What was dropped of sequences of characters in a piece of a line, by its offset in the piece.
  func ignorables(in piece: Substring, ofLine number: Int) -> [Ignorable] {
    guard let ignorables = ignorables[number] else { return [] }
    let line = lines[number - 1].text.utf8
    let start = line.distance(from: line.startIndex, to: piece.startIndex)
    return ignorables.inside(start..<start + piece.utf8.count).map {
      Ignorable(offset: $0.offset - UInt32(start), value: $0.value)
    }
  }

  private func index(of scalar: Int, inLine number: Int) -> String.Index {
    let line = lines[number - 1].text
    guard let offsets = offsets[number], scalar >= SourceLines.step else {
      return line.unicodeScalars.index(line.startIndex, offsetBy: scalar)
    }
    let known = min(scalar / SourceLines.step, offsets.count - 1)
    return line.unicodeScalars.index(
      line.utf8.index(line.startIndex, offsetBy: offsets[known]), offsetBy: scalar - known * SourceLines.step)
  }
}

extension DraftSpan {
  var first: Int { lines.first ?? 0 }
  var last: Int { lines.count == 2 ? lines[1] : 0 }
}
