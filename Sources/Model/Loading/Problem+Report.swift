extension Problem {
  /// The place for people: one-based line, and column counted in characters.
  public var position: (line: Int, column: Int)? { offset.map { file.position(of: $0) } }

  /// The place in the JSON, such as `$.speakers[2].posts[0].organisation`.
  public var path: String? { offset.map { JSONPath.path(to: $0, in: file.bytes) } }

  /// The whole report: file, line, column, message, path, and the line with a caret under the place.
  public func report(in language: Language) -> String {
    let message = cause.message[language]
    guard let offset, let position, let path else { return "\(TextCleaning.clean(file.name)): \(message)\n" }
    return """
      \(TextCleaning.clean(file.name)):\(position.line):\(position.column): \(message)
        \(Phrase("位置", "at")[language]) \(path)
      \(file.excerpt(at: offset))

      """
  }
}

/// Finds the JSON path of a place in a file, by reading up to it again.
private struct JSONPath {
  static func path(to offset: Int, in bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      var finder = JSONPath(target: offset)
      // A file that is no JSON past the place ends the search there; what was found until then is the path.
      try? finder.walk(&reader)
      return "$" + finder.path.joined()
    }
  }

  let target: Int
  private var path: [String] = []
  private var found = false

  private init(target: Int) { self.target = target }

  /// Walks one value; `path` is left as it was unless the target lies in the value.
  private mutating func walk(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    switch try reader.next() {
    case .object:
      try reader.open()
      var first = true
      while !found, let (offset, key) = try reader.nextKey(first: &first) {
        let name = String(decoding: reader.bytes[key], as: UTF8.self)
        try member("." + TextCleaning.clean(name), from: offset, &reader)
      }
    case .array:
      try reader.open()
      var first = true
      var index = 0
      while !found, try reader.nextElement(first: &first) {
        try member("[\(index)]", from: reader.at, &reader)
        index += 1
      }
    default: try reader.skip()
    }
  }

  private mutating func member(
    _ step: String, from offset: Int, _ reader: inout JSONReader
  ) throws(JSONSyntaxError) {
    if offset > target {
      found = true
      return
    }
    path.append(step)
    try walk(&reader)
    if found { return }
    if reader.at > target {
      found = true
    } else {
      path.removeLast()
    }
  }
}
