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
  private var known: KnownArticles
  private let given: SourceArticle.About
  private let again: Bool
  private let derivation = Derivation()
  private(set) var rows: [Row] = []
  /// Told before each source: its number, how many there are, and its name.
  var progress: @Sendable (Int, Int, String) -> Void = { Progress.show($0, of: $1, $2) }
  /// Whether an article is wanted, by its folded text; all are unless somebody says otherwise.
  var isWanted: @Sendable ([UInt32]) -> Bool = { _ in true }
  /// Asked before each source and before each file is written.
  var isStopped: @Sendable () -> Bool = { false }

  /// What became of an article, or of a source that gave none.
  struct Row {
    enum Outcome {
      case added(file: String), known
      /// It is there by its address, with another text.
      case changed
      /// It is not wanted.
      case passedOver
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
    folder: String, known: KnownArticles, given: SourceArticle.About, again: Bool, dryRun: Bool,
    language: Language
  ) {
    (self.folder, self.known, self.given) = (folder, known, given)
    (self.again, self.dryRun, self.language) = (again, dryRun, language)
  }

  mutating func add(_ files: [SourceFile]) {
    var files = files
    var number = 0
    while number < files.count, !isStopped() {
      let file = files[number]
      number += 1
      progress(number, files.count, file.shown(in: language))
      do {
        files += try add(try file.content(in: language), from: file)
      } catch {
        refuse(file, error)
      }
    }
    Progress.end()
  }

  /// Adds what was read from a source.
  ///
  /// - Returns: the addresses of entries of a feed that have no text.
  mutating func add(_ content: SourceFile.Content, from file: SourceFile) throws(Failure) -> [SourceFile] {
    // Entries without text in a feed are named by their addresses.
    let links = content.source.articles.filter { !$0.hasText }.compactMap(\.about.url)
      .map { SourceFile(name: $0, allowsPrivate: file.allowsPrivate) }
    if links.count == content.source.articles.count { return links }
    let articles = try file.articles(of: content, given: given, in: language)
    // Articles that come from one address together are no versions of one another.
    let former = known
    for article in articles where !isStopped() {
      try add(article, of: content, from: file, former: former, isAlone: articles.count == 1)
    }
    return links
  }

  /// Whether an article from an address is there already.
  func knows(_ address: String) -> Bool { !known[address: address].isEmpty }

  mutating func refuse(_ file: SourceFile, _ failure: Failure) {
    let name = file.shown(in: language)
    var text = failure.message.withoutProgram
    if text.hasPrefix(name + ": ") { text = String(text.dropFirst(name.count + 2)) }
    rows.append(Row(source: name, outcome: .refused(failure.status), text: text, headline: "", remarks: []))
  }

  private mutating func add(
    _ article: Derivation.Article, of content: SourceFile.Content, from file: SourceFile,
    former: KnownArticles, isAlone: Bool
  ) throws(Failure) {
    let draft: DerivedCorpus
    let corpus: Corpus
    do {
      draft = try derivation.corpus(from: [article])
      corpus = try Corpus.load([CorpusFile(name: article.file, bytes: Array(draft.text.utf8))])
    } catch {
      throw Failure(error, in: language)
    }
    let articles = corpus.items(of: .article)
    let texts = articles.map { corpus.comparedText(of: $0) }
    guard texts.contains(where: isWanted) else {
      let name = articles.first.map { corpus.name(of: $0) } ?? ""
      rows.append(
        Row(source: file.shown(in: language), outcome: .passedOver, text: "", headline: name, remarks: []))
      return
    }
    let headline = articles.first.map { corpus.name(of: $0) } ?? ""
    let form = content.source.form.name[language]
    let source = file.shown(in: language)
    let address = given.url ?? article.content.about.url
    let sameText = texts.compactMap { known[text: $0] }
    let sameAddress = address.map { former[address: $0] } ?? []
    if !again, sameText.count == texts.count || !sameAddress.isEmpty {
      let outcome = sameText.count == texts.count ? Row.Outcome.known : .changed
      let name = outcome.isChange ? sameAddress[0].headline : headline
      rows.append(Row(source: source, outcome: outcome, text: form, headline: name, remarks: []))
      return
    }
    // Derived anew, an article takes the place of what it was: by its text, else by an address of its own.
    let replaced =
      texts.count == 1 ? sameText.first ?? (isAlone && sameAddress.count == 1 ? sameAddress[0] : nil) : nil
    let day = given.date ?? article.content.about.date
    if isStopped() { return }
    // What is read anew in an article that was there does not make it new.
    let added = (sameText + sameAddress).compactMap(\.added).min() ?? .now
    let path = try write(
      Array(draft.text(added: added).utf8), day: day, headline, replacing: again ? replaced?.file : nil)
    for text in texts {
      let entry = KnownArticles.Entry(headline: headline, file: texts.count == 1 ? path : nil, added: added)
      known.add(entry, text: text, address: address)
    }
    var remarks = article.content.about.remarks.map { $0.message[language] }
    if !draft.doubts.isEmpty {
      let count = draft.doubts.count
      remarks.append(Phrase("存疑 \(count) 处", "\(count) doubtful")[language])
    }
    let counts = draft.counts.filter { $0.count > 0 }.map { $0.kind.counted($0.count)[language] }
    rows.append(
      Row(
        source: source, outcome: .added(file: path), text: ([form] + counts).joined(separator: "  "),
        headline: headline,
        remarks: remarks))
  }

  /// How often an outcome came about.
  func count(_ isMeant: (Row.Outcome) -> Bool) -> Int { rows.count { isMeant($0.outcome) } }

  /// Files of one name, at most.
  private static let maximumNumber = 999

  /// Writes a file that is named by day and headline, and where that name is taken by a number, too. It stands before
  /// the headline, whose end may be cut off.
  private func write(
    _ bytes: [UInt8], day: String?, _ headline: String, replacing former: String?
  ) throws(Failure) -> String {
    func path(_ number: Int) -> String {
      let words = [day ?? "", number == 1 ? "" : String(number), headline]
      return folder + "/" + SafeFileName.name(for: words, ending: "json")
    }
    if dryRun { return former ?? path(1) }
    do {
      try FileWriter.makeFolder(folder)
      if let former {
        try FileWriter.write(bytes, to: former, replacing: true)
        return former
      }
      var number = 1
      while true {
        do {
          try FileWriter.write(bytes, to: path(number), replacing: false)
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

extension Adding.Row.Outcome {
  var isAdded: Bool { if case .added = self { true } else { false } }
  var isKnown: Bool { if case .known = self { true } else { false } }
  var isChange: Bool { if case .changed = self { true } else { false } }
  var isPassedOver: Bool { if case .passedOver = self { true } else { false } }
  var isRefusal: Bool { if case .refused = self { true } else { false } }
}
