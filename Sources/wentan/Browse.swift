import ArgumentParser
import Explorer
import Model
import TUI

/// Opens the explorer; without a terminal it prints the overview.
struct Browse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "browse", abstract: said("打开浏览界面（默认）。", "Open the explorer (the default)."),
      shouldDisplay: false)
  }

  static let guestName = "guest"

  @Argument(
    help: ArgumentHelp("从这一项打开：id 或名称。", "Start at this item: an id or a name.", valueName: "ref"))
  var references: [String] = []

  @Flag(name: .long, help: ArgumentHelp("鼠标留给终端。", "Leave the mouse to the terminal."))
  var noMouse = false

  @Flag(
    name: .long,
    help: ArgumentHelp("重新开始，不回到上次离开处；标记仍在。", "Start anew, not where you left off; marks stay."))
  var fresh = false

  @Flag(
    name: .customLong(guestName),
    help: ArgumentHelp(
      "给 sshd 的 ForceCommand 用：只许阅读，并做 SSH_ORIGINAL_COMMAND 所求而允许的；见 docs/hosting.md。",
      "For sshd's ForceCommand: reading alone, and what SSH_ORIGINAL_COMMAND asks for if it may; see docs/hosting.md."
    ))
  var guest = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "便于朗读的屏幕：单栏，无框，变化以文字说明。",
      "Set the screen for being read aloud: one pane, no frames, changes told."))
  var plain = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "终端把“之类的字符画成几列：1 或 2；auto 问终端。",
      "How wide the terminal draws characters such as “: 1 or 2 columns; auto asks it.", valueName: "columns")
  )
  var ambiguousWidth: AmbiguousWidth?

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws { try start() }

  /// Opens the explorer, for a guest if the command line says so.
  func start() throws { if guest { try GuestEntrance(host: self).run() } else { try open() } }
}

extension AmbiguousWidth: ExpressibleByArgument {}
