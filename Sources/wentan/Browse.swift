import ArgumentParser
import Explorer

/// Opens the explorer; without a terminal it prints the overview.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the explorer (the default).", shouldDisplay: false)

  @Argument(help: ArgumentHelp("Start at this item: an id or a name.", valueName: "ref"))
  var references: [String] = []

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(name: .long, help: "Start anew, not where you left off; marks stay.")
  var fresh = false

  @Flag(
    name: .long,
    help: "For sshd's ForceCommand: reading alone, and what SSH_ORIGINAL_COMMAND asks for if it may.")
  var guest = false

  @Flag(name: .long, help: "Set the screen for being read aloud: one pane, no frames, changes told.")
  var plain = false

  @Option(
    name: .customLong("ambiguous-width"), parsing: .unconditional,
    help: ArgumentHelp(
      "How wide the terminal draws characters such as “: 1 or 2 columns; auto asks it.", valueName: "columns")
  )
  var ambiguousWidth: AmbiguousWidth?

  @OptionGroup var common: CommonOptions

  mutating func run() throws { try opening.run() }

  /// What was parsed.
  var opening: Opening {
    Opening(
      references: references, noMouse: noMouse, fresh: fresh, plain: plain, ambiguousWidth: ambiguousWidth,
      common: common)
  }
}

extension AmbiguousWidth: ExpressibleByArgument {}
