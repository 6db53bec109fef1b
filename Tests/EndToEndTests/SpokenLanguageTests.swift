import Foundation
import Testing

/// Whatever the command line says is in the language that is asked for: help, and what is wrong with a command.
struct SpokenLanguageTests {
  private struct Argument: Decodable {
    struct Name: Decodable { let name: String }
    let names: [Name]?
    let abstract: String?
    let kind: String
    let isOptional: Bool
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String
    let discussion: String?
    let arguments: [Argument]
    let subcommands: [Command]?
  }

  private struct Described: Decodable { let command: Command }

  private func described(_ language: String) throws -> Command {
    let outcome = try Program.wentan("--experimental-dump-help", variables: ["LANG": language])
    return try JSONDecoder().decode(Described.self, from: Data(outcome.output.utf8)).command
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func everyTextOfTheHelpIsThereInBothLanguages() throws {
    func check(_ english: Command, _ chinese: Command) {
      if english.commandName == "help" { return }
      #expect(isChinese(chinese.abstract) && !isChinese(english.abstract), "\(english.commandName)")
      #expect((english.discussion == nil) == (chinese.discussion == nil), "\(english.commandName)")
      if let text = chinese.discussion { #expect(isChinese(text) && text != english.discussion) }
      for (one, other) in zip(english.arguments, chinese.arguments) {
        let name = "\(english.commandName) \(one.names?.first?.name ?? "")"
        // The library's own two, which it describes itself: they are translated when they are shown.
        if one.names?.contains(where: { ["help", "version"].contains($0.name) }) == true { continue }
        #expect(!isChinese(one.abstract ?? "中"), "\(name)")
        #expect(isChinese(other.abstract ?? ""), "\(name)")
      }
      #expect(english.arguments.count == chinese.arguments.count)
      for (one, other) in zip(english.subcommands ?? [], chinese.subcommands ?? []) { check(one, other) }
    }
    try check(described("en_GB.UTF-8"), described("zh_CN.UTF-8"))
  }

  /// Words that the library begins its sentences with.
  private static let english = [
    "Error", "Unknown", "Missing", "Unexpected", "Invalid", "invalid", "Please", "Usage", "USAGE", "Help:",
    "See ",
    "provide", "specified", "' or '",
  ]

  @Test func everyFaultOfACommandLineIsToldInChinese() throws {
    let root = try described("en_GB.UTF-8")
    for command in root.subcommands ?? [] where command.commandName != "help" {
      var lines = [["--nonsense"]]
      if command.arguments.contains(where: { $0.kind == "positional" && !$0.isOptional }) { lines.append([]) }
      if let option = command.arguments.first(where: { $0.kind == "option" })?.names?.first {
        lines.append(["--" + option.name])
      }
      if !command.arguments.contains(where: { $0.kind == "positional" }) { lines.append(["nonsense"]) }
      for words in lines {
        let said = [command.commandName] + words + ["--lang", "zh"]
        // A value that is missing at the end.
        let order = words.first == "--nonsense" || words.isEmpty ? said : ["--lang", "zh"] + said.dropLast(2)
        let outcome = try Program.run([Program.path] + order)
        #expect(outcome.exited(64), "\(order): \(outcome.errors)")
        #expect(isChinese(outcome.errors.components(separatedBy: "\n")[0]), "\(order): \(outcome.errors)")
        for word in SpokenLanguageTests.english {
          #expect(!outcome.errors.contains(word), "\(order): \(outcome.errors)")
        }
      }
    }
  }

  @Test func aListOfValuesHasChineseMarks() throws {
    let outcome = try Program.wentan("list", "speakers", "--format", "foo", "--lang", "zh")
    #expect(outcome.errors.contains("可写 'text'、'tsv' 或 'json'"))
  }

  /// GitHub's list for accessible command lines: what goes to a pipe is words and data, nothing to look at.
  @Test(arguments: [
    ["list", "speakers"], ["search", "mt"], ["show", "梅涛"], ["--help"], ["list", "--help"], ["validate"], [],
    ["show", "nobody"], ["list", "speakers", "--format", "tsv"],
  ]) func whatGoesToAPipeIsWordsAlone(_ arguments: [String]) throws {
    let outcome = try Program.run([Program.path] + arguments)
    for text in [outcome.output, outcome.errors] {
      let signs = text.unicodeScalars.filter { scalar in
        scalar.value < 32 && scalar != "\n" && scalar != "\t" || (0x2500...0x259F).contains(scalar.value)
          || (0x2800...0x28FF).contains(scalar.value)
      }
      #expect(signs.isEmpty, "\(arguments)")
    }
  }
}
