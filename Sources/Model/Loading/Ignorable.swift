/// A zero-width joiner or a variation selector that makes a sequence of characters. Cleaning takes it out of the text, so
/// that search and screen are without it, and tells of it, so that a quote can have it again where it leaves the program.
struct Ignorable: BitwiseCopyable, Equatable, Sendable {
  /// The UTF-8 offset that it stands before: in the clean text, or in that which this has become part of.
  let offset: UInt32
  /// The value of its scalar.
  let value: UInt32
}
