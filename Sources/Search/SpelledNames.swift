import System
import Text

/// The names of many items in the order of their letters, so that each of many typed names goes through the beginnings
/// that it can spell, not through all names.
struct SpelledNames {
  private var names: [(units: [FoldedScalar], item: Int)] = []

  /// - Parameters:
  ///   - items: the names of each item.
  ///   - typed: what will be asked for; names that begin as none of it does are left out.
  init(_ items: some Sequence<(names: [String], kind: FieldKind)>, thatMayMean typed: [TypedName]) {
    var mayBegin: [UInt32: Bool] = [:]
    for (number, item) in items.enumerated() {
      for name in item.names {
        let units = [FoldedScalar](name, kind: item.kind).filter { !$0.isPassedOver }
        guard let first = units.first else { continue }
        if mayBegin[first.bits] == nil {
          WorkCount.add(typed.count)
          mayBegin[first.bits] = typed.contains { $0.reached(from: TypedName.start, reading: first) != 0 }
        }
        if mayBegin[first.bits]! { names.append((units, number)) }
      }
    }
    names.sort { $0.units.lexicographicallyPrecedes($1.units) { $0.bits < $1.bits } }
  }

  /// The numbers of the items one of whose names is meant, in their order.
  func meant(by typed: TypedName) -> [Int] {
    var items: Set<Int> = []
    // Names that begin alike, and the positions of what was typed that reading their beginning leads to.
    var beginnings = [(names: names[...], length: 0, reached: TypedName.start)]
    while let (alike, length, reached) = beginnings.popLast() {
      var names = alike
      while let name = names.first, name.units.count == length {
        if typed.isWhole(reached) { items.insert(name.item) }
        names.removeFirst()
      }
      while let unit = names.first?.units[length] {
        WorkCount.add(1)
        let end = names.partitioningIndex { $0.units[length].bits > unit.bits }
        let next = typed.reached(from: reached, reading: unit)
        if next != 0 { beginnings.append((names[..<end], length + 1, next)) }
        names = names[end...]
      }
    }
    return items.sorted()
  }
}
