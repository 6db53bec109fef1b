import Model
import Report
import System
import Text

/// How wide the rows of the lists are, measured once when a corpus has been loaded: borders follow what the lists hold,
/// and no step moves them.
struct ListMetrics: Sendable {
  /// The columns of the names of a kind where what stands beside them is to stand under one another.
  private(set) var names = ByKind { _ in 4 }
  /// The columns that what stands beside the names takes.
  private(set) var asides = ByKind { _ in 0 }
  /// The same, in its short form where there is one.
  private(set) var shortAsides = ByKind { _ in 0 }
  /// The columns at which no row of a list is cut.
  private var wants = ByKind { _ in 0 }

  /// Rows of a kind that are measured; of more, some that lie evenly among them.
  private static let maximum = 1_000
  /// The columns of a shelf.
  static let shelf = 26...56
  /// The columns of a list from which an announcement says its category, too.
  static let wide = 44

  init(of corpus: Corpus, language: Language, width: TextWidth) {
    for kind in Kind.listed { measure(kind, in: corpus, language, width) }
  }

  private mutating func measure(_ kind: Kind, in corpus: Corpus, _ language: Language, _ width: TextWidth) {
    let count = corpus.count(of: kind)
    let step = max(1, (count + ListMetrics.maximum - 1) / ListMetrics.maximum)
    let sample = stride(from: 0, to: count, by: step).map { row in
      let item = ItemID(kind, row)
      let aside = corpus.aside(of: item, in: language)
      return (name: width.columns(of: corpus.name(of: item)), aside: aside.map { width.columns(of: $0.text) })
    }
    func maximum(_ values: [Int]) -> Int {
      step == 1 ? values.max() ?? 0 : values.sorted()[values.count * 95 / 100]
    }
    if sample.isEmpty { return }
    names[kind] = max(4, min(12, sample.lazy.map(\.name).max() ?? 0))
    let parts = sample.map(\.aside)
    asides[kind] = maximum(parts.map { $0.reduce(-1) { $0 + 1 + $1 } }.map { max(0, $0) })
    // Counts have two digits at least: those of a shelf stand under one another.
    if kind == .organisation || kind == .topic { asides[kind] = max(2, asides[kind]) }
    shortAsides[kind] = kind == .announcement ? maximum(parts.map { $0.last ?? 0 }) : asides[kind]
    wants[kind] =
      switch kind {
      case .speaker: names[kind] + 2 + asides[kind]
      case .forum: maximum(sample.map(\.name))
      default: maximum(sample.map(\.name)) + 2 + asides[kind]
      }
  }

  /// The columns that a shelf wants, an even number as most names have.
  func want(of shelf: [Kind]) -> Int {
    let columns = 3 + (shelf.map { wants[$0] }.max() ?? 0)
    return min(ListMetrics.shelf.upperBound, max(ListMetrics.shelf.lowerBound, columns + columns % 2))
  }
}
