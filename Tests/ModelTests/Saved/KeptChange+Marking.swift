import Model
import System

extension UnsavedChange {
  init(marking refs: String..., unmarking others: [String] = []) {
    self.init()
    refs.forEach { marks.add($0) }
    others.forEach { marks.remove($0) }
  }
}

extension Duration {
  /// How long a test waits for a lock that it will get.
  static let tests = Duration.seconds(10)
}

extension SavingOutcome {
  static func saved(_ marks: [String]) -> SavingOutcome { .saved(marks: marks, note: nil) }

  var reason: String? { if case .failed(let reason) = self { reason.chinese } else { nil } }
}
