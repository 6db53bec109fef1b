extension RandomAccessCollection {
  /// The first index whose element satisfies a condition that all later elements satisfy too.
  @inlinable
  public func partitioningIndex(where isAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isAfter(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
