import ArgumentParser
import Explorer
import Model
import System
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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "有 --guest 时，记下客人看了什么：每次一行，有时间、地址、进程与所看的；会告诉客人。",
      "With --guest: write down what guests look at, a line each with time, address, process and item; guests are told.",
      valueName: "file"))
  var guestLog: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "有 --guest 时，一位客人至多用几兆内存（MiB），编译文件不算在内。",
      "With --guest: the most memory of one guest, in MiB; the compiled form does not count.",
      valueName: "mib"),
    transform: WholeNumber.reading(32...1_048_576))
  var guestMemory: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "有 --guest 时，一位客人至多用几秒处理器时间。",
      "With --guest: the most processor time of one guest, in seconds.", valueName: "seconds"),
    transform: WholeNumber.reading(1...604_800))
  var guestTime: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "有 --guest 时，几秒没有按键就结束浏览界面。",
      "With --guest: end the explorer after so many seconds without a key.", valueName: "seconds"),
    transform: WholeNumber.reading(1...604_800))
  var guestIdle: Int?

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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "这一天起收进的算新的，不照上次来的时候；访客只照它。",
      "What came from this day on is new, whatever the last visit was; guests go by it alone.",
      valueName: "date"))
  var since: String?

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws { try start() }

  /// What a guest may take of the host.
  var limits: GuestLimits {
    GuestLimits(memory: guestMemory, processorTime: guestTime, idleTime: guestIdle)
  }

  /// Opens the explorer, for a guest if the command line says so.
  func start() throws {
    var browse = self
    if let since { browse.common.since = try New.moment(since, in: common.language) }
    if guest { return try GuestEntrance(host: browse).run() }
    if guestLog != nil || limits != GuestLimits() { throw withoutGuest }
    try browse.open()
  }

  private var withoutGuest: Failure {
    let message = Phrase(
      "--guest-log、--guest-memory、--guest-time、--guest-idle 只与 --guest 同用",
      "--guest-log, --guest-memory, --guest-time and --guest-idle go with --guest")
    return Failure(status: .usage, message: "wentan: " + message[common.language])
  }
}

extension AmbiguousWidth: ExpressibleByArgument {}
