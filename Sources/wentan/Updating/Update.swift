import ArgumentParser
import Articles
import Explorer
import Model
import System
import TUI

/// Fetches what subscribed feeds have that is new, and adds it.
struct Update: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "update",
      abstract: said("看订阅源，把新文章读进你的语料。", "Ask the subscribed feeds, and add what is new."),
      discussion: said(
        """
        订阅源写在配置的 feeds 里，也可写在命令行：网址，或列出它们的 OPML 文件。新条目像 wentan add 那样成为草稿；配置里有 feed-words \
        时，只收提到其中之一的。没有变化的不重取。可放进 cron：同时只有一个在跑，另一个说明后以 75 退出。见 docs/inputs.zh.md。
        """,
        """
        The feeds are those that the configuration lists as feeds, or the command line names: addresses, or OPML files. \
        New entries become drafts, as with wentan add; with feed-words in the configuration only those that name one of \
        them. What has not changed is not fetched again. Safe in cron: of two runs the second says so and exits 75. See \
        docs/inputs.md.
        """) + "\n\n"
        + examples(
          """
            wentan update
            wentan update --quiet
            wentan update https://example.com/feed.xml
            wentan update ~/feeds.opml
          """))
  }

  @Argument(
    help: ArgumentHelp(
      "订阅源的网址，或 OPML 文件；不写则照配置。", "Addresses of feeds, or OPML files; those of the configuration otherwise.",
      valueName: "feed"))
  var feeds: [String] = []

  @Flag(help: ArgumentHelp("私有地址也取。", "Fetch from private addresses, too."))
  var allowPrivate = false

  @Flag(help: ArgumentHelp("只说没有做成的。", "Say only what went wrong."))
  var quiet = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    let isQuiet = quiet
    let updating = try common.update(
      feeds.isEmpty ? UserConfiguration.current.feeds : feeds, allowsPrivate: allowPrivate, corpus: nil,
      progress: { if !isQuiet { Progress.show($0, of: $1, $2) } }, isStopped: { false })
    Progress.end()
    try tell(updating)
  }

  private func tell(_ updating: Updating) throws {
    let language = common.language
    if quiet {
      for row in updating.rows {
        guard case .failed(let reason) = row.outcome else { continue }
        Output.tell("wentan: \(TextCleaning.clean(row.feed)): \(reason[language])")
      }
    } else {
      try common.output.write(UpdateReport(updating, in: language, ascii: common.ascii).text)
    }
    updating.failure?.tell()
    if let status = updating.failureStatus { throw ExitCode(status.rawValue) }
  }

  static let noFeeds = Phrase(
    "还没有订阅源；在配置里写 feeds = [\"https://…\"]（wentan config 说明配置在哪里），或写在命令行",
    "no feeds: write feeds = [\"https://...\"] in the configuration (wentan config says where that is), or name them"
  )

  static let busy = Phrase(
    "另一个 wentan update 正在跑；等它做完再来", "another wentan update is running; wait until it has ended")
}

extension CommonOptions {
  /// Asks feeds while no other run does, and adds what is new.
  ///
  /// - Parameters:
  ///   - sources: addresses of feeds, and OPML files.
  ///   - corpus: gives the corpus that is open; nil loads it where there is something to add.
  ///   - progress: told how many feeds are done, how many there are, and the next one's name.
  func update(
    _ sources: [String], allowsPrivate: Bool, corpus: (() -> Corpus)?,
    progress: @escaping (Int, Int, String) -> Void, isStopped: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Updating {
    if sources.isEmpty { throw Failure(status: .usage, message: "wentan: " + Update.noFeeds[language]) }
    guard let store = FeedStore(), paths.own != nil else {
      throw Failure(status: .outputImpossible, message: "wentan: " + Add.noHome[language])
    }
    let (common, language) = (self, language)
    do throws(StorageFault) {
      return try store.locked { (folder: borrowing Folder) throws(StorageFault) in
        var updating = Updating(
          sources, memory: try FeedStore.read(in: folder), allowsPrivate: allowsPrivate, in: language
        ) { () throws(Failure) in try common.addingFromFeeds(to: corpus?()) }
        updating.progress = progress
        updating.isStopped = isStopped
        // Kept as it goes, for a run may be ended at any moment.
        var kept = 0
        while updating.askNext() {
          let added = updating.adding?.rows.count ?? 0
          if added > kept { try FeedStore.write(updating.memory, in: folder) }
          kept = added
        }
        try FeedStore.write(updating.memory, in: folder)
        return updating
      }
    } catch {
      if error == .busy { throw Failure(status: .busy, message: "wentan: " + Update.busy[language]) }
      throw Failure(status: .inputOutput, message: "wentan: " + error.reason[language])
    }
  }

  /// What the articles of feeds are added with: only those that are wanted by the configuration.
  private func addingFromFeeds(to corpus: Corpus?) throws(Failure) -> Adding {
    guard let folder = paths.own else {
      throw Failure(status: .outputImpossible, message: "wentan: " + Add.noHome[language])
    }
    let known: Corpus
    if let corpus { known = corpus } else { known = try corpusToAddTo() }
    var adding = Adding(
      folder: folder, known: KnownArticles(known, in: folder), given: SourceArticle.About(), again: false,
      dryRun: false, language: language)
    adding.progress = { _, _, _ in }
    let configuration = UserConfiguration.current
    guard !configuration.feedWords.isEmpty else { return adding }
    var store = StateStore.ofEnvironment
    let watched = configuration.watched + (store?.load().saved.watched ?? [])
    let words = FeedWords(configuration.feedWords, watched: watched, in: known)
    adding.isWanted = { words.areNamed(in: $0) }
    return adding
  }

  /// The corpus in which articles are looked for before they are added.
  func corpusToAddTo() throws(Failure) -> Corpus {
    do {
      return try loader().loadAll().corpus
    } catch {
      throw Failure(error, in: language)
    }
  }
}
