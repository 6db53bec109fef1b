extension JSONValue {
  /// The value that some bytes are as JSON; nil where they are none.
  public init?(reading bytes: [UInt8]) {
    guard let value = bytes.withUnsafeBufferPointer({ JSONValue.read($0) }) else { return nil }
    self = value
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    var reader = JSONReader(bytes)
    return try? reader.value()
  }
}
