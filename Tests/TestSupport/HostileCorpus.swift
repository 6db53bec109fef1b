import Foundation

/// A corpus that is hostile in every text that it holds, and valid all the same.
public enum HostileCorpus {
  /// Keys whose text is free; ids, words of a vocabulary and quotes are not.
  private static let free: Set<String> = [
    "value", "inferred", "printed", "of", "note", "name", "title", "file", "rule",
  ]

  /// Made of a sound one.
  ///
  /// - Parameter corpus: the text of a corpus file with at least one article.
  public static func make(from corpus: some Sequence<UInt8>) throws -> Data {
    var number = 0
    guard var file = try JSONSerialization.jsonObject(with: Data(corpus)) as? [String: Any],
      var articles = file["articles"] as? [[String: Any]], let known = articles.first?["newspaper"]
    else { throw CocoaError(.coderReadCorrupt) }
    // What the sound one leaves out.
    for key in ["published", "page", "author"] where articles[0][key] == nil { articles[0][key] = known }
    articles[0]["note"] = "note"
    file["articles"] = articles
    return try JSONSerialization.data(withJSONObject: changed(file, under: "", &number))
  }

  private static func changed(_ value: Any, under key: String, _ number: inout Int) -> Any {
    switch value {
    case let object as [String: Any]:
      var object = object
      // A fact: what is derived says its rule.
      if object["evidence"] != nil { (object["rule"], object["confidence"]) = ("rule", "low") }
      // In the order of the keys, so that it is the same on every run.
      for key in object.keys.sorted() { object[key] = changed(object[key]!, under: key, &number) }
      return object
    case let list as [Any]: return list.map { changed($0, under: key, &number) }
    case let text as String where free.contains(key):
      number += 1
      return HostileText.starting(at: 5 * number, count: 5) + text
    case let text as String where ["quote", "text"].contains(key):
      // In the quote and in its article alike; a scalar stays one scalar, for spans count them.
      return text.replacingOccurrences(of: "的", with: "\u{1B}").replacingOccurrences(of: "在", with: "\u{9B}")
        .replacingOccurrences(of: "与", with: "\u{7F}").replacingOccurrences(
          of: "人", with: "\u{202E}人\u{200B}\u{2066}"
        ).replacingOccurrences(of: "会", with: "会\u{E0100}\u{200D}").replacingOccurrences(
          of: "，", with: "\u{200D}\u{1F468}\u{200D}\u{FE0F}"
        ).replacingOccurrences(of: "、", with: "\u{2764}\u{FE0F}")
    default: return value
    }
  }
}
