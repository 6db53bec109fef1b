import Explorer
import Model
import Report
import System
import TestSupport
import Text

extension FuzzTarget {
  func fuzzCorpus(_ bytes: [UInt8]) -> String? {
    do {
      let corpus = try Corpus.load([CorpusFile(name: "corpus.json", bytes: bytes)])
      let items = Kind.allCases.flatMap { corpus.items(of: $0) }
      for format in ExportFormat.allCases {
        let text = corpus.export(items, as: format, in: .chinese, columns: 40)
        if let fault = HostileText.fault(in: text, allowing: ["\n", "\r"], inExport: true) {
          return "\(format): \(fault)"
        }
      }
      return nil
    } catch {
      if error.problems.isEmpty { return "no problem is told" }
      return faultInBoth { error.report(in: $0) }
    }
  }

  func fuzzConfiguration(_ bytes: [UInt8]) -> String? {
    do {
      let configuration = try Configuration(ReportedText(name: "config.toml", bytes: bytes))
      for commands in Keymap.needed where commands.allSatisfy({ configuration.keymap.keys(of: $0).isEmpty }) {
        return "\(commands) have no key"
      }
      return nil
    } catch {
      return faultInBoth { error.report(in: $0) }
    }
  }

  func fuzzText(_ bytes: [UInt8]) -> String? {
    let clean = TextCleaning.clean(String(decoding: bytes, as: UTF8.self))
    if let fault = HostileText.fault(in: clean) { return fault }
    if TextCleaning.clean(clean) != clean { return "cleaned twice it is another text" }
    let width = TextWidth()
    for columns in [1, 2, 7, 40] {
      let lines = TextWrapping(width: width).wrap(clean, columns: columns)
      let letters = lines.joined().unicodeScalars.filter { $0 != " " }
      if !letters.elementsEqual(clean.unicodeScalars.filter { $0 != " " }) {
        return "setting loses text at \(columns)"
      }
      if columns > 1, let long = lines.first(where: { width.columns(of: $0) > columns }) {
        return "a line of \(width.columns(of: long)) columns, where \(columns) are"
      }
    }
    return nil
  }

  func fuzzCommand(_ bytes: [UInt8]) -> String? {
    do {
      _ = try ShellWords.split(bytes)
      return nil
    } catch {
      return faultInBoth { error.message[$0] }
    }
  }

  /// What is wrong with a text in either language.
  private func faultInBoth(_ text: (Language) -> String) -> String? {
    Language.allCases.compactMap { HostileText.fault(in: text($0)) }.first
  }
}
