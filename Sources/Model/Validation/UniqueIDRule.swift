/// No id is given twice in one file; what several files give is merged or told apart.
enum UniqueIDRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.duplicates.map { id, file, first in
      let origin = compilation.files[first.file].file
      let place = "\(origin.name):\(origin.position(of: first.offset).line)"
      return compilation.files[file].problem(.duplicateID(id.text, first: place), at: id.offset)
    }
  }
}
