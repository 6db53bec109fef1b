import Foundation
import Testing

/// The documents for users and editors are there in English and Chinese, and say the same things in the same order.
struct LanguagePairTests {
  /// Pages for those who build the program, which are there in English alone.
  private static let forBuilders = ["architecture", "performance", "testing"]

  private static func names() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Program.package.appending(path: "docs").path)
    return Set(
      files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast($0.hasSuffix(".zh.md") ? 6 : 3)) }
    ).subtracting(forBuilders).sorted()
  }

  private func pair(_ path: String) throws -> (english: MarkdownPage, chinese: MarkdownPage) {
    (
      try MarkdownPage(Program.package.appending(path: path + ".md")),
      try MarkdownPage(Program.package.appending(path: path + ".zh.md"))
    )
  }

  @Test func everyPageHasTheOtherLanguage() throws {
    let names = try LanguagePairTests.names()
    #expect(names.count >= 12)
    for name in ["README"] + names.map({ "docs/" + $0 }) {
      for ending in [".md", ".zh.md"] {
        let path = Program.package.appending(path: name + ending).path
        #expect(FileManager.default.fileExists(atPath: path), "\(name)\(ending) is missing")
      }
    }
  }

  @Test func aPairLinksToEachOtherAtItsTop() throws {
    for name in try ["README"] + LanguagePairTests.names().map({ "docs/" + $0 }) {
      let (english, chinese) = try pair(name)
      for (page, other) in [(english, chinese), (chinese, english)] {
        let top = page.lines.prefix(8).joined(separator: "\n")
        #expect(top.contains("](\(other.url.lastPathComponent))"), "\(page.url.lastPathComponent)")
      }
    }
  }

  @Test func aPairHasTheSameHeadingsBlocksAndTables() throws {
    for name in try ["README"] + LanguagePairTests.names().map({ "docs/" + $0 }) {
      let (english, chinese) = try pair(name)
      #expect(english.levels == chinese.levels, "headings of \(name)")
      // What is said of the inner workings is in English alone.
      if name == "docs/search" { continue }
      #expect(english.rows == chinese.rows, "rows of tables in \(name)")
    }
  }

  @Test func aChinesePageIsInChineseAndLinksToChinesePages() throws {
    let names = try Set(LanguagePairTests.names())
    for name in names {
      let page = try MarkdownPage(Program.package.appending(path: "docs/\(name).zh.md"))
      let prose = page.lines.joined()
      let characters = prose.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      #expect(characters * 5 > prose.unicodeScalars.count, "\(name).zh.md is hardly Chinese")
      for link in page.links.dropFirst() where link.hasSuffix(".md") && !link.hasPrefix("decisions/") {
        let target = link.replacingOccurrences(of: ".zh.md", with: "").replacingOccurrences(
          of: ".md", with: "")
        guard names.contains(target), target != name else { continue }
        #expect(link == target + ".zh.md", "\(name).zh.md links to \(link)")
      }
    }
  }

  /// Marks of English beside Chinese characters are slips of the keyboard.
  @Test func chinesePagesAreSetWithChineseMarks() throws {
    for name in try LanguagePairTests.names() {
      let page = try MarkdownPage(Program.package.appending(path: "docs/\(name).zh.md"))
      for line in page.lines {
        let text = line.replacing(/`[^`]*`/, with: "x").replacing(/\]\([^)]*\)/, with: "]")
        let slips = text.matches(of: /[\u{4E00}-\u{9FFF}][,;:?!][^\d]|[\u{4E00}-\u{9FFF}]\.(\s|$)/).map {
          String($0.0)
        }
        #expect(slips == [], "\(name).zh.md: \(line.prefix(60))")
      }
    }
  }
}
