/// What reaches beyond the screen and the corpus that is loaded. A host may keep it from his guests; copying and the
/// plain view take nothing but the reader's own terminal, and are always there.
public enum Permission: CaseIterable, Sendable {
  /// Writing files.
  case writing
  /// Running commands.
  case running
  /// Reading files anew.
  case reading
  /// Learning where the files of the corpus lie.
  case locating
}

extension State {
  /// Whether the reader may use a command; one that he may not is not offered either.
  func isPermitted(_ command: Command) -> Bool { command.row.needs.map { permissions.contains($0) } ?? true }
}
