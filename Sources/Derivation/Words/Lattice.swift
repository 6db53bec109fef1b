import Model
import System

/// All words that a stretch of text may be made of, and the best way through them.
struct Lattice {
  /// A word that may stand in the text.
  struct Edge {
    let start: Int
    let end: Int
    let kind: WordClass
    /// In eighths of a natural logarithm: the lower, the likelier.
    let cost: Int32
  }

  /// A person that the text may name.
  struct Person {
    let range: Range<Int>
    /// How much costlier the best reading without this person is; below zero where it is better.
    let margin: Int32
  }

  private let range: Range<Int>
  private let edges: [Edge]
  private var forward: [Int32]
  private var backward: [Int32]
  /// The classes of the words that end at each place, a bit each: few of them all.
  private var classes: [UInt16]
  /// The cost of the best way to each edge, with what the step onto it costs.
  private var before: [Int32] = []

  private static let far = Int32.max / 4
  private static let kinds = WordClass.count

  init(_ range: Range<Int>, edges: EdgeFinder) {
    self.range = range
    var found: [Edge] = []
    for place in range {
      edges.addEdges(at: place, before: range.upperBound, to: &found)
    }
    self.edges = found
    forward = Array(repeating: Lattice.far, count: (range.count + 1) * Lattice.kinds)
    backward = forward
    classes = Array(repeating: 0, count: range.count + 1)
    WorkCount.add(found.count)
    goForward()
    goBackward()
  }

  private func row(_ place: Int) -> Int { (place - range.lowerBound) * Lattice.kinds }

  private mutating func goForward() {
    forward[Int(WordClass.mark.rawValue)] = 0
    classes[0] = 1 << WordClass.mark.rawValue
    before.reserveCapacity(edges.count)
    let steps = WordTransitions.costs
    for edge in edges {
      let row = row(edge.start)
      let kind = Int(edge.kind.rawValue)
      var best = Lattice.far
      var left = classes[edge.start - range.lowerBound]
      while left != 0 {
        let last = left.trailingZeroBitCount
        left &= left - 1
        let cost = forward[row + last] + steps[last * Lattice.kinds + kind]
        if cost < best { best = cost }
      }
      before.append(best)
      guard best < Lattice.far else { continue }
      let place = self.row(edge.end) + kind
      classes[edge.end - range.lowerBound] |= 1 << kind
      if best + edge.cost < forward[place] { forward[place] = best + edge.cost }
    }
  }

  private mutating func goBackward() {
    let last = row(range.upperBound)
    for kind in 0..<Lattice.kinds {
      // What a sentence ends with stands before a mark.
      backward[last + kind] = WordTransitions.costs[kind * Lattice.kinds + Int(WordClass.mark.rawValue)]
    }
    let steps = WordTransitions.costs
    for edge in edges.reversed() {
      let rest = edge.cost + backward[row(edge.end) + Int(edge.kind.rawValue)]
      let start = row(edge.start)
      var left = classes[edge.start - range.lowerBound]
      while left != 0 {
        let kind = left.trailingZeroBitCount
        left &= left - 1
        let cost = rest + steps[kind * Lattice.kinds + Int(edge.kind.rawValue)]
        if cost < backward[start + kind] { backward[start + kind] = cost }
      }
    }
  }

  /// The persons that the text may name, in order; and the words of its best reading.
  func read() -> (persons: [Person], words: [Edge]) {
    // The cost of the best reading that each edge is part of.
    let costs = edges.indices.map { index in
      before[index] + edges[index].cost + backward[row(edges[index].end) + Int(edges[index].kind.rawValue)]
    }
    // A place is covered by one word of any reading: the best two that cover it tell what a reading without a word costs.
    var best = [(edge: Int, cost: Int32, next: Int32)](
      repeating: (-1, Lattice.far, Lattice.far), count: range.count)
    for (index, edge) in edges.enumerated() {
      for place in edge.start - range.lowerBound..<edge.end - range.lowerBound {
        if costs[index] < best[place].cost {
          best[place] = (index, costs[index], best[place].cost)
        } else if costs[index] < best[place].next {
          best[place].next = costs[index]
        }
      }
    }
    var persons: [Person] = []
    var words: [Edge] = []
    var at = range.lowerBound
    for (index, edge) in edges.enumerated() where edge.kind == .person {
      let here = best[edge.start - range.lowerBound]
      let margin = (here.edge == index ? here.next : here.cost) - costs[index]
      persons.append(Person(range: edge.start..<edge.end, margin: margin))
    }
    while at < range.upperBound, best[at - range.lowerBound].edge >= 0 {
      let edge = edges[best[at - range.lowerBound].edge]
      guard edge.start == at else { at += 1; continue }
      words.append(edge)
      at = edge.end
    }
    return (persons, words)
  }
}
