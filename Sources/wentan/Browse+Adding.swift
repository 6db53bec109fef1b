import Articles
import Explorer
import Model
import System
import TUI

extension Browse {
  /// What the explorer adds articles with: what `wentan add` does, into the user's own corpus.
  var adder: BackgroundAdder {
    let (folder, ascii) = (common.paths.own, common.ascii)
    return BackgroundAdder { source, corpus, language, progress, isStopped in
      guard let folder else { return AddingOutcome(count: 0, summary: Add.noHome[language]) }
      var path = Fetcher.isAddress(source) ? source : UserPath.ofEnvironment.expanded(source)
      // Standard input is the explorer's own.
      if path == ArticleFile.standardInput { path = "./" + path }
      do throws(Failure) {
        let files = try SourceFile.all(named: [path], in: language)
        var adding = Adding(
          folder: folder, known: KnownArticles(corpus, in: folder), given: SourceArticle.About(),
          again: false,
          dryRun: false, language: language)
        adding.progress = { progress(AddingProgress(number: $0, total: $1, name: $2)) }
        adding.isStopped = isStopped
        adding.add(files)
        let report = AddingReport(adding, ascii: ascii)
        return AddingOutcome(
          count: adding.count(\.isAdded), summary: report.sum[language], lines: report.rows)
      } catch {
        return AddingOutcome(count: 0, summary: error.message.withoutProgram)
      }
    }
  }

  /// What the explorer asks the feeds with: what `wentan update` does.
  var updater: BackgroundAdder {
    let common = common
    return BackgroundAdder { _, corpus, language, progress, isStopped in
      var common = common
      common.lang = language
      do throws(Failure) {
        let updating = try common.update(
          UserConfiguration.current.feeds, allowsPrivate: false, corpus: { corpus },
          progress: { progress(AddingProgress(number: $0, total: $1, name: $2)) }, isStopped: isStopped)
        let report = UpdateReport(updating, in: language, ascii: common.ascii)
        return AddingOutcome(
          count: updating.adding?.count(\.isAdded) ?? 0, summary: report.sum[language], lines: report.rows)
      } catch {
        return AddingOutcome(count: 0, summary: error.message.withoutProgram)
      }
    }
  }
}
