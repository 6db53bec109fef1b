/// A language of the user interface and of messages; the corpus itself stays as it was printed.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The other language, for the command that switches.
  public var other: Language { self == .chinese ? .english : .chinese }

  /// The language that a locale asks for: an explicit non-Chinese language gives English; `C`, `POSIX`,
  /// nothing or Chinese give Chinese, since over SSH the locale is mostly `C`.
  ///
  /// - Parameter locale: a POSIX locale name such as `zh_CN.UTF-8`, or nil.
  public init(locale: String?) {
    let language = (locale ?? "").prefix { $0 != "." && $0 != "_" && $0 != "@" }
    switch language {
    case "", "C", "POSIX", "zh": self = .chinese
    default: self = .english
    }
  }
}

/// One text in every language, so that none can be left out.
public struct Phrase: Sendable, Hashable {
  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
