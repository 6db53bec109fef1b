import ArgumentParser
import Model
import System
import TUI

/// Writes the corpus with all decisions in it.
struct Bake: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bake",
      abstract: said("把核对时的决定写进语料。", "Write the corpus with all decisions of the review in it."),
      discussion: said(
        """
        读进全部语料与核对的决定，写成一个文件：判为错的不在其中，改过的是新值，判为对的不再存疑。写成的文件先检查再写；它不再需要 .decisions.jsonl。\
        只要自己的，加 --no-bundled。
        """,
        """
        Reads the corpus and the decisions of the review and writes one file: without what was refused, with what was \
        corrected, and without doubt where a fact was found right. It is checked before it is written, and needs no \
        .decisions.jsonl any more. --no-bundled leaves the bundled corpus out.
        """) + "\n\n"
        + examples(
          """
            wentan bake draft.json --no-bundled --output news.json
          """))
  }

  @Argument(
    help: ArgumentHelp("文件，或放 .json 文件的目录。", "Files, or directories of .json files.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "要写的文件；- 是标准输出。", "The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: ArgumentHelp("替换已有的文件。", "Replace the file if it is there."))
  var force = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    var all = common.paths
    all.named += paths
    let baked: BakedCorpus
    do {
      baked = try BakedCorpus(of: all, bundled: !common.noBundled)
    } catch {
      throw Failure(error, in: common.language)
    }
    try common.output.write(baked.text, to: output, replacing: force)
    for decision in baked.idle {
      let message = Phrase("没有用上的决定：\(decision.chinese)", "decision without its fact: \(decision.english)")
      Output.tell("wentan: " + message[common.language])
    }
  }
}
