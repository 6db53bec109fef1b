/// The node behind each node of a tree and a character: a table of places, tried one after the other from the one that a
/// product of the key gives. A dictionary does the same with a hash that took a large part of a derivation. The factor is
/// another one in each run, so that no article can be made whose names all fall on one place.
struct NodeTable: Sendable {
  /// A node and a character each, plus one; zero where a place is free.
  private var keys: [UInt64] = Array(repeating: 0, count: 16)
  private var nodes: [Int32] = Array(repeating: 0, count: 16)
  private let factor = NodeTable.factor
  /// How far a product is shifted to give a place.
  private var shift: UInt64 = 60
  private var count = 0

  subscript(node: Int, scalar: Unicode.Scalar) -> Int? {
    let place = place(of: NodeTable.key(node, scalar))
    return keys[place] == 0 ? nil : Int(nodes[place])
  }

  /// Adds a node that is not there yet.
  mutating func add(_ next: Int, behind node: Int, _ scalar: Unicode.Scalar) {
    if 2 * (count + 1) > keys.count { grow() }
    let key = NodeTable.key(node, scalar)
    let place = place(of: key)
    (keys[place], nodes[place]) = (key, Int32(next))
    count += 1
  }

  /// Where a key stands, or the free place where it would.
  private func place(of key: UInt64) -> Int {
    var place = Int((key &* factor) >> shift)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    let known = zip(keys, nodes).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: 2 * keys.count)
    nodes = Array(repeating: 0, count: keys.count)
    shift -= 1
    for (key, node) in known {
      let place = place(of: key)
      (keys[place], nodes[place]) = (key, node)
    }
  }

  private static let factor = UInt64.random(in: .min ... .max) | 1

  private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar.value) + 1
  }
}
