import System

/// A text as its scalars, which can be looked at on both sides of a place.
typealias Scalars = [Unicode.Scalar]

extension Scalars {
  init(_ text: String) { self = Array(text.unicodeScalars) }

  /// A stretch of the text as a string, without white space at its ends.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    // One by one: a collection is appended by code that knows nothing of its elements.
    for position in trim(range) { view.append(self[position]) }
    return String(view)
  }

  /// A stretch without white space at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where a piece of text stands first.
  func find(_ piece: Scalars, in range: Range<Int>) -> Int? {
    guard let head = piece.first, piece.count <= range.count else { return nil }
    var at = range.lowerBound
    while at + piece.count <= range.upperBound {
      WorkCount.add(1)
      if self[at] == head, stands(piece, at: at) { return at }
      at += 1
    }
    return nil
  }

  func stands(_ piece: Scalars, at start: Int) -> Bool {
    guard start >= 0, start + piece.count <= count else { return false }
    for offset in piece.indices {
      WorkCount.add(1)
      guard self[start + offset] == piece[offset] else { return false }
    }
    return true
  }

  func stands(_ piece: String, at start: Int) -> Bool {
    var at = start
    for scalar in piece.unicodeScalars {
      guard at >= 0, at < count, self[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// Whether a stretch of the text holds one of some words.
  func holds(_ words: WordList, _ range: Range<Int>) -> Bool { words.first(in: self, range) != nil }

  /// Where the mark that a closing one belongs to stands, at most so far to the left.
  func opening(of closing: Int, after limit: Int) -> Int? {
    guard let wanted = self[closing].opening else { return nil }
    var (at, depth) = (closing - 1, 1)
    while at >= limit {
      WorkCount.add(1)
      if self[at] == self[closing] { depth += 1 }
      if self[at] == wanted {
        depth -= 1
        if depth == 0 { return at }
      }
      at -= 1
    }
    return nil
  }

  /// Where the mark that closes what an opening one begins stands, before a place.
  func closing(of opening: Int, before limit: Int) -> Int? {
    let mark = self[opening]
    var (at, depth) = (opening + 1, 1)
    while at < limit {
      WorkCount.add(1)
      if self[at] == mark { depth += 1 }
      if self[at].opening == mark {
        depth -= 1
        if depth == 0 { return at }
      }
      at += 1
    }
    return nil
  }

  /// Whether a place stands in brackets or quotation marks that close within a stretch of text.
  func isEnclosed(_ position: Int, in range: Range<Int>) -> Bool {
    var at = range.upperBound
    while at > range.lowerBound {
      at -= 1
      WorkCount.add(1)
      if self[at].isClosing, let opening = opening(of: at, after: range.lowerBound) {
        if (opening...at).contains(position) { return true }
        at = opening
      }
    }
    return false
  }

  /// Where the clause begins that ends before a place: behind the last comma, semicolon or colon.
  func clauseStart(upTo end: Int, after limit: Int) -> Int {
    self[limit..<Swift.max(limit, end)].lastIndex { $0 == "，" || $0 == "；" || $0 == "：" }.map { $0 + 1 }
      ?? limit
  }

  /// A stretch of text without quotation marks and spaces.
  func bare(_ range: Range<Int>) -> Scalars {
    self[range].filter { !$0.isSpace && !"“”‘’「」『』《》\"".unicodeScalars.contains($0) }
  }
}
