import Foundation
import Report
import System
import TestSupport
import Testing
import Text

@testable import Model

/// A field that a record shows in `visit` is read, kept, shown, exported, merged and documented. Whoever adds one and forgets
/// one of these finds its name here.
@Suite struct EveryFieldTests {
  /// A property that no line of `visit` shows is no field: nothing would read it.
  @Test func everyRecordShowsAllThatItHas() {
    func expect<Element: Record>(_ type: Element.Type) {
      #expect(FieldSizes.shown(by: type) == MemoryLayout<Element>.size, "bytes that \(type) shows, and has")
    }
    for case let type as any Record.Type in Section.rows { expect(type) }
  }

  private func export(_ files: [String], _ format: ExportFormat) throws -> String {
    let corpus = try Corpus.load(
      files.enumerated().map { CorpusFile(name: "\($0).json", bytes: Array($1.utf8)) })
    return corpus.export(Kind.allCases.flatMap { corpus.items(of: $0) }, as: format, in: .english)
  }

  /// The places of texts that are not in an export.
  private func missing(_ texts: [String: String], in export: String) -> [String] {
    texts.filter { !export.contains($0.value) }.map(\.key).sorted()
  }

  @Test func everyFieldIsReadAndShown() throws {
    let (file, texts) = FieldSampler.file(mark: "·")
    #expect(Corpora.problems(in: file).map { $0.report(in: .english) } == [])
    #expect(texts.count > 30)
    for format in [ExportFormat.text, .markdown] {
      // What a post is called on the page is its organisation and title in other words.
      let lost = missing(texts, in: try export([file], format))
      #expect(lost == ["speaker.posts.printed"], "\(lost) in \(format)")
    }
    #expect(missing(texts, in: try export([file], .json)) == [])
  }

  /// What two files say of the same items is there twice, but for the printed forms of what is one and the same.
  @Test func everyFieldOfSeveralFilesStays() throws {
    let (first, firstTexts) = FieldSampler.file(mark: "·a")
    let (second, secondTexts) = FieldSampler.file(mark: "·b")
    for files in [[first, second], [second, first]] {
      let export = try export(files, .json)
      let lost = missing(firstTexts, in: export) + missing(secondTexts, in: export)
      #expect(
        lost == [
          "announcement.category.printed", "announcement.parties.printed", "announcement.status.printed",
        ])
    }
  }

  @Test(arguments: [
    ["docs/corpus-format.md", "`", "`"], ["docs/corpus-format.zh.md", "`", "`"],
    ["docs/corpus.schema.json", "\"", "\": {"],
  ])
  func everyFieldIsDocumented(_ document: [String]) throws {
    let page = try String(contentsOf: Corpora.project.appending(path: document[0]), encoding: .utf8)
    for case let type as any Record.Type in Section.rows {
      for key in RecordReader.keys(of: type).map(\.name) {
        #expect(page.contains(document[1] + key + document[2]), "\(type).\(key) in \(document[0])")
      }
    }
  }
}
