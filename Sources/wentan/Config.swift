import ArgumentParser
import Explorer
import Model
import System
import Text

/// Says where the configuration is read from, checks it, or prints one to begin with.
struct Config: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "config",
      abstract: said(
        "说明从哪里读配置，检查它，或打印一份默认的。",
        "Say where the configuration is read from, check it, or print one to begin with."),
      discussion: said(
        "语言、配色、画框与按键在 $XDG_CONFIG_HOME/wentan/config.toml 里设置，默认在 ~/.config 下。命令行的选项优先。",
        """
        Language, theme, frames and keys are set in $XDG_CONFIG_HOME/wentan/config.toml, by default below ~/.config. \
        Options of the command line win over it.
        """) + "\n\n"
        + examples(
          """
            wentan config
            wentan config --show-default > ~/.config/wentan/config.toml
            wentan config --check
          """))
  }

  @Flag(
    name: .long,
    help: ArgumentHelp("打印一份配置，各项都是默认值。", "Print a configuration that sets everything to its default."))
  var showDefault = false

  @Flag(name: .long, help: ArgumentHelp("报告配置文件的全部问题。", "Report all that is wrong with the file."))
  var check = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  func validate() throws {
    if showDefault, check {
      throw ValidationError(said("--show-default 与 --check 只写一个", "give --show-default or --check, not both"))
    }
  }

  mutating func run() throws {
    if showDefault { return try common.output.write(Configuration.defaultText) }
    if check, let failure = UserConfiguration.failure { throw Failure(failure, in: common.language) }
    guard UserConfiguration.path != nil else {
      return try write(Phrase("没有 HOME，不读配置", "without HOME no configuration is read"))
    }
    if check { return try write(state) }
    try common.output.write(TextCleaning.clean(UserConfiguration.path ?? "") + "\n")
    try write(state)
  }

  /// What there is in the place of the file.
  private var state: Phrase {
    switch UserConfiguration.content {
    case .success(nil):
      Phrase("没有这个文件，一切照默认", "no such file; everything is as by default")
    case .success: Phrase("配置有效", "the configuration is valid")
    case .failure:
      Phrase(
        "配置有误，用默认设置；wentan config --check 说明", "faulty, defaults are used; wentan config --check says why")
    }
  }

  private func write(_ text: Phrase) throws(Failure) {
    try common.output.write(text[common.language] + "\n")
  }
}

extension Failure {
  init(_ failure: ConfigurationFailure, in language: Language) {
    switch failure {
    case .unreadable: status = .inputMissing
    case .invalid: status = .dataInvalid
    }
    message = failure.report(in: language)
  }
}
