import Testing

/// The program under limits of the shell: it works, and leaves the terminal sane.
struct LimitsTests {
  @Test(arguments: ["-s 64", "-s 128", "-n 6", "-f 0", "-u 1"]) func theExplorerWorks(_ limit: String) throws
  {
    let pty = try Pty("--fresh", shell: #"ulimit \#(limit); exec "$@""#)
    try pty.waitFor(Program.lastWord)
    pty.type("?")
    try pty.waitFor("去某一栏")
    pty.type("qq")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.isAsBefore)
  }

  /// Files are read by several threads, whose stacks have the same limit.
  @Test(arguments: ["-s 64", "-n 5", "-f 0"]) func commandsWork(_ limit: String) throws {
    let corpus = Program.package.appendingPathComponent("Sources/CBundle/corpus.json").path
    let shell = #"ulimit \#(limit); exec "$0" "$@""#
    for arguments in [["validate", "--no-bundled", corpus, corpus], ["show", "梅涛"]] {
      let outcome = try Program.run(["/bin/sh", "-c", shell, Program.path] + arguments)
      #expect(outcome.ending == .exit(0) || outcome.ending == .exit(65), "\(outcome)")
    }
  }

  @Test func aSignalEndsAnExplorerThatHasNoDescriptorsLeft() throws {
    let pty = try Pty("--fresh", shell: #"ulimit -n 4; exec "$@""#)
    try pty.waitFor(Program.lastWord)
    pty.child.signal(15)
    #expect(pty.ending(within: 15)?.shellStatus == 143)
    #expect(pty.isAsBefore)
  }
}
