import Glibc
import System

/// The file `state.json` in which marks and place outlive the program. Several explorers may use it at once: each
/// makes its changes to what the file holds at that moment, so that none loses what another has kept.
public struct StateStore: Sendable {
  private let folder: UserFolder
  /// The folder as it is shown to the user.
  private let shownPath: String
  /// What was read or kept last: it is kept again should the file be damaged meanwhile.
  private var last = SavedState()

  /// What was kept, and what is to be said about it.
  public typealias Loaded = (saved: SavedState, note: Phrase?)

  private static let file = "state.json"

  /// The place for it that the environment gives; nil where there is none, and nothing is kept.
  ///
  /// - Parameter variables: looks up a variable of the environment.
  public init?(environment variables: (String) -> String?) {
    guard let folder = UserFolder(.state, environment: variables), folder.hasHome else { return nil }
    self.folder = folder
    shownPath = UserPath(home: variables("HOME")).shown(folder.path)
  }

  // MARK: Reading

  /// Reads what was kept. A damaged file is set aside.
  public mutating func load() -> Loaded {
    do throws(StorageFault) {
      let folder = try Folder(self.folder.path)
      // To read, no lock is needed: the file is whole at every moment.
      guard let saved = try read(in: folder) else {
        return try folder.locked(patience: .seconds(1)) { () throws(StorageFault) in
          try readOrSetAside(in: folder)
        }
      }
      last = SavedState(marks: saved.marks, notes: saved.notes)
      return (saved, nil)
    } catch {
      return (SavedState(), error == .system(ENOENT) ? nil : unreadable(error.reason))
    }
  }

  /// What the file holds; nil where it is damaged.
  private func read(in folder: borrowing Folder) throws(StorageFault) -> SavedState? {
    guard let bytes = try folder.read(StateStore.file) else { return SavedState() }
    do throws(SavedState.Fault) {
      return try SavedState(reading: bytes)
    } catch {
      switch error {
      case .damaged: return nil
      case .newer(let version): throw .newer(version: version)
      }
    }
  }

  /// What the file holds; a damaged one gets another name. For who holds the lock.
  private func readOrSetAside(in folder: borrowing Folder) throws(StorageFault) -> Loaded {
    if let saved = try read(in: folder) { return (saved, nil) }
    let name = try folder.setAside(StateStore.file)
    return (last, setAside(as: name))
  }

  // MARK: Writing

  /// Makes a change to what is kept.
  ///
  /// - Parameter patience: how long to wait while other explorers write.
  public mutating func keep(_ change: UnsavedChange, patience: Duration) -> SavingOutcome {
    do throws(StorageFault) {
      try self.folder.make()
      let folder = try Folder(self.folder.path)
      return try folder.locked(patience: patience) { () throws(StorageFault) in
        var (saved, note) = try readOrSetAside(in: folder)
        let before = saved.text
        saved.apply(change)
        let text = saved.text
        if text != before || note != nil { try write(text, in: folder) }
        last = SavedState(marks: saved.marks, notes: saved.notes)
        return .saved(marks: saved.marks, notes: saved.notes, note: note)
      }
    } catch {
      return .failed(reason: inFolder(error.reason))
    }
  }

  /// Writes the file, for its owner alone. For who holds the lock: the name at its side is always the same, so
  /// that what a killed program left there does not pile up.
  private func write(_ text: String, in folder: borrowing Folder) throws(StorageFault) {
    let side = StateStore.file + ".new"
    _ = unlinkat(folder.descriptor, side, 0)
    let new = NewFile(bytes: Array(text.utf8), mode: 0o600)
    try new.put(in: folder, as: StateStore.file, by: side, replacing: true)
  }

  // MARK: Messages

  private func setAside(as name: String) -> Phrase {
    inFolder(Phrase("状态文件已损坏，原样留作 \(name)", "the damaged state file is kept as \(name)"))
  }

  private func unreadable(_ reason: Phrase) -> Phrase {
    inFolder(
      Phrase(
        "标记和位置读不出：\(reason.chinese)", "marks and place cannot be read: \(reason.english)"))
  }

  private func inFolder(_ phrase: Phrase) -> Phrase {
    Phrase("\(phrase.chinese)（\(shownPath)）", "\(phrase.english) (\(shownPath))")
  }
}

extension StateStore {
  /// Where the environment says that marks and place are kept; nil where it names no home.
  public static var ofEnvironment: StateStore? { StateStore { Environment[$0] } }
}
