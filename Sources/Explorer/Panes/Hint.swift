import System
import Text

/// A key that matters in a situation, and what it does there.
struct Hint: Sendable {
  enum Press: Sendable {
    /// The first key of a command; of several, the first that has one.
    case either([Command])
    /// The first keys of several commands, as `j/k`.
    case all([Command])
    /// The first key of a command, and one that says what it is to be done to.
    case then(Command, String)
    /// A key that no configuration changes.
    case key(String)
  }

  /// When it gives way where room lacks.
  enum Rank: Int, Sendable {
    /// The way out of the situation: never.
    case exit
    /// After the others, from the third-last on.
    case usual
    /// Before those.
    case further
    /// First.
    case last
  }

  let press: Press
  let words: Phrase
  let rank: Rank

  init(_ press: Press, _ chinese: String, _ english: String, _ rank: Rank = .usual) {
    (self.press, words, self.rank) = (press, Phrase(chinese, english), rank)
  }

  init(_ command: Command, _ chinese: String, _ english: String, _ rank: Rank = .usual) {
    self.init(.either([command]), chinese, english, rank)
  }

  /// A key that no configuration changes.
  init(key: String, _ chinese: String, _ english: String, _ rank: Rank = .usual) {
    self.init(.key(key), chinese, english, rank)
  }

  /// The keys as they are written; nil where the command has none or is not permitted.
  func keys(in state: State) -> String? {
    switch press {
    case .key(let name): return name
    case .then(let command, let key): return name(of: command, in: state).map { $0 + " " + key }
    case .either(let commands):
      return commands.lazy.compactMap { name(of: $0, in: state) }.first
    case .all(let commands):
      let names = commands.compactMap { name(of: $0, in: state) }
      return names.count == commands.count ? names.joined(separator: "/") : nil
    }
  }

  /// Whether it only tells how one moves.
  var isAboutMoving: Bool { if case .all(let commands) = press { commands.contains(.down) } else { false } }

  /// What a click on it does; nil for a key that is no command.
  func command(in state: State) -> Command? {
    switch press {
    case .key: nil
    case .then(let command, _): command
    case .either(let commands), .all(let commands): commands.first { name(of: $0, in: state) != nil }
    }
  }

  private func name(of command: Command, in state: State) -> String? {
    guard state.isPermitted(command) else { return nil }
    return state.keymap.shortName(of: command)
  }
}

/// What the last line says of a situation: what holds, and the keys.
struct HintLine: Sendable {
  /// A hint as it is shown.
  struct Shown {
    let name: String
    let words: String
    let command: Command?
    fileprivate let rank: Hint.Rank
  }

  var lead: Phrase?
  var hints: [Hint]

  /// The keys that go into so many columns, and what they do. What does not go in is left out whole: what is rarely
  /// wanted, then the others from the third-last on; the way out stays.
  func fitting(_ columns: Int, in state: State) -> [Shown] {
    var shown = hints.compactMap { hint in
      hint.keys(in: state).map { name in
        Shown(
          name: name, words: hint.words[state.language], command: hint.command(in: state), rank: hint.rank)
      }
    }
    func width() -> Int {
      shown.reduce(0) { $0 + state.width.columns(of: $1.name + " " + $1.words) + 2 } - 2
    }
    while shown.count > 1, width() > columns {
      let worst = shown.map(\.rank.rawValue).max() ?? 0
      let place =
        worst > Hint.Rank.usual.rawValue
        ? shown.lastIndex { $0.rank.rawValue == worst }
        : shown.dropLast(2).lastIndex { $0.rank == .usual } ?? shown.lastIndex { $0.rank == .usual }
      guard let place else { break }
      shown.remove(at: place)
    }
    return shown
  }

  /// The same as a text, as prompts have it at their right.
  func text(fitting columns: Int, in state: State) -> String {
    let lead = lead.map { [$0[state.language]] } ?? []
    let room = columns - lead.reduce(0) { $0 + state.width.columns(of: $1) + 2 }
    let keys = fitting(room, in: state).map { $0.name + " " + $0.words }
    return (lead + keys).joined(separator: "  ")
  }
}

extension State {
  /// The keys that a prompt names at its right, as far as they leave room for what is typed.
  ///
  /// - Parameter news: what is said before them.
  func promptKeys(in situation: Situation, after news: Phrase? = nil) -> String {
    let lead = news.map { $0[language] + "  " } ?? ""
    let room = max(8, size.columns - 25 - width.columns(of: lead))
    return lead + situation.line(in: self).text(fitting: room, in: self)
  }
}
