import System

/// A line of the source, made harmless as the corpus makes it when it is loaded.
struct SourceLine {
  /// One-based.
  let number: Int
  /// As it is printed.
  let printed: Scalars
  /// As the rules read it: see ``FoldedLine``.
  let scalars: Scalars
  /// Whether it begins with the marker of a list, which is blank in ``scalars``.
  let isMarked: Bool
  /// Without white space at its ends.
  let content: Range<Int>
  /// The room that the content takes, in half cells: 2 for a Chinese character.
  let width: Int

  init(number: Int, text: String, habits: PunctuationHabits) {
    self.number = number
    // What tabs part are columns of a table. They are cleaned apart, for a tab becomes a space.
    let columns = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      .map { Scalars(TextCleaning.clean(String($0))) }
    printed = Scalars(columns.joined(separator: [" "]))
    var scalars = FoldedLine(printed, habits: habits).scalars
    let content = scalars.trim(scalars.indices)
    var tab = -1
    for column in columns.dropLast() {
      tab += column.count + 1
      if content.contains(tab) { scalars[tab] = "｜" }
    }
    // The marker of a line of a list is as blank to the rules.
    let marker = LineMarker.end(scalars, content)
    if let marker { for position in content.lowerBound..<marker { scalars[position] = " " } }
    isMarked = marker != nil
    self.scalars = scalars
    self.content = content
    width = printed[content].reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }

  var isBlank: Bool { content.isEmpty }

  /// Whether the line is moved in, as the first one of a paragraph is.
  var isIndented: Bool {
    let blanks = scalars[..<content.lowerBound]
    return blanks.contains("\u{3000}") ? blanks.count >= 1 : blanks.count >= 2
  }
}

/// A part of a line that belongs to one block.
struct Piece {
  let line: SourceLine
  let range: Range<Int>

  var text: ArraySlice<Unicode.Scalar> { line.scalars[range] }
  var printed: ArraySlice<Unicode.Scalar> { line.printed[range] }
  var isWholeLine: Bool { range == line.content }
  var width: Int { isWholeLine ? line.width : printed.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) } }
}
