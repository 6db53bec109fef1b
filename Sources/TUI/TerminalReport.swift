import Explorer

/// What a terminal says, most of it when it is asked.
package enum TerminalReport: Equatable {
  /// Where the cursor stands, counted from 1.
  case cursor(row: Int, column: Int)
  /// That it is well; so it has drawn all that was sent before the question.
  case ready
  /// That a paste begins, and that it has ended.
  case pasteStart, pasteEnd
  /// What its background is like.
  case background(Background)
  /// That it knows the kitty keyboard protocol.
  case knowsKeyboard
  /// That it can hold a drawing back until all of it has come.
  case synchronises

  /// A control sequence, ESC [ and then these parameters and final letter; nil for another one.
  init?(parameters: String, final: Unicode.Scalar) {
    switch (parameters, final) {
    case ("200", "~"): self = .pasteStart
    case ("201", "~"): self = .pasteEnd
    // Set or not set, as against unknown or never to be set.
    case ("?2026;1$", "y"), ("?2026;2$", "y"): self = .synchronises
    case (_, "u") where parameters.first == "?" && Int(parameters.dropFirst()) != nil: self = .knowsKeyboard
    default: self.init(numbers: parameters, final: final)
    }
  }

  private init?(numbers parameters: String, final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    switch (final, numbers.count) {
    case ("R", 2):
      guard let row = numbers[0], let column = numbers[1] else { return nil }
      self = .cursor(row: row, column: column)
    case ("n", 1):
      guard numbers[0] != nil else { return nil }
      self = .ready
    default: return nil
    }
  }

  /// An operating system command, ESC ] and then this text; nil for another one.
  init?(command text: String) {
    guard text.hasPrefix("11;"), let background = Background(colour: text.dropFirst(3)) else { return nil }
    self = .background(background)
  }
}

extension Background {
  /// What a colour is as a background: `rgb:ffff/ffff/ffff`, with one to four digits for each part and perhaps a
  /// fourth part, or `#ffffff`; nil for what is no colour.
  init?(colour text: some StringProtocol) {
    let parts: [Substring]
    if text.first == "#" {
      let digits = Substring(text.dropFirst())
      guard digits.utf8.count % 3 == 0, case let length = digits.utf8.count / 3, length > 0 else {
        return nil
      }
      parts = (0..<3).map { digits.dropFirst($0 * length).prefix(length) }
    } else {
      guard text.hasPrefix("rgb:") || text.hasPrefix("rgba:") else { return nil }
      parts = Substring(text.drop { $0 != ":" }.dropFirst())
        .split(separator: "/", omittingEmptySubsequences: false).prefix(3).map { $0 }
    }
    // Each in thousandths.
    let levels = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.utf8.count), let level = Int(part, radix: 16), level >= 0 else {
        return nil
      }
      return level * 1_000 / ((1 << (4 * part.utf8.count)) - 1)
    }
    guard levels.count == 3 else { return nil }
    // As bright as it looks: the eye sees green best.
    self = levels[0] * 30 + levels[1] * 59 + levels[2] * 11 < 50_000 ? .dark : .light
  }

  /// What COLORFGBG says, two numbers of colours or three of which the last is the background's.
  package init(variable: String?) {
    switch variable.flatMap({ $0.split(separator: ";").last }).flatMap({ Int($0) }) ?? -1 {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: self = .unknown
    }
  }
}
