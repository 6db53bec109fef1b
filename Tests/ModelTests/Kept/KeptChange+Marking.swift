import Model
import System

extension KeptChange {
  init(marking refs: String..., unmarking others: [String] = []) {
    self.init()
    refs.forEach { add($0) }
    others.forEach { remove($0) }
  }
}

extension Duration {
  /// How long a test waits for a lock that it will get.
  static let tests = Duration.seconds(10)
}

extension KeepingOutcome {
  static func kept(_ marks: [String]) -> KeepingOutcome { .kept(marks: marks, note: nil) }

  var reason: String? { if case .failed(let reason) = self { reason.chinese } else { nil } }
}
