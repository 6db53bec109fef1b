import FuzzTargets
import System
import TestSupport
import Testing

@testable import wentan

@Suite struct GuestMutantTests {
  /// Whatever a client sends, only the commands and options of guests pass, and a refusal does no harm.
  @Test func nothingElsePasses() {
    let permissions = GuestPermissions(
      commands: ["list", "search", "show"], options: ["--format", "--limit", "--fuzzy", "--lang"])
    for input in FuzzTarget.command.seeds + FuzzTarget.command.mutants(count: 400) {
      do {
        guard case .command(let words) = try GuestRequest(input, permitting: permissions) else { continue }
        #expect(permissions.commands.contains(words[0]), "\(input)")
        for option in words.prefix(while: { $0 != "--" }) where option.hasPrefix("-") {
          #expect(
            permissions.options.contains { option == $0 || option.hasPrefix($0 + "=") }, "\(input)")
        }
      } catch {
        for language in Language.allCases {
          #expect(HostileText.fault(in: error.message[language]) == nil, "\(input)")
        }
      }
    }
  }
}
