extension TextCleaning {
  /// Words of a file as a message has them: harmless, and not too long.
  public static func short(_ text: String) -> String {
    let clean = clean(text)
    return clean.count > 60 ? clean.prefix(60) + "…" : clean
  }

  /// The same between quotes.
  public static func quoted(_ word: String) -> String { "\"" + short(word) + "\"" }
}
