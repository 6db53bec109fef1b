import CBundle
import Glibc
import System

/// A corpus in a file that is mapped and not read, so that it is there at once and shared by all who open it.
///
/// Nothing in such a file is believed. Its header is checked before anything is taken from it; rows are numbers of which
/// all are valid, and every place that they name is looked up within bounds; texts are made harmless again; and the
/// checksum of the whole is to be asked for as soon as there is time, and again when the file has changed in its place.
struct CompiledCorpus {
  let corpus: Corpus
  private let memory: Memory
  private let header: CompiledHeader

  /// Opens a compiled corpus; nil where there is none at the path, it was made from other files or by another program,
  /// is damaged, or could have been written by somebody else than the user and root.
  init?(path: String, key: UInt64) {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid() || status.st_uid == 0, status.st_mode & (S_IWGRP | S_IWOTH) == 0,
      status.st_size >= CompiledHeader.byteCount,
      let memory = Memory(mapping: descriptor, byteCount: status.st_size)
    else { return nil }
    let bytes = UnsafeRawBufferPointer(memory.bytes)
    guard let header = CompiledHeader(reading: bytes), header.key == key else { return nil }
    self.init(memory, header, areClean: false)
  }

  private init(_ memory: Memory, _ header: CompiledHeader, areClean: Bool) {
    let bytes = UnsafeRawBufferPointer(memory.bytes)
    let sections = Section.allCases.map { UnsafeRawBufferPointer(rebasing: bytes[header[$0]]) }
    corpus = Corpus(Tables(sections, in: memory, areClean: areClean))
    (self.memory, self.header) = (memory, header)
  }

  /// The bundled corpus as the program carries it, trusted as the program is; nil only in a build whose tables are
  /// no longer those of corpus.bin, before `make corpus` has made that anew.
  static let bundled: CompiledCorpus? = {
    guard let header = CompiledHeader(reading: embeddedBytes) else { return nil }
    return CompiledCorpus(Memory(embedded: embeddedBytes), header, areClean: true)
  }()

  /// The bytes of corpus.bin.
  static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bundled_compiled_bytes(), count: bundled_compiled_size)
  }

  /// The key of the bundled corpus: it is made from no file, and carried by the program that reads it.
  static let bundledKey: UInt64 = 0

  /// Whether every byte is as it was written. Reads the whole file.
  var isWhole: Bool {
    defer { memory.forget() }
    let body = UnsafeRawBufferPointer(memory.bytes)[CompiledHeader.byteCount...]
    return Checksum(of: UnsafeRawBufferPointer(rebasing: body)).value == header.checksum
  }

  /// Whether others have written to its file since that was last asked.
  func hasChanged() -> Bool { memory.file?.hasChanged() ?? false }

  /// Shows nothing of it any more: what is read of it is zeros.
  func blank() { memory.blank() }

  /// The bytes of a file for a corpus.
  ///
  /// - Parameter indexing: makes what stands in it beside the rows, of which a search is made.
  static func bytes(of corpus: Corpus, key: UInt64, indexing: Indexing) -> [UInt8] {
    let indices = indexing(corpus)
    let figures = ListFigures.tables(of: corpus)
    defer { withExtendedLifetime((indices, figures)) {} }
    let own = [Section.pinyinRanks, .doubtCounts].map { (section: $0, bytes: figures.bytes(of: $0)) }
    let added = Dictionary(
      uniqueKeysWithValues: (indices.flatMap(\.sections) + own).map { ($0.section, $0.bytes) })
    let sections = Section.allCases.map { added[$0] ?? corpus.tables.bytes(of: $0) }
    let empty = CompiledHeader(key: key, checksum: 0, lengths: sections.map(\.count))
    return [UInt8](unsafeUninitializedCapacity: empty.total) { room, count in
      room.update(repeating: 0)
      let bytes = UnsafeMutableRawBufferPointer(room)
      for (section, from) in zip(Section.allCases, sections) {
        UnsafeMutableRawBufferPointer(rebasing: bytes[empty[section]]).copyMemory(from: from)
      }
      let body = UnsafeRawBufferPointer(rebasing: bytes[CompiledHeader.byteCount...])
      let header = CompiledHeader(
        key: key, checksum: Checksum(of: body).value, lengths: sections.map(\.count))
      bytes.copyBytes(from: header.bytes)
      count = empty.total
    }
  }

  /// What tells the program and the files that a corpus is made from, as they stand.
  static func key(of stamps: [FileStamp], bundled: Bool) -> UInt64 {
    var checksum = Checksum()
    checksum.add(Program.version)
    if bundled { checksum.add(Int(truncatingIfNeeded: CompiledCorpus.bundled?.header.checksum ?? 0)) }
    checksum.add(stamps.count)
    for stamp in stamps {
      // The place may be written in several ways, but not the file.
      checksum.add(stamp.path.split(separator: "/").last.map(String.init) ?? "")
      checksum.add(stamp.bytes)
      checksum.add(stamp.changed)
      checksum.add(Int(truncatingIfNeeded: stamp.inode))
    }
    return checksum.value
  }
}

/// Makes of a corpus what its compiled form holds beside the rows.
public typealias Indexing = @Sendable (Corpus) -> [any CompiledSections]

/// Where the compiled form of a corpus lies.
public struct CompiledPosition: Sendable {
  public let path: String
  /// Puts the bytes of a compiled form there, whole or not at all; nil where nothing is to be written.
  let write: (@Sendable ([UInt8]) -> Void)?

  public init(path: String, write: (@Sendable ([UInt8]) -> Void)? = nil) {
    self.path = path
    self.write = write
  }
}

extension CompiledPosition {
  /// The name of the file for the corpus at some paths: the same ones give the same name.
  public static func name(of paths: [String], bundled: Bool) -> String {
    var checksum = Checksum()
    checksum.add(bundled ? 1 : 0)
    for path in paths {
      checksum.add(path)
      checksum.add(path.utf8.count)
    }
    return "corpus-" + String(checksum.value, radix: 16) + ".compiled"
  }
}
