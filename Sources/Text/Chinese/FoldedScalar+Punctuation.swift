extension FoldedScalar {
  /// The folded scalar of a name or a text that is compared as a whole: as the search folds it, and of the signs that
  /// are written in many ways each in one way; nil for what does not count, white space among it.
  package static func folded(_ scalar: Unicode.Scalar, _ table: ReadingTable) -> UInt32? {
    let unit = FoldedScalar(scalar, table)
    if unit.isIgnorable || unit.isSpace { return nil }
    switch unit.scalar {
    case 0x2E, 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF65: return 0xB7  // a dot
    case 0x60, 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: return 0x27  // '
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x300C...0x300F, 0x301D...0x301F: return 0x22  // "
    case 0x2010...0x2015, 0x2212: return 0x2D  // -
    case 0x3010, 0x3014, 0x3016: return 0x5B  // [
    case 0x3011, 0x3015, 0x3017: return 0x5D  // ]
    case 0x2329, 0x27E8, 0x3008, 0x300A: return 0x3C  // <
    case 0x232A, 0x27E9, 0x3009, 0x300B: return 0x3E  // >
    default: return unit.scalar
    }
  }
}
