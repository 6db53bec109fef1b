import Foundation
import Testing

/// The program is one file: it can be copied to any server and needs nothing beside it.
struct SingleFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // No program may start meanwhile: it would hold the copy open for writing, and what is must not be run.
    try Child.starting.withLock { [folder] in
      try FileManager.default.copyItem(atPath: Program.path, toPath: folder["wentan"])
    }
  }

  @Test func aCopyRunsAloneWithAnEmptyEnvironment() throws {
    let outcome = try Program.run([folder["wentan"], "show", "梅涛"], environment: Sanitizer.options)
    #expect(outcome.exited(0))
    #expect(outcome.errors == "")
    #expect(outcome.output == (try Program.wentan("show", "梅涛").output))
  }

  @Test func aCopyOpensTheExplorer() throws {
    let pty = try Pty(
      variables: ["COPY": folder["wentan"], "HOME": ""], shell: #"cd "${COPY%/*}"; unset HOME; exec ./wentan"#
    )
    try pty.waitFor(Program.lastWord)
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["wentan"])
  }
}
