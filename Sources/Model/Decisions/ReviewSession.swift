import Glibc
import System

/// An editor at work on a review: what they decide is on the disk before it is shown.
public struct ReviewSession: Sendable {
  public private(set) var review: DraftReview
  /// Who decides.
  public let editor: String
  /// Where the corpus lies, and the folder for logs where nothing can be written beside a file.
  private let paths: CorpusPaths
  /// How many bytes of each log have been read.
  private var sizes: [String: Int] = [:]
  /// The log of each file, once it has been found to be writable.
  private var logs: [String: String] = [:]
  private var number: UInt64

  /// - Parameters:
  ///   - paths: the corpus.
  ///   - editor: who decides.
  public init(
    of paths: CorpusPaths, bundled: Bool = true, editor: String
  ) throws(LoadingFailure) {
    review = try DraftReview(of: paths, bundled: bundled)
    self.editor = editor
    self.paths = paths
    number = UInt64.random(in: 0 ... .max)
    sizes = review.decisions.sizes
  }

  // MARK: Deciding

  /// Finds out whether decisions can be kept; nil where they can, else why not.
  public mutating func check() -> Phrase? {
    guard let fact = review.facts.first(where: { $0.isQueued && $0.state == .open }) else { return nil }
    do throws(StorageFault) {
      _ = try log(of: fact.item)
      return nil
    } catch {
      return ReviewSession.unwritable(error)
    }
  }

  private static func unwritable(_ fault: StorageFault) -> Phrase {
    Phrase(
      "决定记不下来，没有判：\(fault.reason.chinese)", "decisions cannot be kept, none is taken: \(fault.reason.english)"
    )
  }

  /// Takes a decision, or several at one key.
  ///
  /// - Parameter insisting: whether it holds also where another has decided meanwhile.
  public mutating func decide(_ choice: Choice, insisting: Bool = false) -> Outcome {
    let first = nextID()
    do throws(StorageFault) {
      switch choice {
      case .accept(let facts): return try decide(.accept, facts, first, insisting)
      case .refuse(let facts):
        if let fact = facts.first(where: { review.facts[$0].isRequired }) {
          return .refused(ReviewSession.required(review.facts[fact]))
        }
        return try decide(.refuse, facts, first, insisting)
      case .undecided(let facts): return try decide(.undecided, facts, first, insisting)
      case .correct(let fact, let value, let note):
        guard let name = review.name(of: fact) else { return .nothing }
        var decision = Decision(.correct, of: name, by: editor, at: Timestamp.now, id: first)
        (decision.value, decision.note, decision.quote) = (value, note, quote(fact))
        decision.former = review.decision(on: fact)?.id ?? ""
        return try append([decision], to: log(of: review.facts[fact].item), insisting)
      case .add(let owner, let kind, let field, let value, let sentence):
        let (article, position) = review.position(of: sentence)
        let name = FactName(
          owner: ItemName(article: article, kind: kind, name: owner), field: field, value: value,
          position: position
        )
        var decision = Decision(.add, of: name, by: editor, at: Timestamp.now, id: first)
        decision.quote = review.corpus.quote(sentence)
        return try add(decision, to: log(of: sentence.article))
      case .same(let one, let other): return try decide(.same, one, other, first)
      case .notSame(let one, let other): return try decide(.notSame, one, other, first)
      }
    } catch {
      return .failed(ReviewSession.unwritable(error))
    }
  }

  /// Adds a fact; one of which nothing comes is taken back.
  private mutating func add(_ decision: Decision, to path: String) throws(StorageFault) -> Outcome {
    guard let name = decision.fact else { return .nothing }
    if review.has(name) { return .refused(ReviewSession.known) }
    let hasOwner = name.field == FactName.item || review.has(name.owner)
    guard hasOwner else { return .refused(ReviewSession.ownerless(name.owner)) }
    let outcome = try append([decision], to: path, true)
    if case .taken = outcome, review.facts(of: decision).isEmpty {
      _ = try append([Decisions.undoing(decision, at: Timestamp.now, id: nextID())], to: path, true)
      return .refused(ReviewSession.inadmissible)
    }
    return outcome
  }

