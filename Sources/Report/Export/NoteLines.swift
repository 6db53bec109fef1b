import Model
import System
import Text

/// What a user has written on an item and its sentences, as reports have it.
struct NoteLines {
  static let heading = Phrase("笔记", "Notes")

  private let notes: [(note: Note, place: Notes.Place?)]
  private let context: ExportContext

  init(on outline: Outline, _ context: ExportContext) {
    self.context = context
    notes = context.notes.notes(with: outline.item, outline.evidence)
  }

  /// A line for each note: its words, and the sentence that it is on.
  var lines: [String] {
    notes.map { note, place in
      var quote = ""
      switch place {
      case .item: break
      case .sentence(let sentence): quote = context.corpus.quote(sentence)
      case nil: quote = note.anchor.words
      }
      if quote.isEmpty { return note.line }
      let orphan = Phrase("，原处已不在", ", no longer there")
      let gone = place == nil ? orphan : Phrase("", "")
      return note.line
        + Phrase("（“\(quote)”\(gone.chinese)）", " (“\(quote)”\(gone.english))")[context.language]
    }
  }

  /// The notes as JSON; no member for none.
  var members: [(key: String, value: JSONValue)] {
    if notes.isEmpty { return [] }
    let values = notes.map { note, place in
      var members: [(key: String, value: JSONValue)] = [
        ("text", .string(note.text)), ("tags", .array(note.tags.map { .string($0) })),
      ]
      if case .sentence(let anchor) = note.anchor { members.append(("quote", .string(anchor.quote))) }
      if place == nil { members.append(("orphan", .literal("true"))) }
      return JSONValue.object(members)
    }
    return [("notes", .array(values))]
  }
}
