/// Letters, digits and signs in full width, as a page set in Chinese prints them.
package enum HalfWidth {
  /// The text with ASCII in the place of its full-width forms, and a plain space in the place of the wide one.
  package static func folded(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
      case 0x3000: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
