import Foundation
import Testing

@testable import TUI

@Suite struct ClipboardTests {
  private func sequence(_ variables: [String: String], _ text: String = "梅涛") -> String {
    Clipboard { variables[$0] }.sequence(for: Array(text.utf8)).replacingOccurrences(of: "\u{1B}", with: "␛")
      .replacingOccurrences(of: "\u{07}", with: "␇")
  }

  private let plain = "␛]52;c;5qKF5rab␇"
  private let wrapped = "␛P␛]52;c;5qKF5rab␇␛\\"

  @Test func terminalsGetItPlain() {
    #expect(sequence(["TERM": "xterm-256color"]) == plain)
    #expect(sequence([:]) == plain)
  }

  @Test func tmuxGetsItPlainAndScreenWrapped() {
    #expect(sequence(["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"]) == plain)
    #expect(sequence(["TERM": "tmux-256color"]) == plain)
    #expect(sequence(["TERM": "screen", "STY": "1.pts-0"]) == wrapped)
    #expect(sequence(["TERM": "xterm", "STY": "1.pts-0"]) == wrapped)
  }

  @Test func overSSHWhereEitherMayBeItGoesBothWays() {
    #expect(sequence(["TERM": "screen.xterm-256color", "SSH_TTY": "/dev/pts/1"]) == plain + wrapped)
    #expect(sequence(["TERM": "screen", "TMUX": "t", "STY": "s"]) == plain + wrapped)
  }

  @Test func screenGetsItInPiecesThatItTakes() {
    let pieces = sequence(["STY": "s"], String(repeating: "文", count: 500)).components(separatedBy: "␛\\")
    #expect(pieces.count > 2)
    #expect(pieces.last == "")
    for piece in pieces.dropLast() {
      #expect(piece.hasPrefix("␛P"))
      #expect(piece.utf8.count <= 260)
    }
    let joined = pieces.map { $0.replacingOccurrences(of: "␛P", with: "") }.joined()
    #expect(joined == sequence([:], String(repeating: "文", count: 500)))
  }

  @Test(arguments: 0..<200) func base64IsThatOfEveryoneElse(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
    #expect(Clipboard.base64(bytes) == Data(bytes).base64EncodedString())
  }
}
