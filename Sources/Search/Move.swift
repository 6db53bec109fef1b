/// One way to read a unit: from one position in a word of the query to a later one.
struct Transition {
  /// How the unit is read.
  enum Manner: UInt8 {
    case letter
    case initial
    case spelled
  }

  let manner: Manner
  let from: UInt8
  let to: UInt8
  private(set) var points: Int8
  /// Whether the unit only sounds like what was typed.
  let isFuzzy: Bool
  /// Whether nothing of the unit is left unsaid: a letter or a whole syllable.
  let isWhole: Bool

  init(_ manner: Manner, from: Int, to: Int, points: Int, isFuzzy: Bool = false, isWhole: Bool = false) {
    self.manner = manner
    self.from = UInt8(from)
    self.to = UInt8(to)
    self.points = Int8(points)
    self.isFuzzy = isFuzzy
    self.isWhole = isWhole
  }

  /// The same move by a reading that is rare.
  var byWeakReading: Transition {
    var transition = self
    transition.points += Int8(Points.weak)
    return transition
  }
}

/// The moves that a word of a query allows, for each class of readings.
struct TransitionTable: Sendable {
  private var transitions: [Transition] = []
  private var ends: [UInt32] = [0]
  private var begins: [Bool] = []

  /// Adds the moves of the next class.
  mutating func append(_ new: [Transition]) {
    transitions += new
    ends.append(UInt32(transitions.count))
    begins.append(new.contains { $0.from == 0 })
  }

  subscript(readingClass: Int) -> ArraySlice<Transition> {
    transitions[Int(ends[readingClass])..<Int(ends[readingClass + 1])]
  }

  /// Whether a match may start with a unit of this class.
  func begins(with readingClass: Int) -> Bool { begins[readingClass] }
}
