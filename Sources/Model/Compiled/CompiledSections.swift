/// What is made of a corpus once and stands in its compiled form beside its rows, such as an index of its names.
public protocol CompiledSections: Sendable {
  /// The bytes of its sections, which stay as long as it does.
  var sections: [(section: Section, bytes: UnsafeRawBufferPointer)] { get }
}
