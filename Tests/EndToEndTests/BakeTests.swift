import Foundation
import TestSupport
import Testing

@testable import Model

/// What was decided of a draft is so on the command line.
@Suite struct BakeTests {
  private func drafted() throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/draft.json"
    let doubt = #""rule": "name.verb", "confidence": "low", "evidence": ["#
    let text = Corpora.small.replacingOccurrences(of: "\"evidence\": [", with: doubt)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return (folder, path)
  }

  @Test func listsKnowTheStateAndTheBakedFileNeedsNoLog() throws {
    let (folder, path) = try drafted()
    var session = try ReviewSession(of: CorpusPaths(named: [path]), bundled: false, editor: "李")
    let fact = try #require(
      session.review.facts.firstIndex { $0.item.kind == .speaker && $0.field == "name" })
    guard case .taken = session.decide(.refuse([fact])) else { throw CancellationError() }
    func list(_ state: String) throws -> String {
      try Program.wentan("list", "speakers", "--state", state, "--corpus", path, "--no-bundled").output
    }
    #expect(try list("refused").contains("speaker:mei-tao"))
    #expect(try list("open").isEmpty && list("accepted").isEmpty)
    #expect(try Program.wentan("list", "speakers", "--corpus", path, "--no-bundled").output.isEmpty)
    let baked = folder.path + "/baked.json"
    #expect(try Program.wentan("bake", path, "--no-bundled", "--output", baked).exited(0))
    #expect(try Program.wentan("validate", baked, "--no-bundled").exited(0))
    #expect(try Program.wentan("list", "speakers", "--corpus", baked, "--no-bundled").output.isEmpty)
    _ = session.undo()
    #expect(try list("open").contains("speaker:mei-tao"))
  }
}
