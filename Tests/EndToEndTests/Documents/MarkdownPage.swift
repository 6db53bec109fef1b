import Foundation

/// A page of documentation: its headings and links, as GitHub reads them.
struct MarkdownPage {
  let url: URL
  /// The lines outside of blocks of code.
  let lines: [String]
  /// How many blocks of code it has.
  let blocks: Int

  init(_ url: URL) throws {
    self.url = url
    var (lines, fences, isCode) = ([String](), 0, false)
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        fences += 1
        isCode.toggle()
      } else if !isCode {
        lines.append(line)
      }
    }
    (self.lines, blocks) = (lines, fences / 2)
  }

  /// The levels of the headings, in their order.
  var levels: [Int] { lines.compactMap(MarkdownPage.heading).map(\.level) }

  /// How many lines of tables it has.
  var rows: Int { lines.count { $0.hasPrefix("|") } }

  /// The names by which links reach headings.
  var anchors: Set<String> {
    Set(lines.compactMap(MarkdownPage.heading).map { MarkdownPage.anchor($0.text) })
  }

  /// The targets of links and pictures.
  var links: [String] {
    lines.flatMap { line in
      line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^()\s]+)\)/).map { String($0.1) }
    }
  }

  private static func heading(_ line: String) -> (level: Int, text: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard level > 0, line.dropFirst(level).first == " " else { return nil }
    return (level, String(line.dropFirst(level + 1)))
  }

  private static func anchor(_ heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.filter {
      $0 == " " || $0 == "-" || $0 == "_" || CharacterSet.alphanumerics.contains($0)
    }
    return String(String.UnicodeScalarView(kept)).replacingOccurrences(of: " ", with: "-")
  }

  /// All pages in a folder and those below it.
  static func all(below folder: URL) throws -> [MarkdownPage] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map {
      try MarkdownPage(folder.appending(path: $0))
    }
  }

  /// The links of some pages that lead nowhere: to no file, or no heading in it.
  static func brokenLinks(of pages: [MarkdownPage]) throws -> [String] {
    var anchors: [String: Set<String>] = [:]
    return try pages.flatMap { page in
      try page.links.filter { link in
        if link.contains("://") || link.hasPrefix("mailto:") { return false }
        let parts = link.components(separatedBy: "#")
        let target =
          parts[0].isEmpty
          ? page.url : page.url.deletingLastPathComponent().appending(path: parts[0]).standardizedFileURL
        guard FileManager.default.fileExists(atPath: target.path) else { return true }
        guard parts.count > 1, target.pathExtension == "md" else { return false }
        if anchors[target.path] == nil { anchors[target.path] = try MarkdownPage(target).anchors }
        return !anchors[target.path]!.contains(parts[1].removingPercentEncoding ?? parts[1])
      }.map { "\(page.url.lastPathComponent): \($0)" }
    }
  }
}
