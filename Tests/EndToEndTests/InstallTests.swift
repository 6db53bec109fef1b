import Foundation
import Model
import System
import Testing

/// What `make install` puts beside the program: the manual page and the completions of three shells.
struct InstallTests {
  private static let installed = [
    "bin/wentan", "share/bash-completion/completions/wentan", "share/fish/vendor_completions.d/wentan.fish",
    "share/man/man1/wentan.1", "share/man/zh_CN/man1/wentan.1", "share/zsh/site-functions/_wentan",
  ]

  /// The program, which is built already, installed below a folder.
  private func make(_ target: String, below folder: TemporaryFolder) throws {
    // Stands for `swift build --show-bin-path`; the real one waits for the one that runs the tests.
    let swift = try folder.write("echo '\(Program.folder)'\n".utf8, to: "swift")
    let outcome = try Program.run([
      "make", "-s", "-C", Program.package.path, "-o", "build", target, "DESTDIR=\(folder["root"])",
      "PREFIX=/usr", "SWIFT=sh \(swift)",
    ])
    #expect(outcome.exited(0), "\(outcome.errors)")
  }

  @Test(.needs("make")) func installingPutsAllInItsPlaceAndUninstallingTakesItAway() throws {
    let folder = try TemporaryFolder()
    try make("install", below: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder["root/usr"]).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder["root/usr/" + $0], isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(files.sorted() == InstallTests.installed)
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder["root/usr/" + file])
      #expect(attributes[.size] as? Int ?? 0 > 1000, "\(file)")
      #expect(attributes[.posixPermissions] as? Int == (file == "bin/wentan" ? 0o755 : 0o644), "\(file)")
    }
    try make("uninstall", below: folder)
    #expect(
      !InstallTests.installed.contains { FileManager.default.fileExists(atPath: folder["root/usr/" + $0]) })
  }

  @Test(.needs("python3")) func theTableOfOptionsSaysWhatTheDefinitionsSay() throws {
    let script = Program.package.appendingPathComponent("scripts/make_command_table.py").path
    let outcome = try Program.run(["python3", script, Program.path])
    #expect(outcome.errors == "")
    let rows = Program.package.appendingPathComponent("Sources/wentan/CommandTable+Rows.swift")
    let table = try String(contentsOf: rows, encoding: .utf8)
    #expect(table == outcome.output, "CommandTable+Rows.swift is stale: make manual renews it")
  }

  @Test(
    .needs("python3"),
    arguments: [
      ("en", "docs/wentan.1", ["EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES"]),
      ("zh", "docs/wentan.zh.1", ["退出状态", "文件", "环境变量", "示例"]),
    ])
  func theManualPageSaysWhatTheProgramSays(_ language: String, _ path: String, _ sections: [String]) throws {
    let outcome = try Program.run([
      "python3", Program.package.appendingPathComponent("scripts/make_manual.py").path, Program.path,
      language,
    ])
    #expect(outcome.errors == "")
    let page = try String(contentsOf: Program.package.appendingPathComponent(path), encoding: .utf8)
    #expect(page == outcome.output, "\(path) is stale: make manual renews it")
    for section in sections {
      #expect(page.contains("\n.SH \(section)\n"), "\(section)")
    }
  }
}
