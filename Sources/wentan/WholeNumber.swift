import ArgumentParser

/// Numbers of the command line.
enum WholeNumber {
  /// Reads a whole number within bounds; what is none is refused with what would be one.
  static func reading(_ bounds: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { word in
      guard let number = Int(word), bounds.contains(number) else {
        let (least, greatest) = (bounds.lowerBound, bounds.upperBound)
        throw ValidationError(
          said("要写 \(least) 到 \(greatest) 的整数", "a whole number from \(least) to \(greatest) is needed"))
      }
      return number
    }
  }
}
