import System
import Text

extension Problem {
  /// The place for people: one-based line, and column counted in characters.
  public var position: (line: Int, column: Int)? { place.map { ($0.line, $0.column) } }

  private var place: ProblemPosition? { offset.map { file.places(of: [$0])[0] } }

  /// The whole report: file, line, column, message, path, and the line with a caret under the place.
  public func report(in language: Language) -> String { report(at: place, in: language) }

  func report(at place: ProblemPosition?, in language: Language) -> String {
    let message = cause.message[language]
    guard let offset, let place else { return "\(TextCleaning.clean(file.name)): \(message)\n" }
    return """
      \(TextCleaning.clean(file.name)):\(place.line):\(place.column): \(message)
        \(Phrase("位置", "at")[language]) \(place.path)
      \(file.reported.excerpt(at: offset, line: place.line))

      """
  }
}

extension Sequence<Problem> {
  /// The problems with their places; each file is gone through once.
  var located: [(problem: Problem, place: ProblemPosition?)] {
    let problems = Array(self)
    var places: [ProblemPosition?] = Array(repeating: nil, count: problems.count)
    for (_, numbers) in Dictionary(grouping: problems.indices, by: { problems[$0].file.name }) {
      let numbers = numbers.filter { problems[$0].offset != nil }
      guard let first = numbers.first else { continue }
      let found = problems[first].file.places(of: numbers.map { problems[$0].offset! })
      for (number, place) in zip(numbers, found) { places[number] = place }
    }
    return Array(zip(problems, places))
  }
}
