extension Unicode.Scalar {
  /// Whether this is a Chinese character, as Unicode's blocks of ideographs have them.
  package var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
