import Foundation
import TestSupport
import Testing

@testable import System

@Suite struct FileWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ text: String, to name: String, replacing: Bool = false
  ) throws(WritingFailure) {
    try FileWriter.write(Array(text.utf8), to: folder[name], replacing: replacing)
  }

  /// Why a file is not written; nothing may have changed.
  private func failure(
    _ name: String, replacing: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> WritingFailure {
    let before = folder.names
    let failure = try #require(throws: WritingFailure.self, sourceLocation: sourceLocation) {
      try write("新", to: name, replacing: replacing)
    }
    #expect(folder.names == before, sourceLocation: sourceLocation)
    return failure
  }

  // MARK: What is written

  @Test func aNewFileIsThereWholeWithTheModeOfTheUmask() throws {
    try write("梅涛\n", to: "梅涛.txt")
    #expect(folder.read("梅涛.txt") == "梅涛\n")
    #expect(folder.names == ["梅涛.txt"])
    let mask = umask(0)
    umask(mask)
    #expect(try folder.mode(of: "梅涛.txt") == 0o666 & ~mask)
  }

  @Test func anEmptyFileAndALargeOneAreWritten() throws {
    try write("", to: "empty")
    #expect(folder.read("empty") == "")
    let long = String(repeating: "文探", count: 1 << 20)
    try write(long, to: "long")
    #expect(folder.read("long") == long)
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenThatIsAsked() throws {
    try folder.write("旧", to: "a.txt")
    #expect(try failure("a.txt").fault == .exists)
    #expect(folder.read("a.txt") == "旧")
    try write("新", to: "a.txt", replacing: true)
    #expect(folder.read("a.txt") == "新")
    #expect(folder.names == ["a.txt"])
  }

  @Test func whatWasNotThereCanBeReplacedToo() throws {
    try write("新", to: "a.txt", replacing: true)
    #expect(folder.read("a.txt") == "新")
  }

  @Test(arguments: [0o600, 0o644, 0o750] as [mode_t]) func aReplacedFileKeepsItsMode(mode: mode_t) throws {
    try folder.write("旧", to: "a.txt")
    chmod(folder["a.txt"], mode)
    try write("新", to: "a.txt", replacing: true)
    #expect(try folder.mode(of: "a.txt") == mode)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func aReplacedFileKeepsItsOwner() throws {
    try folder.write("旧", to: "a.txt")
    chown(folder["a.txt"], 12_345, 12_346)
    try write("新", to: "a.txt", replacing: true)
    let status = try folder.status(of: "a.txt")
    #expect((status.st_uid, status.st_gid) == (12_345, 12_346))
  }

  @Test func aRelativePathStartsAtTheWorkingDirectory() throws {
    let name = "wentan-test-\(UUID().uuidString)"
    defer { unlink(name) }
    try FileWriter.write([0x61], to: name, replacing: false)
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "a")
  }

  /// NFS knows no files without a name.
  @Test func withoutUnnamedFilesItIsTheSame() throws {
    let position = try Folder(folder.path)
    let new = NewFile(bytes: Array("新".utf8))
    try new.putNamed(in: position, as: "a.txt", by: ".side", replacing: false)
    #expect(folder.read("a.txt") == "新")
    #expect(throws: StorageFault.exists) {
      try new.putNamed(in: position, as: "a.txt", by: ".side", replacing: false)
    }
    try folder.write("旧", to: "a.txt")
    try new.putNamed(in: position, as: "a.txt", by: ".side", replacing: true)
    #expect(folder.read("a.txt") == "新")
    #expect(folder.names == ["a.txt"])
  }

  // MARK: What is refused

  @Test(arguments: [false, true]) func aSymbolicLinkIsNotFollowed(replacing: Bool) throws {
    try folder.write("旧", to: "target")
    symlink("target", folder["link"])
    let failure = try failure("link", replacing: replacing)
    #expect(failure.fault == .symbolicLink("link"))
    #expect(failure.message.chinese == "没有写下 \(folder["link"])：link 是符号链接，不予跟随；请写出它所指的文件")
    #expect(folder.read("target") == "旧")
    #expect(try folder.status(of: "link").st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aLinkThatLeadsNowhereIsNotFollowedEither() throws {
    symlink("nowhere", folder["link"])
    #expect(try failure("link").fault == .symbolicLink("link"))
  }

  @Test func aLinkToAFolderMayStandInTheWay() throws {
    try FileManager.default.createDirectory(atPath: folder["real"], withIntermediateDirectories: true)
    symlink("real", folder["link"])
    try write("新", to: "link/a.txt")
    #expect(folder.read("real/a.txt") == "新")
  }

  @Test(arguments: ["folder", "folder/", "folder/.", "folder/..", ".", "..", ""])
  func aFolderIsNoFile(name: String) throws {
    try FileManager.default.createDirectory(atPath: folder["folder"], withIntermediateDirectories: true)
    let failure = try failure(name, replacing: true)
    #expect(failure.fault == .isFolder)
    #expect(
      failure.message.english
        == "\(folder[name]) is not written: that is a directory; put the name of a file behind it")
  }

  @Test func aFIFOAndADeviceAreRefused() throws {
    try #require(mkfifo(folder["fifo"], 0o600) == 0)
    #expect(try failure("fifo", replacing: true).fault == .notRegular("fifo"))
    #expect(throws: WritingFailure.self) { try FileWriter.write([], to: "/dev/null", replacing: true) }
  }

  // MARK: What goes wrong

  @Test func aMissingDirectoryIsSaid() throws {
    let failure = try failure("没有/a.txt")
    #expect(failure.message.chinese == "没有写下 \(folder["没有/a.txt"])：没有这个目录；请先建目录，或改路径")
    #expect(!failure.isInputOutput)
  }

  @Test func aFileInTheWayIsSaid() throws {
    try folder.write("", to: "file")
    #expect(try failure("file/a.txt").message.english.contains("part of the path is not a directory; make"))
  }

  @Test func aNameThatIsTooLongIsSaid() throws {
    let failure = try failure(String(repeating: "文", count: 100))
    #expect(failure.message.english.hasSuffix("the name is too long; choose a shorter name"))
  }

  @Test func aPathWithControlCharactersIsSaidHarmlessly() throws {
    #expect(try !failure("\u{1B}[31m\n/a").message.chinese.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk")) func aFullDiskIsSaidAndNothingIsLost()
    throws
  {
    try Disk.mounted(at: folder.path, size: "64k") { disk in
      try write("旧", to: "a.txt")
      disk.fill()
      for (name, replacing) in [("a.txt", true), ("b.txt", false)] {
        let failure = try failure(name, replacing: replacing)
        #expect(
          failure.message.chinese == "没有写下 \(folder[name])：磁盘已满；请腾出空间，或写到别处")
        #expect(failure.isInputOutput)
      }
      #expect(folder.read("a.txt") == "旧")
    }
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk"))
  func moreThanTheDiskHoldsIsNotLeftHalf() throws {
    try Disk.mounted(at: folder.path, size: "64k") { _ in
      #expect(throws: WritingFailure.self) { try write(String(repeating: "文", count: 1 << 16), to: "a.txt") }
      #expect(folder.names == [])
      try write("文", to: "a.txt")
    }
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk")) func aReadOnlyDiskIsSaid() throws {
    try Disk.mounted(at: folder.path) { disk in
      try write("旧", to: "a.txt")
      try disk.makeReadOnly()
      for replacing in [false, true] {
        let failure = try failure(replacing ? "a.txt" : "b.txt", replacing: replacing)
        #expect(failure.message.chinese.contains("：文件系统只读；请写到别处"))
        #expect(!failure.isInputOutput)
      }
      #expect(folder.read("a.txt") == "旧")
    }
  }

  // MARK: What was left behind

  /// After an hour nobody can be writing it any more.
  @Test func whatKilledProgramsLeftIsTakenAwayWhenItIsOld() throws {
    for (name, minutes) in [(".wentan-old.new", 61), (".wentan-young.new", 40), (".wentan-mine", 120)] {
      try folder.write("", to: name)
      let time = timeval(tv_sec: Foundation.time(nil) - minutes * 60, tv_usec: 0)
      try #require(utimes(folder[name], [time, time]) == 0)
    }
    try write("新", to: "a.txt")
    #expect(folder.names == [".wentan-mine", ".wentan-young.new", "a.txt"])
  }
}
