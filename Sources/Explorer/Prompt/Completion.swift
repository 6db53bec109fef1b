/// A part of a path that is to be completed: a folder, as it was typed, and how a name in it begins.
public struct Completion: Equatable, Sendable {
  public let folder: String
  public let start: String
}

extension Completion {
  /// The part of the path before the cursor of a line.
  init(ofPathIn editor: LineEditor) {
    let path = editor.beforeCursor
    let slash = path.lastIndex(of: "/")
    folder = slash.map { String(path[...$0]) } ?? ""
    start = slash.map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What all names share beyond what was typed.
  func addition(sharedBy names: [String]) -> String {
    let scalars = names.map { Array($0.unicodeScalars) }
    guard let first = scalars.first else { return "" }
    let typed = start.unicodeScalars.count
    let shared = scalars.reduce(first.count) { min($0, zip($1, first).prefix { $0 == $1 }.count) }
    return String(String.UnicodeScalarView(first[min(typed, shared)..<shared]))
  }
}
