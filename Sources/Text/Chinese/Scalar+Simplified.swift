extension Unicode.Scalar {
  /// The simplified form of a Chinese character, and the ideograph behind a radical or a compatibility character, as
  /// the search takes them; the scalar itself where there is none.
  ///
  ///     ("製" as Unicode.Scalar).simplified  // 制
  public var simplified: Unicode.Scalar {
    ReadingTable.shared.character(value).flatMap { Unicode.Scalar($0.folded) } ?? self
  }
}
