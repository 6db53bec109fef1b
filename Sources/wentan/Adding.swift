import Articles
import Derivation
import Model
import Report
import System

/// Adds sources one after the other; what is wrong with one keeps none of the others out.
struct Adding {
  let folder: String
  let language: Language
  let dryRun: Bool
  private var known: [[UInt32]: String]
  private let given: SourceArticle.About
  private let again: Bool
  private let derivation = Derivation()
  private(set) var rows: [Row] = []

  /// What became of an article, or of a source that gave none.
  struct Row {
    enum Outcome {
      case added(file: String), known
      case refused(Failure.Status)
    }
    let source: String
    let outcome: Outcome
    /// What it is, or why it was refused.
    let text: String
    let headline: String
    let remarks: [String]
  }

  init(
    folder: String, known: [[UInt32]: String], given: SourceArticle.About, again: Bool, dryRun: Bool,
    language: Language
  ) {
    (self.folder, self.known, self.given) = (folder, known, given)
    (self.again, self.dryRun, self.language) = (again, dryRun, language)
  }

  mutating func add(_ files: [SourceFile]) {
    var files = files
    var number = 0
    while number < files.count {
      let file = files[number]
      number += 1
      Progress.show(number, of: files.count, file.shown(in: language))
      do {
        let content = try file.content(in: language)
        // Entries without text in a feed are named by their addresses.
        let links = content.source.articles.filter { !$0.hasText }.compactMap(\.about.url)
        files += links.map { SourceFile(name: $0, allowsPrivate: file.allowsPrivate) }
        if links.count == content.source.articles.count { continue }
        for article in try file.articles(of: content, given: given, in: language) {
          try add(article, of: content, from: file)
        }
      } catch {
        refuse(file, error)
      }
    }
    Progress.end()
  }

  private mutating func refuse(_ file: SourceFile, _ failure: Failure) {
    let name = file.shown(in: language)
    var text = failure.message
    for prefix in ["wentan: ", name + ": "] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
    }
    rows.append(Row(source: name, outcome: .refused(failure.status), text: text, headline: "", remarks: []))
  }

  private mutating func add(
    _ article: Derivation.Article, of content: SourceFile.Content, from file: SourceFile
  ) throws(Failure) {
    let draft: DerivedCorpus
    let bytes: [UInt8]
    let corpus: Corpus
    do {
      draft = try derivation.corpus(from: [article])
      bytes = Array(draft.text.utf8)
      corpus = try Corpus.load([CorpusFile(name: article.file, bytes: bytes)])
    } catch {
      throw Failure(error, in: language)
    }
    let articles = corpus.items(of: .article)
    let texts = articles.map { corpus.comparedText(of: $0) }
    let headline = articles.first.map { corpus.name(of: $0) } ?? ""
    let form = content.source.form.name[language]
    let source = file.shown(in: language)
    if !again, texts.allSatisfy({ known[$0] != nil }) {
      rows.append(Row(source: source, outcome: .known, text: form, headline: headline, remarks: []))
      return
    }
    let day = given.date ?? article.content.about.date
    let path = try write(bytes, day: day, headline)
    for text in texts { known[text] = headline }
    var remarks = article.content.about.remarks.map { $0.message[language] }
    if !draft.doubts.isEmpty {
      let count = draft.doubts.count
      remarks.append(Phrase("存疑 \(count) 处", "\(count) doubtful")[language])
    }
    let counts = draft.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.kind.plural[language])" }
    rows.append(
      Row(
        source: source, outcome: .added(file: path), text: ([form] + counts).joined(separator: "  "),
        headline: headline,
        remarks: remarks))
  }

  /// Files of one name, at most.
  private static let maximumNumber = 999

  /// Writes a file that is named by day and headline, and where that name is taken by a number, too. It stands before
  /// the headline, whose end may be cut off.
  private func write(_ bytes: [UInt8], day: String?, _ headline: String) throws(Failure) -> String {
    func path(_ number: Int) -> String {
      let words = [day ?? "", number == 1 ? "" : String(number), headline]
      return folder + "/" + SafeFileName.name(for: words, ending: "json")
    }
    if dryRun { return path(1) }
    do {
      try FileWriter.makeFolder(folder)
      var number = 1
      while true {
        do {
          try FileWriter.write(bytes, to: path(number), replacing: again)
          return path(number)
        } catch  where error.fault == .exists && number < Adding.maximumNumber {
          number += 1
        }
      }
    } catch let failure {
      throw Failure(failure, in: language)
    }
  }

  /// 0 where all came or were known; what is to be said where some were refused, or all.
  var failureStatus: Failure.Status? {
    var refused: [Failure.Status] = []
    for row in rows { if case .refused(let status) = row.outcome { refused.append(status) } }
    guard let first = refused.first else { return nil }
    return refused.count == rows.count && refused.allSatisfy { $0 == first } ? first : .dataInvalid
  }
}
