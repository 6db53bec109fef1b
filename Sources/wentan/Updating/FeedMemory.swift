import Articles
import System
import Text

/// What is remembered of each feed between two runs of `update`: its version, and which of its entries were taken.
struct FeedMemory {
  struct Feed {
    /// What the server said of the version that was read.
    var version = Fetcher.Version()
    /// Tells what was read from anything else, for servers that say nothing of versions; empty where it is to be read again.
    var digest = ""
    /// When it was asked last, in seconds since 1970.
    var asked = 0
    /// The entries that were taken and stand in it still, by their keys.
    var seen: Set<String> = []
    /// How often entries could not be fetched, by their keys.
    var tries: [String: Int] = [:]
  }

  private var feeds: [String: Feed] = [:]

  init() {}

  /// What is known of the feed of an address.
  subscript(address: String) -> Feed {
    get { feeds[address] ?? Feed() }
    set { feeds[address] = newValue }
  }

  /// A short name for a text, which no other has: a checksum after Fowler, Noll and Vo (FNV-1a, 64 bits).
  static func key(of bytes: some Sequence<UInt8>) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(sum, radix: 36)
  }

  // MARK: The file

  private static let (format, version) = ("wentan-feeds", 1)

  /// The text of the file: the same for the same memory.
  var text: String {
    let values = feeds.sorted { $0.key < $1.key }.map { address, feed in
      var members: [(key: String, value: JSONValue)] = [("url", .string(address))]
      if !feed.version.etag.isEmpty { members.append(("etag", .string(feed.version.etag))) }
      if !feed.version.modified.isEmpty { members.append(("modified", .string(feed.version.modified))) }
      if !feed.digest.isEmpty { members.append(("digest", .string(feed.digest))) }
      members.append(("asked", .integer(feed.asked)))
      if !feed.seen.isEmpty { members.append(("seen", .string(feed.seen.sorted().joined(separator: " ")))) }
      let tries = feed.tries.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.integer($0.value)) }
      if !tries.isEmpty { members.append(("tries", .object(tries))) }
      return JSONValue.object(members)
    }
    return JSONValue.object([
      ("format", .string(FeedMemory.format)), ("version", .integer(FeedMemory.version)),
      ("feeds", .array(values)),
    ]).text
  }

  /// Reads the text of a file; nil where it is none of this program.
  init?(reading bytes: [UInt8]) {
    guard let file = JSONValue(reading: bytes), case .string(FeedMemory.format)? = file["format"],
      case .integer(FeedMemory.version)? = file["version"], case .array(let values)? = file["feeds"]
    else { return nil }
    for value in values {
      guard case .string(let address)? = value["url"] else { return nil }
      var feed = Feed()
      feed.version = Fetcher.Version(etag: value.text("etag"), modified: value.text("modified"))
      feed.digest = value.text("digest")
      if case .integer(let asked)? = value["asked"] { feed.asked = asked }
      feed.seen = Set(value.text("seen").split(separator: " ").map { String($0) })
      if case .object(let tries)? = value["tries"] {
        for (key, value) in tries { if case .integer(let count) = value { feed.tries[key] = count } }
      }
      feeds[address] = feed
    }
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  /// The string of a member; empty where there is none.
  fileprivate func text(_ key: String) -> String {
    if case .string(let text)? = self[key] { text } else { "" }
  }
}

/// The file `feeds.json` beside `state.json`, and the lock that keeps two runs of `update` apart.
struct FeedStore {
  private let folder: UserFolder
  private static let (file, lock) = ("feeds.json", "update.lock")

  /// nil where the environment names no home.
  init?() {
    guard let folder = UserFolder(.state, environment: { Environment[$0] }), folder.hasHome else {
      return nil
    }
    self.folder = folder
  }

  /// Runs something while no other run does; throws `.busy` where one does.
  func locked<Result>(_ body: (borrowing Folder) throws(StorageFault) -> Result) throws(StorageFault)
    -> Result
  {
    try self.folder.make()
    let folder = try Folder(self.folder.path)
    return try folder.locked(by: FeedStore.lock, patience: .zero) { () throws(StorageFault) in
      try body(folder)
    }
  }

  /// What is remembered. A damaged file, or one that has grown too large, gets another name, and nothing is remembered.
  static func read(in folder: borrowing Folder) throws(StorageFault) -> FeedMemory {
    do throws(StorageFault) {
      guard let bytes = try folder.read(file) else { return FeedMemory() }
      if let memory = FeedMemory(reading: bytes) { return memory }
    } catch {
      guard case .tooLarge = error else { throw error }
    }
    _ = try folder.setAside(file)
    return FeedMemory()
  }

  /// Writes the file whole, for its owner alone.
  static func write(_ memory: FeedMemory, in folder: borrowing Folder) throws(StorageFault) {
    let side = file + ".new"
    try folder.remove(side)
    try NewFile(bytes: Array(memory.text.utf8), mode: 0o600).put(
      in: folder, as: file, by: side, replacing: true)
  }
}
