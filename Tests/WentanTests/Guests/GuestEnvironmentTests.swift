import Testing
import wentan

@Suite struct GuestEnvironmentTests {
  private func saved(_ variables: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: GuestEnvironment.saved { variables[$0] }.map { ($0.name, $0.value) })
  }

  @Test(arguments: [
    "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LOCPATH", "NLSPATH",
    "GCONV_PATH",
    "PATH", "EDITOR", "PAGER", "SHELL", "WENTAN_CORPUS", "LD_PRELOAD", "SSH_ORIGINAL_COMMAND", "LINES",
    "COLUMNS", "ESCDELAY",
  ])
  func whatLeadsToFilesAndProgramsGoes(_ name: String) { #expect(saved([name: "/tmp/x"]) == [:]) }

  @Test func terminalAndLanguageStay() {
    let variables = ["TERM": "screen-256color", "LANG": "zh_CN.UTF-8", "LC_ALL": "C", "NO_COLOR": "1"]
    #expect(saved(variables) == variables)
  }

  @Test(arguments: ["xterm", "xterm-256color", "vt100+fnkeys", "rxvt-unicode", "xterm-new", "st-0.8"])
  func aPlainTerminalStays(_ name: String) { #expect(saved(["TERM": name]) == ["TERM": name]) }

  @Test(arguments: [
    "/tmp/evil", "../x", "x/y", ".hidden", "hex:1a", "b64:xx", "x:y:z=\\E[2J", "xterm\u{1B}[2J", "终端",
    String(repeating: "x", count: 65),
  ])
  func anyOtherTerminalGoes(_ name: String) { #expect(saved(["TERM": name]) == [:]) }
}