  private static let known = Phrase("已有这一条", "the fact is there already")
  private static let inadmissible = Phrase(
    "这一条加不成：缺所属的一项，或已有一个", "it cannot be added: what it belongs to is missing, or there is one already")

  private static func ownerless(_ owner: ItemName) -> Phrase {
    Phrase(
      "本文没有\(owner.kind.name.chinese)“\(owner.name)”：先加这一项",
      "the article has no \(owner.kind.name.english) \"\(owner.name)\": add that first")
  }

  private static func required(_ fact: ReviewFact) -> Phrase {
    Phrase("这一项少不了它：用 c 改，或判整项为错", "its item cannot be without it: correct it (c), or refuse the item")
  }

  private func quote(_ fact: Int) -> String {
    review.facts[fact].evidence.first.map { review.corpus.quote($0) } ?? ""
  }

  private mutating func decide(
    _ verdict: Decision.Verdict, _ facts: [Int], _ first: String, _ insisting: Bool
  ) throws(StorageFault) -> Outcome {
    var decisions: [Decision] = []
    for fact in facts {
      guard let name = review.name(of: fact) else { continue }
      var decision = Decision(
        verdict, of: name, by: editor, at: Timestamp.now, id: decisions.isEmpty ? first : nextID())
      decision.former = review.decision(on: fact)?.id ?? ""
      decision.quote = quote(fact)
      if facts.count > 1 { decision.batch = first }
      decisions.append(decision)
    }
    guard !decisions.isEmpty, let fact = facts.first else { return .nothing }
    return try append(decisions, to: log(of: review.facts[fact].item), insisting)
  }

  private mutating func decide(
    _ verdict: Decision.Verdict, _ one: ItemID, _ other: ItemID, _ id: String
  ) throws(StorageFault) -> Outcome {
    guard one.kind == other.kind, one != other, let name = review.name(of: one),
      let otherName = review.name(of: other), name.folded != otherName.folded
    else { return .refused(Phrase("这两项并不成", "these two cannot be one")) }
    let fact = FactName(
      owner: name, field: FactName.item, value: FactValue([.init(FactName.item, name.name)]), position: 0..<0)
    var decision = Decision(verdict, of: fact, by: editor, at: Timestamp.now, id: id)
    decision.other = otherName
    if let against = review.decisions.contradiction(of: decision) {
      let words = against.summary
      return .refused(Phrase("与已有的决定相反：\(words.chinese)", "it contradicts a decision: \(words.english)"))
    }
    let (path, otherPath) = (review.path(of: one), review.path(of: other))
    if path == otherPath { return try append([decision], to: log(of: one), true) }
    return try append([decision], to: logBetweenFiles(), true)
  }

  /// Reads what other editors have decided since.
  public mutating func refresh() {
    // Another may have begun a log meanwhile.
    let logs = Set(DecisionLogs.paths(of: paths)).union(sizes.keys).union(logs.values)
    for path in logs.sorted() where access(path, F_OK) == 0 {
      _ = try? append([], to: path, true)
    }
  }

  /// Takes back the last decision of the editor, with all that was decided at the same key.
  ///
  /// - Returns: the facts that it was about, too.
  public mutating func undo() -> (outcome: Outcome, facts: [Int]) {
    refresh()
    guard let decision = review.decisions.undoable(by: editor) else { return (.nothing, []) }
    return revert(decision, about: decision)
  }

  /// Does again what was undone last.
  public mutating func redo() -> (outcome: Outcome, facts: [Int]) {
    refresh()
    guard let undoing = review.decisions.redoable(by: editor),
      let decision = review.decisions[undoing.undone]
    else { return (.nothing, []) }
    return revert(undoing, about: decision)
  }

