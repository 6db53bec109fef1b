import CTerminal

/// The stack that the program runs on.
public enum Stack {
  /// Runs something where there is room enough for it, however low the limit of the stack is (`ulimit -s`).
  public static func run(_ body: @convention(c) () -> Void) { cterminal_run_with_room(body) }
}
