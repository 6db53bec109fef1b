import Foundation
import Testing

/// Every link of the documents leads to something, in the sources and in what the packages carry of them.
struct LinkTests {
  private static let folders = ["docs", "licenses", "examples"]

  @Test func everyLinkLeadsToAFileAndAHeadingThatAreThere() throws {
    let project = Program.package
    let names = try FileManager.default.contentsOfDirectory(atPath: project.path).filter {
      $0.hasSuffix(".md")
    }
    var pages = try names.map { try MarkdownPage(project.appending(path: $0)) }
    for folder in LinkTests.folders { pages += try MarkdownPage.all(below: project.appending(path: folder)) }
    #expect(pages.count > 60)
    #expect(pages.reduce(0) { $0 + $1.links.count } > 150)
    let broken = try MarkdownPage.brokenLinks(of: pages)
    #expect(broken == [])
  }

  @Test func whatThePackagesCarryLinksToWhatTheyCarry() throws {
    let folder = try TemporaryFolder()
    let script = Program.package.appending(path: "scripts/install_papers.sh").path
    let outcome = try Program.run(["sh", script, folder["papers"]])
    #expect(outcome.exited(0), "\(outcome.errors)")
    let pages = try MarkdownPage.all(below: URL(fileURLWithPath: folder["papers"]))
    #expect(pages.contains { $0.url.lastPathComponent == "hosting.md" } && pages.count > 30)
    let broken = try MarkdownPage.brokenLinks(of: pages)
    #expect(broken == [])
  }

  @Test func aLinkThatLeadsNowhereIsFound() throws {
    let folder = try TemporaryFolder()
    let text = """
      # A heading, 中文

      [a](#a-heading-中文) [b](#b) [c](c.md) [d](https://example.org/x) `[e](e)`
      ```
      [f](f)
      ```
      """
    let page = try URL(fileURLWithPath: folder.write(text.utf8, to: "page.md"))
    #expect(try MarkdownPage.brokenLinks(of: [MarkdownPage(page)]) == ["page.md: #b", "page.md: c.md"])
  }
}
