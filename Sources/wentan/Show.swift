import ArgumentParser
import Model
import Report
import TUI

/// Prints whole items.
struct Show: CommandForGuests {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: said("打印整项，每个事实附依据的句子。", "Print whole items, each fact with the sentence that backs it."),
      discussion: said(
        "几项合成一份材料，前有目录，后有句子；写成 JSON 则是数组。",
        "Several items are printed as one dossier, with contents and one list of sentences; as JSON they are an array."
      ) + "\n\n"
        + examples(
          """
            wentan show 梅涛
            wentan show meitao tangwenkan --width 72
            wentan show speaker:mei-tao --format json | jq '.posts[].title'
            wentan list topics | wentan show - --format citation
          """))
  }

  @OptionGroup var options: ItemOptions
  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    let form = try options.form(common.language)
    try common.withCorpus { corpus in
      if common.isGuest, form.converter != nil { throw Failure.notForGuests(form, common.language) }
      let items = try options.items(in: corpus, common.language)
      let text = options.text(of: items, in: corpus, as: form, columns: Output.columns, common.language)
      try common.output.write(text, as: form)
      if items.isEmpty { throw Failure.noReferences(common.language) }
    }
  }
}
