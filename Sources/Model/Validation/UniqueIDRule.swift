import Text

/// No id is given twice in one file; what several files give is merged or told apart.
enum UniqueIDRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    Dictionary(grouping: compilation.duplicates, by: \.file).sorted { $0.key < $1.key }.flatMap {
      number, duplicates in
      let file = compilation.files[number]
      let duplicates = duplicates.sorted { $0.first.offset < $1.first.offset }
      let positions = file.file.reported.positions(of: duplicates.map(\.first.offset))
      return zip(duplicates, positions).map { duplicate, position in
        let first = "\(file.file.name):\(position.line)"
        return file.problem(.duplicateID(duplicate.id.text, first: first), at: duplicate.id.offset)
      }
    }
  }
}
