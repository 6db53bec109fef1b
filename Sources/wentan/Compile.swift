import ArgumentParser
import Model
import Search
import System
import TUI

/// Makes the compiled form of a corpus.
struct Compile: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compile",
      abstract: said("编译语料，使浏览界面一开即用。", "Compile a corpus, so that the explorer opens it at once."),
      discussion: said(
        """
        浏览界面会为自己的用户自动编译，放在 XDG 缓存目录。主人为不能写文件的来客编译，再用 --compiled 指定文件。语料文件改动后要重新编译；过时或损坏的编译文件不用。
        """,
        """
        The explorer does this by itself for its own user, in the XDG cache directory. A host does it for guests, who \
        write nothing, and names the file by --compiled. It is made anew when the files of the corpus change; one that \
        is stale or damaged is passed over.
        """) + "\n\n"
        + examples(
          """
            wentan compile --corpus /srv/news
            wentan compile --corpus /srv/news --output /var/cache/wentan/news.compiled
            wentan --corpus /srv/news --compiled /var/cache/wentan/news.compiled
          """))
  }

  @Argument(
    help: ArgumentHelp(
      "文件，或放 .json 文件的目录；排在 --corpus 的之后。",
      "Files, or directories of .json files, after those of --corpus.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("写到这个文件，供别人读。", "Write this file, for others to read.", valueName: "file"))
  var output: String?

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    var all = common.paths
    all.named += paths
    let made = try compiled(CorpusLoader(paths: all, bundled: !common.noBundled))
    let store = output == nil ? CompiledStore(environment: { Environment[$0] }) : nil
    guard let path = output ?? store?.position(of: all.all, bundled: !common.noBundled).path else {
      throw nowhere
    }
    do {
      try store?.makeFolder()
      try CompiledStore.write(made.bytes, to: path)
    } catch {
      let status: Failure.Status = error.isInputOutput ? .inputOutput : .outputImpossible
      throw Failure(status: status, message: "wentan: " + error.message[common.language])
    }
    let items = Kind.allCases.reduce(0) { $0 + made.corpus.count(of: $1) }
    let (size, shown) = (Phrase(bytes: made.bytes.count), TextCleaning.clean(path))
    let message = Phrase(
      "已把 \(items) 项编译到 \(shown)（\(size.chinese)）", "compiled \(items) items: \(shown) (\(size.english))")
    try common.output.write(message[common.language] + "\n")
  }

  private func compiled(_ loader: CorpusLoader) throws(Failure) -> (bytes: [UInt8], corpus: Corpus) {
    do {
      return try loader.compile(indexing: CorpusSearch.compiled)
    } catch {
      throw Failure(error, in: common.language)
    }
  }

  private var nowhere: Failure {
    let message = Phrase(
      "没有缓存目录（HOME 与 XDG_CACHE_HOME 都没有）；请用 --output 指定文件",
      "there is no cache directory (neither HOME nor XDG_CACHE_HOME); name a file by --output")
    return Failure(status: .outputImpossible, message: "wentan: " + message[common.language])
  }
}
