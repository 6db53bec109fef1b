import Testing

/// Searching in a real terminal: every letter is answered, and costs what changes.
@Suite(.needs("tmux")) struct SearchTests {
  private let tmux: Tmux

  init() throws {
    tmux = try Tmux(variables: ["TERM": "tmux-256color"])
    try tmux.waitFor(Program.lastWord)
  }

  @Test func aSpeakerIsFoundByInitialsOnAnASCIIKeyboard() throws {
    try tmux.press("2", "/")
    try tmux.press("-l", "mt")
    try tmux.waitFor("2 嘉宾 1/8 /mt")
    try tmux.press("Enter")
    try tmux.waitFor("─ 梅涛 ─")
    try tmux.press("Escape")
    try tmux.waitFor("2 嘉宾 8")
  }

  @Test func anythingIsFoundFromAnywhere() throws {
    try tmux.press("f")
    try tmux.press("-l", "hongse")
    try tmux.waitFor("主题 红色服务")
    try tmux.press("Enter")
    try tmux.waitFor("─ 红色服务 ─")
    try tmux.press("BSpace")
    try tmux.waitFor("论坛 21/")
  }

  /// An input method commits characters, a clipboard pastes text: both are looked for, neither is taken for keys.
  @Test func chineseThatIsCommittedOrPastedIsLookedFor() throws {
    try tmux.press("-l", "梅涛")
    try tmux.waitFor("f 梅涛")
    try tmux.press("Escape")
    try tmux.waitFor(Program.lastWord)
    try tmux.paste("q包文君q")
    try tmux.waitFor("f q包文君q")
  }
}
