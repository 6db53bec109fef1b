import Model
import System
import Text

extension ReviewQueue {
  /// A value while it is typed.
  struct Typing: Sendable {
    var line: ValueLine
    let purpose: Purpose

    enum Purpose: Sendable {
      /// Another value for a fact, as an index of those of the review.
      case correction(Int)
      case addition(AddableFact, Evidence)
    }

    /// What is typed.
    var name: Phrase {
      switch purpose {
      case .correction: Phrase("改", "correct")
      case .addition(let fact, _): Phrase("加 \(fact.name.chinese)", "add \(fact.name.english)")
      }
    }
  }

  /// The names of the items of a kind, those that an article names first.
  func names(of kind: Kind, in article: ItemID?) -> [String] {
    var (near, far): ([String], [String]) = ([], [])
    for item in review.corpus.items(of: kind) {
      let isNear = review.corpus.sentences(naming: item).contains { $0.article == article }
      if isNear {
        near.append(review.corpus.name(of: item))
      } else {
        far.append(review.corpus.name(of: item))
      }
    }
    return near + far
  }

  private func line(_ texts: [String], _ form: ValueForm, _ sentences: [Evidence], in state: State)
    -> ValueLine
  {
    let sentence = sentences.map { review.corpus.quote($0) }.joined(separator: "\n")
    let article = sentences.first?.article
    return ValueLine(
      texts, form, sentence: sentence, names: { names(of: $0, in: article) }, in: state.language)
  }

  // MARK: Correcting

  mutating func startCorrecting(in state: inout State) {
    guard let selected else { return }
    let fact = review.facts[selected]
    let texts = ValueForm.texts(in: fact.line(in: state.language))
    stage = .typing(
      Typing(line: line(texts, fact.form, fact.evidence, in: state), purpose: .correction(selected)))
  }

  // MARK: Adding

  /// Begins with the sentence of the selected fact.
  mutating func startAdding(in state: inout State) {
    guard let selected, let sentence = review.facts[selected].evidence.first else {
      return state.message = Message(text: UIText.noSentence)
    }
    let sentences = review.sentences(of: sentence.article)
    let place = sentences.lastIndex { $0.range.lowerBound <= sentence.range.lowerBound } ?? 0
    stage = .sentence(SentencePicker(sentences: sentences, selected: place))
  }

  /// A sentence of an article, while it is chosen.
  struct SentencePicker: Sendable {
    let sentences: [Evidence]
    var selected: Int
    var sentence: Evidence? { sentences.indices.contains(selected) ? sentences[selected] : nil }

    mutating func move(by step: Int) { selected = max(0, min(sentences.count - 1, selected + step)) }
  }

  mutating func take(_ key: Key, choosing picker: SentencePicker, in state: inout State) -> Effect? {
    var picker = picker
    switch key.normalised {
    case .escape, .character("q"):
      stage = .queue
      return nil
    case .character("j"), .down: picker.move(by: 1)
    case .character("k"), .up: picker.move(by: -1)
    case .pageDown, .character(" "): picker.move(by: 8)
    case .pageUp: picker.move(by: -8)
    case .home: picker.move(by: -picker.sentences.count)
    case .end: picker.move(by: picker.sentences.count)
    case .character(let scalar):
      guard let sentence = picker.sentence, let fact = AddableFact.all.first(where: { $0.key == scalar })
      else { return nil }
      return startTyping(fact, from: sentence, in: state)
    default: return nil
    }
    stage = .sentence(picker)
    return nil
  }

  private mutating func startTyping(_ fact: AddableFact, from sentence: Evidence, in state: State) -> Effect?
  {
    let kind = selected.map { review.facts[$0].item.kind } ?? .forum
    let form = fact.form(of: kind)
    let texts = form.parts.map { likely($0, of: fact, in: sentence) }
    stage = .typing(
      Typing(line: line(texts, form, [sentence], in: state), purpose: .addition(fact, sentence)))
    return nil
  }

  /// What a part of a new fact is where nothing else can be meant; empty otherwise.
  private func likely(_ part: ValueForm.Part, of fact: AddableFact, in sentence: Evidence) -> String {
    guard let selected else { return "" }
    let current = review.facts[selected]
    if fact.isItem {
      // What was seen and not used is what most often lacks.
      let isSeen = current.isSeen && current.evidence.contains { $0.article == sentence.article }
      return isSeen && part.key == FactKeys.name ? current.value.parts.parts.first?.text ?? "" : ""
    }
    guard let kind = part.kind, part.key == ValueForm.owner || kind == .forum else { return "" }
    if current.item.kind == kind { return review.corpus.name(of: current.item) }
    let items = review.corpus.items(of: kind)
    let named = items.filter { item in
      review.corpus.sentences(naming: item).contains { $0.range.overlaps(sentence.range) }
    }
    let ofArticle = items.filter { item in
      review.corpus.sentences(naming: item).contains { $0.article == sentence.article }
    }
    let only = named.count == 1 ? named : ofArticle.count == 1 ? ofArticle : []
    return only.first.map { review.corpus.name(of: $0) } ?? ""
  }

  private enum FactKeys { static let name = "name" }

  // MARK: Keys

  mutating func take(_ key: Key, typing: Typing, in state: inout State) -> Effect? {
    if key == .escape {
      stage = .queue
      return nil
    }
    var typing = typing
    let article = article(of: typing)
    let outcome = typing.line.take(key, names: { names(of: $0, in: article) }, in: state.language)
    stage = .typing(typing)
    switch outcome {
    case .edited: return nil
    case .unknown:
      state.message = Message(text: UIText.noBoundary, isError: true)
      return nil
    case .finished: return finish(typing, in: &state)
    }
  }

  private func article(of typing: Typing) -> ItemID? {
    switch typing.purpose {
    case .correction(let fact): review.facts[fact].evidence.first?.article
    case .addition(_, let sentence): sentence.article
    }
  }

  mutating func paste(_ text: String, typing: Typing, in state: State) {
    var typing = typing
    let article = article(of: typing)
    typing.line.insert(text, names: { names(of: $0, in: article) }, in: state.language)
    stage = .typing(typing)
  }

  private mutating func finish(_ typing: Typing, in state: inout State) -> Effect? {
    guard let value = typing.line.form.value(of: typing.line.editor.string) else {
      state.message = Message(text: UIText.noValue, isError: true)
      return nil
    }
    stage = .queue
    switch typing.purpose {
    case .correction(let fact): return ask(.correct(fact, to: value, note: ""), insisting: false)
    case .addition(let fact, let sentence):
      let kind = typing.line.form.parts[0].kind
      let owner = fact.isItem ? value[FactKeys.name] ?? "" : value[ValueForm.owner] ?? ""
      return ask(
        .add(
          owner: owner, kind: fact.kind ?? kind ?? .forum, field: fact.field,
          value: fact.value(from: value), sentence: sentence), insisting: false)
    }
  }
}
