import Foundation
import System
import TestSupport
import Testing

@testable import Model

/// Files as they come: one clear error for what is no corpus file.
@Suite struct CorpusFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: Data, to name: String) throws -> String { try folder.write(bytes, as: name) }

  private func problems(at path: String) -> [String] {
    do {
      _ = try Corpus.load(paths: [path], bundled: false)
      return []
    } catch {
      return error.problems.map(\.cause.message.english)
    }
  }

  @Test func aMissingFileIsNamed() {
    #expect(problems(at: folder["none.json"]) == ["no such file"])
  }

  @Test func anEmptyFileIsNamed() throws {
    #expect(problems(at: try write(Data(), to: "a.json")) == ["the file is empty"])
  }

  @Test func aFIFOIsRefusedWithoutWaiting() {
    mkfifo(folder["fifo"], 0o600)
    #expect(problems(at: folder["fifo"]) == ["not a regular file"])
  }

  @Test func aDeviceIsRefused() { #expect(problems(at: "/dev/zero") == ["not a regular file"]) }

  @Test func aDirectoryWithoutCorpusIsNamed() {
    #expect(problems(at: folder.path) == ["the directory holds no .json file"])
  }

  @Test func aDirectoryGivesItsFilesInOrder() throws {
    _ = try write(Data(Corpora.small.utf8), to: "b.json")
    _ = try write(Data("{".utf8), to: "a.json")
    _ = try write(Data("no".utf8), to: "c.txt")
    let listing = CorpusListing(of: [folder.path])
    #expect(listing.stamps.map { $0.path.split(separator: "/").last! } == ["a.json", "b.json"])
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() throws {
    let path = try write(Data(), to: "large.json")
    truncate(path, 65 << 20)
    #expect(problems(at: path) == ["65 MiB is more than the 64 MiB allowed; split the file"])
  }

  @Test(arguments: [
    [0x7B, 0xFF, 0x7D], [0x7B, 0xC0, 0xAF, 0x7D], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xCE, 0xC4, 0xCC, 0xBD],
  ])
  func whatIsNotUTF8IsSaidWithItsPlace(bytes: [UInt8]) throws {
    #expect(
      problems(at: try write(Data(bytes), to: "a.json")) == ["not UTF-8; convert it first (iconv -t UTF-8)"])
  }

  @Test func aNULByteIsSaid() throws {
    #expect(
      problems(at: try write(Data([0x7B, 0, 0x7D]), to: "a.json")) == ["a NUL byte; this is no text file"])
  }

  @Test(arguments: [
    "null", "[]", "7", "\"文\"", "{}", "{\"format\": \"other\", \"x\": 1}", String(repeating: "[", count: 513),
  ])
  func whatIsNoCorpusIsSaidOnce(text: String) throws {
    let found = problems(at: try write(Data(text.utf8), to: "a.json"))
    #expect(found == ["no wentan corpus: \"format\": \"wentan-corpus\" is missing"])
  }

  @Test func aFileThatWasCutInsideACharacterIsCutAndNotInAnotherEncoding() throws {
    let found = problems(at: try write(Data("{\"文".utf8.dropLast()), to: "a.json"))
    #expect(found == ["the file ends here in the middle of a value"])
  }

  @Test func anEmptyCorpusIsACorpus() throws {
    let corpus = try Corpora.load("{\"format\": \"wentan-corpus\", \"version\": 1}")
    for kind in Kind.allCases { #expect(corpus.count(of: kind) == 0) }
  }
}
