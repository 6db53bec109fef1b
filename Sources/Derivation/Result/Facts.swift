import Model

/// What backs a derived fact: the sentences that say it, by number, the rule that read them, and how far to trust it.
struct FoundProvenance {
  var sentences: [Int]
  var rule: Rule
  var confidence: Confidence
  /// What the draft's reader should know.
  var note: String?

  init(_ sentences: [Int], _ rule: Rule, _ confidence: Confidence, note: String? = nil) {
    self.sentences = sentences.sorted()
    self.rule = rule
    self.confidence = confidence
    self.note = note
  }
}

struct FoundValue {
  var value: String
  var provenance: FoundProvenance
}

struct FoundPost {
  /// Empty where a title stands alone.
  var organisation: String
  var title: String
  var provenance: FoundProvenance
}

struct FoundContribution {
  var form: Form
  var printed: String
  var talk: FoundValue?
  var said: [FoundValue] = []
  /// The forum it was made at: its number among those of the article.
  var forum: Int?
  var provenance: FoundProvenance
}

struct FoundPerson {
  var name: String
  var aliases: [FoundValue] = []
  var posts: [FoundPost] = []
  var contributions: [FoundContribution] = []
  var provenance: FoundProvenance
}

struct FoundRole {
  var organisation: String
  var role: Role
  var printed: String
  var provenance: FoundProvenance
}

/// What tells one role from another: who has which part in which of the forums, by number.
struct RoleKey: Hashable {
  let forum: Int
  let organisation: String
  let role: Role
}

struct FoundForum {
  var name: String
  var aliases: [FoundValue] = []
  var date: FoundValue?
  var venue: FoundValue?
  var theme: FoundValue?
  var partOf: FoundValue?
  var roles: [FoundRole] = []
  var provenance: FoundProvenance
}

struct FoundParty {
  var organisation: String
  /// The name as printed, where it is another.
  var printed: String?
  var provenance: FoundProvenance
}

struct FoundAnnouncement {
  var name: String
  var category: Category
  var categoryPrinted: String
  var status: Status
  var statusPrinted: String
  var parties: [FoundParty] = []
  /// Where it was announced: the number of a forum of the article.
  var forum: Int?
  var provenance: FoundProvenance
}

struct FoundOrganisation {
  var name: String
  var aliases: [FoundValue] = []
  var provenance: FoundProvenance
}

struct FoundTopic {
  var name: String
  var provenance: FoundProvenance
}

/// What the rules saw and did not take for a fact.
struct FoundSeen {
  enum Reason {
    /// A person who is named with a post, and not said to speak.
    case namedOnly
    /// A name, and nothing that says who that is or what that person does.
    case nameOnly
  }

  let text: String
  /// The sentence, by number.
  let sentence: Int
  let reason: Reason
}

/// All that the rules found in one article.
struct FoundFacts {
  var forums: [FoundForum] = []
  var people: [FoundPerson] = []
  var announcements: [FoundAnnouncement] = []
  var organisations: [FoundOrganisation] = []
  var topics: [FoundTopic] = []
  var seen: [FoundSeen] = []
}
