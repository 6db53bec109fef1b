import CTerminal
import Explorer
import Glibc
import System
import Text

/// The user's editor at a line of a file.
struct EditorCommand {
  /// The editor with its options, as `$VISUAL` or `$EDITOR` has it.
  let editor: String
  private let places: [EditedPlace]

  /// - Parameter places: files, of which the first that is there is opened.
  init(_ places: [EditedPlace], environment variable: (String) -> String? = { Environment[$0] }) {
    let named = [variable("VISUAL"), variable("EDITOR")].compactMap(\.self)
    editor = named.first { $0.contains { $0 != " " } } ?? "vi"
    self.places = places
  }

  func run(lending terminal: Terminal) -> EditingOutcome {
    guard let place = places.first(where: { access($0.path, F_OK) == 0 }) else {
      return .fileMissing(path: TextCleaning.clean(places.last?.path ?? ""))
    }
    let outcome = terminal.lend { PipedCommand.run(command(at: place)) }
    let name = TextCleaning.clean(program)
    switch outcome {
    case .ended(status: 0): return .edited
    // What a shell says of a program that is not there, or is none.
    case .ended(status: 126), .ended(status: 127): return .missing(name)
    case .ended(let status): return .failed(name, status: status)
    case .killed(let signal): return .failed(name, status: 128 + signal)
    case .failed: return .missing(name)
    }
  }

  /// The program's name, without folders and options.
  private var program: String {
    let words = editor.split(separator: " ")
    return words.first?.split(separator: "/").last.map(String.init) ?? editor
  }

  /// The line for the shell. Standard input is the terminal: that of the command is a pipe.
  func command(at place: EditedPlace) -> String {
    // A path that begins with a dash is no option.
    let path = place.path.hasPrefix("-") ? "./" + place.path : place.path
    let arguments =
      switch program {
      case "code", "codium", "code-insiders": "--wait --goto " + EditorCommand.quoted("\(path):\(place.line)")
      case "subl": "--wait " + EditorCommand.quoted("\(path):\(place.line)")
      case "hx", "helix", "zed", "micro": EditorCommand.quoted("\(path):\(place.line)")
      default: "+\(place.line) " + EditorCommand.quoted(path)
      }
    return "\(editor) \(arguments) </dev/tty"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
