import ArgumentParser
import Model
import Report
import System
import TUI
import Text

/// Goes through drafts, fact by fact.
struct Review: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: said("核对草稿，逐条判对错。", "Review drafts, fact by fact."),
      discussion: said(
        """
        打开浏览界面里的核对；--list 只把各条事实打印出来。决定记在语料文件旁的 .decisions.jsonl 里，语料文件不动；见 docs/review.zh.md。
        """,
        """
        Opens the explorer at the review; --list prints the facts alone. Decisions are kept in a .decisions.jsonl beside \
        the corpus file, which stays as it is: see docs/review.md.
        """) + "\n\n"
        + examples(
          """
            wentan review draft.json
            wentan review --list --format json | jq '.[] | select(.state == "open")'
          """))
  }

  @Argument(
    help: ArgumentHelp("文件，或放 .json 文件的目录。", "Files, or directories of .json files.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("以谁的名义判；不写则照 $USER。", "Who decides; $USER otherwise.", valueName: "name"))
  var editor: String?

  @Flag(help: ArgumentHelp("打印各条事实与判断。", "Print the facts and what was decided of them."))
  var list = false

  @Option(help: ArgumentHelp("打印成什么。", "How to print them."))
  var format: RowsFormat = .text

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    common.corpus += paths
    common.editor = editor
    guard list || !ExplorerLoop.canOpen else {
      guard var browse = Browse(plain: []) else { return }
      browse.common = common
      return try browse.open(review: true)
    }
    UserConfiguration.tellFailure(in: common.language)
    let review: DraftReview
    do {
      review = try DraftReview(of: common.paths, bundled: !common.noBundled)
    } catch {
      throw Failure(error, in: common.language)
    }
    try write(review)
    for fault in review.faults { Output.tell("wentan: " + fault.message[common.language]) }
    for decision in review.idleDecisions {
      let message = Phrase("没有用上的决定：\(decision.chinese)", "decision without its fact: \(decision.english)")
      Output.tell("wentan: " + message[common.language])
    }
  }

  private func write(_ review: DraftReview) throws(Failure) {
    let (language, corpus) = (common.language, review.corpus)
    let facts = review.facts.filter(\.isQueued)
    if format == .json {
      return try common.output.write(JSONValue.array(facts.map { value($0, in: corpus) }))
    }
    let rows = facts.map { fact in
      [
        corpus.ref(of: fact.item), fact.field, fact.words[language], fact.state.rawValue,
        fact.confidence?.rawValue ?? "", fact.rule, fact.evidence.first.map { corpus.printedQuote($0) } ?? "",
      ]
    }
    if format == .tsv {
      let header = ["ref", "field", "value", "state", "confidence", "rule", "evidence"]
      return try common.output.write(TSV.text(header: header, rows: rows))
    }
    let lines = facts.map { fact in
      let words = [
        fact.state.mark, fact.item.kind.name[language], corpus.name(of: fact.item), fact.fieldName[language],
        fact.words[language], fact.confidence?.name[language] ?? "", fact.state.name[language],
      ]
      return words.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
    }
    try common.output.write(lines.joined())
  }

  private func value(_ fact: ReviewFact, in corpus: Corpus) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("ref", .string(corpus.ref(of: fact.item))), ("kind", .string(fact.item.kind.rawValue)),
      ("name", .string(corpus.name(of: fact.item))), ("field", .string(fact.field)),
      ("value", .string(fact.words[common.language])), ("state", .string(fact.state.rawValue)),
    ]
    if let confidence = fact.confidence { members.append(("confidence", .string(confidence.rawValue))) }
    if !fact.rule.isEmpty { members.append(("rule", .string(fact.rule))) }
    if let (by, at) = fact.decided {
      members.append(("decided", .object([("by", .string(by)), ("at", .string(at))])))
    }
    members.append(("evidence", .array(fact.evidence.map { corpus.value(of: $0) })))
    return .object(members)
  }
}
