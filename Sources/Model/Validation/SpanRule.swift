/// The spans of the blocks lie inside their source, and no text of it belongs to two blocks.
enum SpanRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    zip(compilation.files, compilation.spanFaults.causes).flatMap { file, causes in
      causes.map { file.problem($0.value, at: $0.key) }
    }
  }
}
