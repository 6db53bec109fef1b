import Report
import System
import TestSupport
import Testing

@testable import Model

/// Whatever the form of a contribution, it is read, shown and written.
struct FormTests {
  @Test(arguments: Form.allCases) func aFormIsShownInBothLanguagesWithThePrintedWord(_ form: Form) throws {
    let text = Corpora.small(
      "\"address\", \"printed\": \"致辞\"", becomes: "\"\(form.rawValue)\", \"printed\": \"上台\""
    )
    .replacing("\"version\": 1", with: "\"version\": \(form.formatVersion)")
    let corpus = try Corpora.load(text)
    let speaker = try #require(corpus.items(of: .speaker).first)
    func export(_ format: ExportFormat, _ language: Language) -> String {
      corpus.export([speaker], as: format, in: language, columns: 0)
    }
    #expect(export(.text, .chinese).contains("\(form.name[.chinese])（原文“上台”）"))
    #expect(export(.text, .english).contains(form.name[.english]))
    #expect(export(.text, .english).contains("上台"))
    #expect(export(.json, .english).contains("\"form\": \"\(form.rawValue)\""))
    #expect(corpus.facets(of: speaker).contains(Facet(field: .form, value: .word(form.rawValue))))
  }
}
