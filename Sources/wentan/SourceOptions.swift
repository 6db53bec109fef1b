import ArgumentParser
import Model
import System

/// The sources of articles: what `derive` and `add` share.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "文件、目录、网页或订阅源的地址；- 是标准输入。",
      "Files, folders, addresses of pages or feeds; - is standard input.", valueName: "source"))
  var sources: [String]

  @Flag(help: ArgumentHelp("私有地址也取。", "Fetch from private addresses, too."))
  var allowPrivate = false

  /// The files and addresses that are named, with those of folders in the place of these.
  ///
  /// - Parameter others: what else of the command line is a file that is read.
  func files(beside others: [String] = [], in language: Language) throws(Failure) -> [SourceFile] {
    if (sources + others).count(where: { $0 == ArticleFile.standardInput }) > 1 {
      let message = Phrase("“-”（标准输入）只能写一次", "- (standard input) can be given only once")
      throw Failure(status: .usage, message: "wentan: " + message[language])
    }
    return try SourceFile.all(named: sources, allowsPrivate: allowPrivate, in: language)
  }
}
