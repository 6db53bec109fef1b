import Foundation
import Testing

/// Something in the user's own folder, or in a folder that was named, that is no sound corpus file.
struct FoundFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// A part of the report, in English.
  let complaint: String
  /// Puts it at a path.
  let put: @Sendable (String) throws -> Void

  init(_ description: String, _ complaint: String, put: @escaping @Sendable (String) throws -> Void) {
    (testDescription, self.complaint, self.put) = (description, complaint, put)
  }

  init(_ description: String, _ complaint: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(description, complaint) { try Data(bytes()).write(to: URL(fileURLWithPath: $0)) }
  }

  static let lostComma = FoundFault("a lost comma", "comma missing") {
    Array("{\"format\": \"wentan-corpus\"\n \"version\": 1}".utf8)
  }

  static let all: [FoundFault] = [
    lostComma,
    FoundFault("an empty file", "the file is empty") { [] },
    FoundFault("a link that leads nowhere", "no such file") { symlink("nowhere", $0) },
    FoundFault("a link that leads to itself", "cannot be read") { symlink($0, $0) },
    FoundFault("a pipe with a name", "not a regular file") { mkfifo($0, 0o600) },
    FoundFault("a folder", "not a regular file") { mkdir($0, 0o700) },
    FoundFault("65 MiB", "more than the 64 MiB allowed") { path in
      try Data().write(to: URL(fileURLWithPath: path))
      truncate(path, 65 << 20)
    },
    FoundFault("UTF-16", "not UTF-8") { [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00] },
    FoundFault("GB 18030", "not UTF-8") { Array("{\"name\": \"".utf8) + [0xC7, 0xE0, 0x22, 0x7D] },
    FoundFault("one bad byte", "not UTF-8") { Array("{\"format\": \"".utf8) + [0x80] + Array("\"}".utf8) },
    FoundFault("a NUL", "NUL byte") { [0x7B, 0, 0x7D] },
    FoundFault("JSON that is cut", "the file ends here") { Array(#"{"format": "wentan-corpus""#.utf8) },
    FoundFault("no corpus", "no wentan corpus") { Array("{}".utf8) },
    FoundFault("an unknown id", #"no topic "topic:gone""#) {
      Array(
        """
        {"format": "wentan-corpus", "version": 1, "organisations": [{"id": "organisation:x", "name": "某社",
          "topics": [{"topic": "topic:gone", "evidence": [\(quote)]}], "evidence": [\(quote)]}]}
        """.utf8)
    },
  ]

  static let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#
}

/// A faulty file that nobody named keeps nobody out: what the sound ones say is there, and the faulty one is named.
struct FoundFilesTests {
  private let folder: TemporaryFolder
  private let own: String
  private var variables: [String: String] {
    ["XDG_DATA_HOME": folder["data"], "XDG_CACHE_HOME": folder["cache"], "LC_ALL": "en_US.UTF-8"]
  }

  init() throws {
    folder = try TemporaryFolder()
    own = folder["data/wentan/corpus"]
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
  }

  /// A sound file with a topic, to which white space gives its size.
  private func writeSound(_ name: String = "sound.json", topic: String = "sound", mebibytes: Int = 0) throws {
    let text = """
      {"format": "wentan-corpus", "version": 1, "topics": [{"id": "topic:\(topic)", "name": "好\(topic)主题",
        "evidence": [\(FoundFault.quote)]}]}
      """
    _ = try folder.write(
      Array(text.utf8) + [UInt8](repeating: 0x20, count: mebibytes << 20), to: "data/wentan/corpus/" + name)
  }

  private func wentan(_ arguments: String...) throws -> Program.Outcome {
    try Program.run([Program.path] + arguments, environment: Program.environment.merging(variables) { $1 })
  }

  // MARK: Printing

  @Test(arguments: FoundFault.all)
  func theSoundFilesAreListedAndTheFaultyOneIsNamed(_ fault: FoundFault) throws {
    try writeSound()
    try fault.put(own + "/b.json")
    let outcome = try wentan("list", "topics")
    #expect(outcome.exited(65), "\(outcome.ending)")
    #expect(outcome.output.contains("好sound主题"))
    #expect(outcome.errors.hasPrefix(own + "/b.json:"), "\(outcome.errors)")
    #expect(outcome.errors.contains(fault.complaint), "\(outcome.errors)")
    // In a folder that was named it is the same.
    let named = try Program.wentan("list", "topics", "--corpus", own, "--lang", "en")
    #expect(named.exited(65) && named.errors == outcome.errors)
  }

  @Test(arguments: FoundFault.all)
  func aloneBesideTheBundledCorpusItKeepsNobodyOut(_ fault: FoundFault) throws {
    try fault.put(own + "/b.json")
    let outcome = try wentan("search", "梅涛")
    #expect(outcome.exited(65) && outcome.output.contains("speaker:mei-tao"))
    #expect(outcome.errors.contains(fault.complaint), "\(outcome.errors)")
  }

  @Test func allThatPrintsDoesSo() throws {
    try writeSound()
    try FoundFault.lostComma.put(own + "/b.json")
    for arguments in [["show", "梅涛"], ["export", "梅涛"], ["topic:sound"], []] {
      let outcome = try Program.run(
        [Program.path] + arguments, environment: Program.environment.merging(variables) { $1 })
      #expect(outcome.exited(65) && !outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.hasPrefix(own + "/b.json:2:2: comma missing\n"), "\(outcome.errors)")
    }
    let file = folder["meitao.md"]
    #expect(try wentan("export", "梅涛", "--output", file).exited(65))
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func whatIsNotFoundMayStandInTheFaultyFile() throws {
    try FoundFault.lostComma.put(own + "/b.json")
    for arguments in [["show", "没有的人"], ["search", "没有的人"], ["search", "没有的人", "--format", "json"]] {
      let outcome = try Program.run(
        [Program.path] + arguments, environment: Program.environment.merging(variables) { $1 })
      #expect(outcome.exited(65), "\(arguments)")
      #expect(outcome.errors.contains("nothing") == !arguments.contains("json"), "\(outcome.errors)")
    }
    #expect(try wentan("list").exited(64))
  }

  @Test func aFolderWithNothingSoundInItGivesNothing() throws {
    mkfifo(own + "/b.json", 0o600)
    let outcome = try Program.wentan("list", "speakers", "--no-bundled", "--corpus", own)
    #expect(outcome.exited(65) && outcome.output == "")
    #expect(outcome.errors == own + "/b.json: 不是普通文件\n")
  }

  @Test func whatIsWrongWithTheOwnFolderItselfIsToldToo() throws {
    try FileManager.default.removeItem(atPath: own)
    symlink("nowhere", own)
    let outcome = try wentan("list", "speakers")
    #expect(outcome.exited(65) && outcome.output.contains("梅涛"))
    #expect(outcome.errors == own + ": no such file\n")
  }

  @Test func aLargeCorpusAndItsCompiledFormDoTheSame() throws {
    try writeSound("large.json", topic: "large", mebibytes: 2)
    let compiled = folder["large.compiled"]
    #expect(try wentan("compile", "--output", compiled).exited(0))
    symlink("nowhere", own + "/b.json")
    for more in [[], ["--compiled", compiled]] {
      let outcome = try Program.run(
        [Program.path, "list", "topics"] + more, environment: Program.environment.merging(variables) { $1 })
      #expect(outcome.exited(65) && outcome.output.contains("好large主题"))
      #expect(outcome.errors == own + "/b.json: no such file\n")
    }
    // Nothing is compiled that is not whole.
    unlink(compiled)
    let outcome = try wentan("compile", "--output", compiled)
    #expect(outcome.exited(66) && outcome.errors == own + "/b.json: no such file\n")
    #expect(!FileManager.default.fileExists(atPath: compiled))
  }

  @Test func validateNamesThemAll() throws {
    try writeSound()
    for (number, fault) in FoundFault.all.enumerated() { try fault.put(own + "/\(10 + number).json") }
    let outcome = try wentan("validate")
    #expect(outcome.exited(66) && outcome.output == "")
    // Whether an id is known cannot be said while files are missing.
    for fault in FoundFault.all.dropLast() { #expect(outcome.errors.contains(fault.complaint)) }
    let number = FoundFault.all.count - 1
    #expect(!outcome.errors.contains("/\(10 + number).json"))
    #expect(outcome.errors.split(separator: "\n").filter { $0.hasPrefix(own) }.count == number)
  }

  @Test func completionOffersWhatTheSoundFilesSay() throws {
    try writeSound()
    try FoundFault.lostComma.put(own + "/b.json")
    let words = ["wentan", "show", "--corpus", own, "topic:so"]
    let outcome = try Program.run(
      [Program.path, "---completion", "show", "--", "positional@0", "4", "8"] + words)
    #expect(outcome.output.contains("topic:sound"), "\(outcome.output) \(outcome.errors)")
  }

  // MARK: What was named

  @Test func whatWasNamedItselfEndsTheStart() throws {
    try writeSound()
    for fault in FoundFault.all where fault.testDescription != "a folder" {
      let path = folder["named.json"]
      try fault.put(path)
      let pty = try Pty("--corpus", path, variables: variables)
      let isThere =
        fault.complaint != "no such file" && !fault.complaint.hasPrefix("cannot")
        && fault.complaint != "not a regular file"
      #expect(pty.ending(within: 15) == .exit(isThere ? 65 : 66), "\(fault)")
      #expect(pty.hasSent(fault.complaint) && !pty.hasSent("\u{1B}"))
      let listed = try Program.wentan(
        "list", "topics", variables: variables.merging(["WENTAN_CORPUS": path]) { $1 })
      #expect(listed.exited(isThere ? 65 : 66) && listed.output == "", "\(fault)")
      unlink(path)
    }
  }

  // MARK: The explorer

  @Test(.needs("tmux")) func theExplorerOpensAndShowsWhatIsWrong() throws {
    for (number, fault) in FoundFault.all.enumerated() { try fault.put(own + "/\(10 + number).json") }
    let tmux = try Tmux("--fresh", variables: variables)
    try tmux.waitFor("!\(FoundFault.all.count) ")
    try tmux.waitFor("left out (\(FoundFault.all.count - 1) more, ! shows)")
    try tmux.press("!")
    try tmux.waitFor("Files at fault")
  }

  @Test(.needs("tmux")) func aFileThatBecomesFaultyKeepsItsLastGoodVersion() throws {
    try writeSound("mine.json")
    let tmux = try Tmux("--fresh", variables: variables)
    try tmux.waitFor(Program.lastEnglishWord)
    try tmux.press("5", "G")
    try tmux.waitForCursor(at: "> 好sound主题")
    _ = try folder.write(
      "{\"format\": \"wentan-corpus\",\n \"version\": 1\n  \"topics\": []}".utf8,
      to: "data/wentan/corpus/mine.json")
    try tmux.press("R")
    try tmux.waitFor("mine.json:3:3: comma missing; the version before stays (! shows)")
    try tmux.waitForCursor(at: "> 好sound主题")
    try tmux.waitFor("!1 ")
    try writeSound("mine.json", topic: "mended")
    try tmux.press("R")
    try tmux.waitFor("1 changed file read: 1 item added, 1 gone")
    try tmux.press("G")
    try tmux.waitForCursor(at: "> 好mended主题")
  }

  // MARK: Guests

  @Test func aGuestSeesWhatIsSoundAndIsToldNothing() throws {
    try writeSound()
    try FoundFault.lostComma.put(own + "/b.json")
    let asked = variables.merging(["SSH_ORIGINAL_COMMAND": "list topics"]) { $1 }
    let outcome = try Program.wentan("--guest", "--corpus", own, variables: asked)
    #expect(outcome.exited(0) && outcome.output.contains("好sound主题"))
    #expect(outcome.errors == "")
    let pty = try Pty("--guest", "--corpus", own, variables: variables)
    try pty.waitFor(Program.lastEnglishWord)
    pty.type("5G")
    try pty.waitFor("好sound主题")
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(!pty.hasSent("b.json") && !pty.hasSent("!1"))
  }
}
