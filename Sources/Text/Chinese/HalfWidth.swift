// Letters, digits and signs in full width, as a page set in Chinese prints them.

extension Unicode.Scalar {
  /// The ASCII character of which this is the full-width form, as a of ａ; itself where it is none.
  package var halfWidth: Unicode.Scalar {
    0xFF01...0xFF5E ~= value ? Unicode.Scalar(UInt8(value - 0xFEE0)) : self
  }

  /// The full-width form of a visible ASCII character; itself where it is none.
  package var fullWidth: Unicode.Scalar {
    0x21...0x7E ~= value ? Unicode.Scalar(UInt16(value + 0xFEE0))! : self
  }
}

/// Texts without full-width forms.
package enum HalfWidth {
  /// The text with ASCII in the place of its full-width forms, and a plain space in the place of the wide one.
  package static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{3000}" ? " " : $0.halfWidth }))
  }
}
