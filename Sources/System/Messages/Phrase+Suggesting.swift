extension Phrase {
  /// The sentence with a question behind it, whether a near name was meant.
  public func suggesting(_ near: String?) -> Phrase {
    guard let near else { return self }
    return Phrase(chinese + "；是否想写 \"\(near)\"？", english + "; did you mean \"\(near)\"?")
  }
}
