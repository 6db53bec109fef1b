/// A zero-width joiner or a variation selector that makes a sequence of characters. Cleaning takes it out of the text, so
/// that search and screen are without it, and tells of it, so that a quote can have it again where it leaves the program.
package struct Ignorable: BitwiseCopyable, Equatable, Sendable {
  /// The UTF-8 offset that it stands before: in the clean text, or in that which this has become part of.
  package let offset: UInt32
  /// The value of its scalar.
  package let value: UInt32

  package init(offset: UInt32, value: UInt32) {
    self.offset = offset
    self.value = value
  }
}
