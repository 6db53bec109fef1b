extension FoldedScalar {
  /// The unit of a scalar; where it stands is not known yet.
  package init(_ scalar: Unicode.Scalar, _ table: ReadingTable) {
    let code = scalar.value
    switch code {
    case 0x61...0x7A, 0x30...0x39:
      self.init(latin: code)
    case 0x41...0x5A:
      self.init(latin: code | 0x20, isCapital: true)
    case 0x21...0x7E:
      self.init(passedOver: code)
    case 0xFF01...0xFF5E:
      self.init(scalar.halfWidth, table)
    default:
      if let character = table.character(code) {
        self.init(character.folded, readAs: character.readingClass)
      } else if let base = table.latinBase(code) {
        self.init(latin: base.letter, isCapital: base.isCapital)
      } else {
        self.init(other: scalar)
      }
    }
  }

  private init(other scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isWhitespace {
      self = .space
      return
    }
    if properties.isDefaultIgnorableCodePoint {
      self = .ignored
      return
    }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark:
      self = .ignored
    case .modifierLetter where scalar == "\u{2BC}":  // an apostrophe
      self.init(passedOver: 0x27)
    case .uppercaseLetter, .titlecaseLetter:
      let small = properties.lowercaseMapping.unicodeScalars
      self.init(small.count == 1 ? small.first!.value : scalar.value, readAs: 0)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
      self.init(scalar.value, readAs: 0)
    default:
      self.init(passedOver: scalar.value < 0x40000 ? scalar.value : 0xFFFD)
    }
  }
}
