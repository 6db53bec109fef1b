import Model
import Report
import System

extension State {
  /// All notes with what they are on; a line that says so where there are none.
  var noteRows: [TextRow] {
    if notes.isEmpty { return [TextRow(runs: [TextRun(UIText.noNotes(keymap)[language], .dim)])] }
    return notes.all.map { note, place in
      var runs = [TextRun(note.line + "  ")]
      var target: TextRow.Target?
      switch place {
      case .item(let item):
        runs.append(TextRun(corpus.name(of: item), .link))
        target = .item(item)
      case .sentence(let sentence):
        runs.append(TextRun(corpus.quote(sentence), .dim))
        target = .item(sentence.article)
      case nil:
        runs.append(TextRun(UIText.orphan[language] + " ", .doubt))
        runs.append(TextRun(note.anchor.words, .dim))
      }
      return TextRow(runs: runs.truncated(to: max(8, size.columns - 4), width), target: target)
    }
  }

  mutating func openNotes() {
    if notes.isEmpty { message = Message(text: UIText.noNotes(keymap)) } else { open(.notes) }
  }
}

extension DetailPane {
  /// The notes that the user has written on an item and its sentences; nil for none.
  func noteBlock(of outline: Outline) -> DetailBlock? {
    let notes = notes.notes(with: outline.item, outline.evidence)
    if notes.isEmpty { return nil }
    let facts = notes.map { note, place in
      var runs = note.tags.map { TextRun("#\($0) ", .number) } + [TextRun(note.text)]
      var fact = DetailFact(.ownNote, [])
      switch place {
      case .sentence(let sentence):
        if let place = outline.evidence.firstIndex(where: {
          $0.article == sentence.article && $0.range.overlaps(sentence.range)
        }) {
          fact.evidence = [place]
        }
        fact.target = .sentence(sentence)
      case .item: break
      case nil: runs.append(TextRun(" " + UIText.orphan[language] + note.anchor.words, .doubt))
      }
      fact.runs = runs.filter { !$0.text.isEmpty }
      return fact
    }
    return DetailBlock(field: .ownNote, content: .facts(facts))
  }
}
