import System

/// Finds the JSON paths of places in a file, by reading up to the last of them again.
package struct JSONPaths {
  /// - Parameter offsets: in ascending order.
  package static func paths(to offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var reader = JSONReader(bytes)
    var finder = JSONPaths(offsets)
    // A file that is no JSON past a place ends the search there; what was found until then is the path.
    try? finder.walk(&reader)
    finder.note(upTo: .max, bytes)
    return finder.paths
  }

  private enum Step {
    case key(Range<Int>)
    case index(Int)
  }

  private let offsets: [Int]
  /// Of as many offsets as have been come by.
  private var paths: [String] = []
  private var steps: [Step] = []

  private init(_ offsets: [Int]) { self.offsets = offsets }

  private var isDone: Bool { paths.count == offsets.count }

  /// Notes the present path for all offsets below one.
  private mutating func note(upTo end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isDone, offsets[paths.count] < end else { return }
    let path = steps.reduce("$") { path, step in
      switch step {
      case .key(let key):
        path + "."
          + TextCleaning.clean(String(decoding: UnsafeBufferPointer(rebasing: bytes[key]), as: UTF8.self))
      case .index(let index): path + "[\(index)]"
      }
    }
    while !isDone, offsets[paths.count] < end { paths.append(path) }
  }

  private mutating func walk(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    WorkCount.add(1)
    switch try reader.next() {
    case .object:
      try reader.open()
      var first = true
      while !isDone, let (offset, key) = try reader.nextKey(first: &first) {
        try member(.key(key), from: offset, &reader)
      }
    case .array:
      try reader.open()
      var first = true
      var index = 0
      while !isDone, try reader.nextElement(first: &first) {
        try member(.index(index), from: reader.at, &reader)
        index += 1
      }
    default: try reader.skip()
    }
  }

  private mutating func member(
    _ step: Step, from offset: Int, _ reader: inout JSONReader
  ) throws(JSONSyntaxError) {
    note(upTo: offset, reader.bytes)
    if isDone { return }
    steps.append(step)
    try walk(&reader)
    note(upTo: reader.at, reader.bytes)
    if !isDone { steps.removeLast() }
  }
}
