/// What reaches beyond the screen and the corpus that is loaded. A host may keep it from guests; copying and the
/// plain view take nothing but the user's own terminal, and are always there.
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
  /// Whether the user may use a command; one that is not permitted is not offered either.
  func isPermitted(_ command: Command) -> Bool { command.row.needs.map { permissions.contains($0) } ?? true }
}
