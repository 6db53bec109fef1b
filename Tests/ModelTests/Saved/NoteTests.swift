import Foundation
import System
import TestSupport
import Testing

@testable import Model

/// Notes on items and sentences: kept like marks, and never on a wrong sentence.
@Suite struct NoteTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private static func corpus(_ sentences: [String]) throws -> Corpus {
    let lines = (["开头一行"] + sentences).map { "\"\($0)\"" }.joined(separator: ", ")
    return try Corpora.load(
      """
      { "format": "wentan-corpus", "version": 1,
        "articles": [ { "id": "article:a", "source": "source:s", "blocks": [
          { "kind": "headline", "spans": [ { "lines": [1, 1] } ] },
          { "kind": "paragraph", "spans": [ { "lines": [2, \(sentences.count + 1)] } ] } ] } ],
        "forums": [ { "id": "forum:f", "name": "论坛",
          "evidence": [ { "article": "article:a", "quote": "开头一行" } ] } ],
        "sources": [ { "id": "source:s", "file": "s.txt", "text": [ \(lines) ] } ] }
      """)
  }

  private static func sentence(_ number: Int, _ corpus: Corpus) -> Evidence {
    let article = corpus.items(of: .article)[0]
    let ranges = corpus.blocks(of: article)[1].range
    return Evidence(article: article, range: corpus.sentenceRanges(in: ranges)[number])
  }

  @Test func wordsWithASignAreTags() {
    let note = Note(.item("speaker:a"), typed: "  #约稿 再问 日期 ＃急 #约稿 ")
    #expect(note.tags == ["约稿", "急"] && note.text == "再问 日期")
    #expect(note.line == "#约稿 #急 再问 日期")
    #expect(Note(.item("speaker:a"), typed: " # ").isEmpty == false)
    #expect(Note(.item("speaker:a"), typed: "  ").isEmpty)
  }

  @Test func notesAreKeptLikeMarks() throws {
    var (here, there) = (try #require(home.store()), try #require(home.store()))
    let corpus = try NoteTests.corpus(["甲说了一件事。", "乙说了又一件。"])
    let anchor = try #require(Notes.anchor(of: NoteTests.sentence(1, corpus), in: corpus))
    var change = UnsavedChange()
    change.notes.add(Note(.item("forum:f"), text: "先看", tags: ["急"]))
    change.notes.add(Note(anchor, text: "核对", tags: []))
    _ = here.keep(change, patience: .tests)
    var other = UnsavedChange()
    other.notes.add(Note(.item("forum:f"), text: "后看", tags: ["急"]))
    other.notes.remove(noteOn: .item("forum:none"))
    _ = there.keep(other, patience: .tests)
    let saved = here.load().saved
    #expect(saved.notes.map(\.text) == ["核对", "后看"])
    let notes = Notes(saved.notes, in: corpus)
    #expect(notes.items(tagged: "急") == [corpus.item(ref: "forum:f")!])
    #expect(notes.note(on: .sentence(NoteTests.sentence(1, corpus)))?.text == "核对")
    #expect(notes.note(on: .sentence(NoteTests.sentence(0, corpus))) == nil)
    var removal = UnsavedChange()
    removal.notes.remove(noteOn: anchor)
    _ = there.keep(removal, patience: .tests)
    #expect(here.load().saved.notes.map(\.text) == ["后看"])
  }

  @Test func anOrphanIsShownAsOne() throws {
    let corpus = try NoteTests.corpus(["甲说了一件事。", "乙说了又一件。", "甲说了一件事。"])
    let anchor = try #require(Notes.anchor(of: NoteTests.sentence(2, corpus), in: corpus))
    let notes = [Note(anchor, text: "二", tags: []), Note(.item("speaker:gone"), text: "无", tags: [])]
    let other = try NoteTests.corpus(["甲说了一件事。", "丙说了别的。", "甲说了一件事。"])
    let now = Notes(notes, in: other)
    #expect(now.all.map { $0.place == nil } == [true, true])
    // With its article it is shown all the same.
    #expect(now.notes(with: other.items(of: .article)[0], []).map(\.note.text) == ["二"])
    #expect(Notes(notes, in: corpus).all[0].place == .sentence(NoteTests.sentence(2, corpus)))
  }

  /// A text as a list of sentences that are known by numbers, whatever they say.
  private struct EditedText {
    var sentences: [(number: Int, words: String)]
    private var next = 100

    init(_ count: Int, _ random: inout SeededGenerator) {
      sentences = (0..<count).map { ($0, EditedText.words(&random)) }
    }

    private static func words(_ random: inout SeededGenerator) -> String {
      let words = ["论坛开幕", "甲公司发布新品", "乙致辞", "双方签约", "丙谈人才"]
      return words.randomElement(using: &random)! + ["", "今天", "随后"].randomElement(using: &random)! + "。"
    }

    mutating func edit(_ random: inout SeededGenerator) {
      let place = Int.random(in: 0..<sentences.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where sentences.count > 2: sentences.remove(at: place)
      case 1:
        next += 1
        sentences.insert((next, EditedText.words(&random)), at: place)
      case 2:
        // A sentence that says the same as another.
        next += 1
        sentences.insert(
          (next, sentences[place].words), at: Int.random(in: 0...sentences.count, using: &random))
      case 3:
        next += 1
        sentences[place] = (next, "改" + sentences[place].words)
      default:
        let other = Int.random(in: 0..<sentences.count, using: &random)
        // Nothing would tell them apart.
        if sentences[place].words != sentences[other].words { sentences.swapAt(place, other) }
      }
    }
  }

  @Test func noNoteIsOnAWrongSentence() throws {
    var random = SeededGenerator(seed: 19)
    var (found, lost) = (0, 0)
    for _ in 0..<200 {
      var text = EditedText(Int.random(in: 3...9, using: &random), &random)
      let before = try NoteTests.corpus(text.sentences.map(\.words))
      let notes = try text.sentences.indices.map { place in
        let anchor = try #require(Notes.anchor(of: NoteTests.sentence(place, before), in: before))
        return (
          note: Note(anchor, text: "\(text.sentences[place].number)", tags: []),
          number: text.sentences[place].number
        )
      }
      let old = text.sentences
      for _ in 0..<Int.random(in: 1...4, using: &random) { text.edit(&random) }
      let after = try NoteTests.corpus(text.sentences.map(\.words))
      // A text that says the same from one end to the other is the same text.
      let isSame = old.map(\.words) == text.sentences.map(\.words)
      let now = Notes(notes.map(\.note), in: after)
      for (place, noted) in zip(now.all.map(\.place), notes) {
        guard case .sentence(let sentence)? = place else {
          lost += 1
          continue
        }
        found += 1
        let index = try #require(
          text.sentences.indices.first { NoteTests.sentence($0, after).range.overlaps(sentence.range) })
        let stands = text.sentences.contains { $0.number == noted.number }
        if isSame || !stands && NoteTests.isBetweenTheSame(index, text, noted.number, old) { continue }
        #expect(text.sentences[index].number == noted.number, "\(old) \(text.sentences)")
      }
    }
    #expect(found > 100 && lost > 100)
  }

  /// Whether a sentence stands between what the one that is gone stood between, so that nothing tells them apart.
  private static func isBetweenTheSame(
    _ index: Int, _ text: EditedText, _ number: Int, _ old: [(number: Int, words: String)]
  ) -> Bool {
    let former = old.firstIndex { $0.number == number }!
    func context(_ words: [String], _ place: Int) -> [String] {
      return [
        String(words[..<place].joined().suffix(8)), String(words[(place + 1)...].joined().prefix(8)),
      ]
    }
    let (now, then) = (context(text.sentences.map(\.words), index), context(old.map(\.words), former))
    return now[1] == then[1] && now[0] == then[0]
  }
}
