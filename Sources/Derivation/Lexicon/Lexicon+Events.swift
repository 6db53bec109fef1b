import Model

extension Lexicon {
  /// Words that the name of a meeting ends with.
  static let eventNouns = WordList(.event)

  /// Names of parts of a meeting; they name a forum only with something before them.
  static let partNouns = WordList(.eventPart)

  /// What is shown and not said: it is what an article is about only where it begins with it.
  static let shows = WordList(.show)

  /// Verbs that say that a meeting takes place.
  static let holding = WordList(.holding)

  /// Words that end the name of a meeting to the left: what stands before them is not part of it.
  static let beforeEvents = WordList(.beforeEvent)

  /// Words that hold one of these and part nothing.
  static let keptBeforeEvents = WordList(.beforeEventException)

  /// Labels of the lines of a meeting's agenda: 会议时间：….
  static let agendaLabels = Glossary<AgendaField>(.agendaLabel)

  enum AgendaField: String { case name, date, venue, theme }

  /// What an organisation does for a meeting, by the printed word.
  static let roles = Glossary<Role>(.role)

  /// Those that say a role by themselves; the others need one of these beside them, or 由 before and a meeting behind.
  static let plainRoles = WordList(.plainRole)

  /// Labels before the organisations of a role: 主办单位：….
  static let roleLabels = Glossary<Role>(.roleLabel)
}
