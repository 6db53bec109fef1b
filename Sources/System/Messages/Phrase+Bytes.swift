extension Phrase {
  /// A number of bytes, as readers are told.
  public init(bytes: Int) {
    if bytes < 1_024 {
      self.init("\(bytes) 字节", "\(bytes) \(bytes == 1 ? "byte" : "bytes")")
    } else {
      let tenths = bytes * 10 / (bytes < 1 << 20 ? 1 << 10 : 1 << 20)
      let text = "\(tenths / 10).\(tenths % 10) \(bytes < 1 << 20 ? "KB" : "MB")"
      self.init(text, text)
    }
  }
}
