import Model
import System

/// A person of the article, while what is said of them comes together.
struct FoundSpeaker {
  var person: FoundPerson
  var forms: [(form: Form, printed: String, provenance: FoundProvenance, talk: FoundValue?)] = []
  private(set) var isSpeaker = false

  init(person: FoundPerson) { self.person = person }

  /// The person with the contribution, whose form is the most telling of those that the article names.
  var contributing: FoundPerson {
    var speaker = person
    let rank: [Form] = [
      .address, .keynote, .experienceSharing, .presentation, .chair, .dialogue, .comment, .closing, .reading,
      .award, .performance, .panel, .talk,
    ]
    guard let best = forms.min(by: { rank.firstIndex(of: $0.form)! < rank.firstIndex(of: $1.form)! })
    else { return speaker }
    var provenance = best.provenance
    for form in forms { provenance.add(form.provenance.sentences) }
    speaker.contributions = [
      FoundContribution(
        form: best.form, printed: best.printed, talk: forms.lazy.compactMap(\.talk).first,
        provenance: provenance)
    ]
    return speaker
  }

  mutating func add(_ provenance: FoundProvenance, speaks: Bool) {
    if speaks, !isSpeaker {
      person.provenance = provenance.with(person.provenance.sentences)
    } else {
      person.provenance.add(provenance.sentences)
    }
    if speaks, person.provenance.confidence < provenance.confidence {
      person.provenance.confidence = provenance.confidence
    }
    isSpeaker = isSpeaker || speaks
  }

  /// Nobody holds more: what names one person with as many posts is a list that the rules misread.
  private static let maximumPosts = 64

  /// Words before a title that are left out where it is said again.
  private static let ranks: Set<Substring> = ["常务", "政务", "執行", "执行", "常務", "政務", "高级", "資深", "资深"]

  /// Adds a post, unless it is known: 教授 says nothing of who is named 资深教授, the same title of the same organisation, or of a part of its name.
  mutating func add(_ post: FoundPost) {
    WorkCount.add(person.posts.count)
    if post.organisation.isEmpty,
      let index = person.posts.firstIndex(where: { $0.title.hasSuffix(post.title) })
    {
      person.posts[index].provenance.add(post.provenance.sentences)
      return
    }
    // 次长 of who is 常务次长
    if let index = person.posts.firstIndex(where: {
      $0.organisation == post.organisation && FoundSpeaker.ranks.contains($0.title.dropLast(post.title.count))
        && $0.title.hasSuffix(post.title)
    }) {
      person.posts[index].provenance.add(post.provenance.sentences)
      return
    }
    for index in person.posts.indices
    where person.posts[index].title == post.title
      || post.title.hasSuffix(person.posts[index].title)
        && person.posts[index].organisation == post.organisation
    {
      let known = person.posts[index].organisation
      guard
        known == post.organisation || known.isEmpty || post.organisation.isEmpty
          || known.hasSuffix(post.organisation)
          || post.organisation.hasSuffix(known) || known.isShort(for: post.organisation)
          || post.organisation.isShort(for: known)
      else { continue }
      person.posts[index].provenance.add(post.provenance.sentences)
      if known.isEmpty { person.posts[index].organisation = post.organisation }
      return
    }
    if person.posts.count < FoundSpeaker.maximumPosts { person.posts.append(post) }
  }
}

extension String {
  /// Whether its characters stand in another name in their order, the first and the last alike.
  fileprivate func isShort(for other: String) -> Bool {
    guard count >= 4, first == other.first, last == other.last else { return false }
    var rest = self[...]
    for character in other where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
