import ArgumentParser

/// Numbers of the command line.
enum WholeNumber {
  /// Reads a whole number within bounds; what is none is refused with what would be one.
  static func reading(_ bounds: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { word in
      guard let number = Int(word), bounds.contains(number) else {
        throw ValidationError("a whole number from \(bounds.lowerBound) to \(bounds.upperBound) is needed.")
      }
      return number
    }
  }
}