  private mutating func revert(_ decision: Decision, about other: Decision) -> (Outcome, [Int]) {
    let undo = Decisions.undoing(decision, at: Timestamp.now, id: nextID())
    do throws(StorageFault) {
      // Before and after: a fact that was added is there only for as long.
      let before = review.facts(of: other)
      let outcome = try append([undo], to: decision.log, true)
      return (outcome, before.isEmpty ? review.facts(of: other) : before)
    } catch {
      return (.failed(ReviewSession.unwritable(error)), [])
    }
  }

  // MARK: Logs

  private mutating func nextID() -> String {
    number &+= 0x9E37_79B9_7F4A_7C15
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return String(mixed ^ (mixed >> 27), radix: 36)
  }

  /// Where decisions on what stands in the file of an item are kept.
  private mutating func log(of item: ItemID) throws(StorageFault) -> String {
    try log(for: review.path(of: item) ?? "", beside: review.path(of: item).map(DecisionLogs.path))
  }

  private mutating func logBetweenFiles() throws(StorageFault) -> String {
    let own = paths.own
    if let own, !Folder.isFolder(own) { _ = try? FileWriter.makeFolder(own) }
    return try log(for: "/merges", beside: own.map { $0 + "/merges" + DecisionLogs.ending })
  }

  private mutating func log(for key: String, beside path: String?) throws(StorageFault) -> String {
    if let known = logs[key] { return known }
    let name = (path ?? "corpus").split(separator: "/").last.map(String.init) ?? ""
    let state = paths.state
    let fallback = state.map { $0 + "/" + (path == nil ? "corpus" + DecisionLogs.ending : name) }
    var fault = StorageFault.system(2)
    for candidate in [path, fallback].compactMap(\.self) {
      do throws(StorageFault) {
        if candidate == fallback, let state { _ = try? FileWriter.makeFolder(state) }
        try LogFile.check(candidate, room: 1 << 12)
        logs[key] = candidate
        return candidate
      } catch {
        fault = error
        // What has no room here is not put elsewhere, where nobody looks for it.
        if !error.isForbidding { throw error }
      }
    }
    throw fault
  }

  private mutating func append(
    _ decisions: [Decision], to path: String, _ insisting: Bool
  ) throws(StorageFault) -> Outcome {
    let known = sizes[path] ?? 0
    var meanwhile = Decisions()
    var conflict: Decision?
    var lines: [UInt8] = []
    var review = review
    let size = try LogFile.append(to: path, after: known) { unread in
      if !unread.isEmpty {
        meanwhile.add(unread[...], of: path)
        review.add(meanwhile)
      }
      if !insisting {
        conflict = decisions.lazy.compactMap { review.superseding($0) }.first { $0.editor != editor }
        if conflict != nil { return [] }
      }
      lines = decisions.flatMap { Array($0.line.utf8) }
      return lines
    }
    self.review = review
    sizes[path] = size
    if let conflict {
      return .decidedMeanwhile(
        by: conflict.editor, verdict: conflict.verdict.name, at: Timestamp.text(of: conflict.time))
    }
    if !lines.isEmpty {
      var taken = Decisions()
      taken.add(lines[...], of: path)
      self.review.add(taken)
    }
    return .taken
  }
}

extension StorageFault {
  /// Whether nothing can ever be written there, as against for want of room.
  fileprivate var isForbidding: Bool {
    switch self {
    case .system(let code): [1, 2, 13, 20, 30, 40].contains(code)
    case .symbolicLink, .notRegular, .isFolder: true
    case .tooLarge, .busy, .newer, .exists: false
    }
  }
}

extension DraftReview {
  /// The decision on a fact that has been taken since somebody looked who decides now; nil where none has.
  func superseding(_ decision: Decision) -> Decision? {
    guard let fact = facts(of: decision).first, let now = self.decision(on: fact) else { return nil }
    return now.id == decision.former ? nil : now
  }
}
