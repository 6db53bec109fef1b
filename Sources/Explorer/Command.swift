import Model
import System

/// What the user can do: its name, for the palette and the configuration. ``rows`` says all else of it.
public struct Command: Hashable, Sendable, CaseIterable, RawRepresentable {
  public let rawValue: String

  init(_ name: String) { rawValue = name }

  /// The command of a name; nil where there is none.
  public init?(rawValue: String) {
    guard Command.rows.contains(where: { $0.command.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  public static var allCases: [Command] { rows.map(\.command) }

  var row: Row {
    guard let row = Command.rows.first(where: { $0.command == self }) else {
      preconditionFailure("no row for the command \(rawValue)")
    }
    return row
  }

  /// What it does, for the help.
  public var help: Phrase { row.help }
}

/// The commands that modes, messages and hints speak of.
extension Command {
  public static let (down, up, halfPageDown) = (Command("down"), Command("up"), Command("halfPageDown"))
  public static let (halfPageUp, pageDown, pageUp) = (
    Command("halfPageUp"), Command("pageDown"), Command("pageUp")
  )
  public static let (first, last, nextPane) = (Command("first"), Command("last"), Command("nextPane"))
  public static let (previousPane, open, follow) = (
    Command("previousPane"), Command("open"), Command("follow")
  )
  public static let (back, search) = (Command("back"), Command("search"))
  public static let (nextMatch, previousMatch) = (Command("nextMatch"), Command("previousMatch"))
  public static let (find, source, relations) = (Command("find"), Command("source"), Command("relations"))
  public static let (overview, scope, liftScope) = (
    Command("overview"), Command("scope"), Command("liftScope")
  )
  public static let (facets, mark, marks) = (Command("facets"), Command("mark"), Command("marks"))
  public static let (export, copy, plain) = (Command("export"), Command("copy"), Command("plain"))
  public static let (maximise, language, theme) = (Command("maximise"), Command("language"), Command("theme"))
  public static let (reload, redraw, problems) = (Command("reload"), Command("redraw"), Command("problems"))
  public static let (palette, help, close) = (Command("palette"), Command("help"), Command("close"))
  public static let (sort, timeline) = (Command("sort"), Command("timeline"))
  public static let (note, notes) = (Command("note"), Command("notes"))
  public static let (new, nextNew, watch) = (Command("new"), Command("nextNew"), Command("watch"))
  public static let (quit, leave) = (Command("quit"), Command("leave"))
}
