import System

/// What the rules that read facts from an article go by, in words: a fact that a rule has found bears its id.
public enum RuleName {
  /// The words for a rule; the id itself where a corpus names a rule that the program does not have.
  public static func of(_ id: String) -> Phrase { names[id] ?? Phrase(id, id) }

  /// The words for each rule, by its id.
  package static let names: [String: Phrase] = [
    "speaker.verb": Phrase("名后有发言的动词", "verb of speech after the name"),
    "speaker.list": Phrase("与他人同列", "listed with others"),
    "speaker.line": Phrase("名单的一行", "line of a list"),
    "speaker.named": Phrase("前文已有此人", "named before"),
    "speaker.mention": Phrase("提到而没有发言", "mentioned, not said to speak"),
    "post.before": Phrase("职务在名前", "post before the name"),
    "post.behind": Phrase("职务在名后", "post after the name"),
    "post.line": Phrase("职务自成一行", "post in a line of its own"),
    "post.unit": Phrase("名前只有机构", "organisation alone before the name"),
    "post.shared": Phrase("几人同一职务", "post that several share"),
    "contribution.verb": Phrase("由动词推出", "told by the verb"),
    "contribution.listed": Phrase("由几人共用的动词推出", "told by a verb that several share"),
    "talk.title": Phrase("以……为题", "words that announce a title"),
    "forum.held": Phrase("说到举行", "said to take place"),
    "forum.quoted": Phrase("引号里的会名", "meeting in quotation marks"),
    "forum.named": Phrase("只凭会名", "by the name of the meeting alone"),
    "forum.agenda": Phrase("日程里带标签的行", "labelled line of a programme"),
    "forum.alias": Phrase("会的别称或字母", "another name of the meeting, or its letters"),
    "forum.date": Phrase("举行一句里的日期", "date where it is said to take place"),
    "forum.venue": Phrase("举行一句里的地点", "place where it is said to take place"),
    "forum.theme": Phrase("以……为主题", "words that announce a theme"),
    "forum.part": Phrase("会名前的活动", "event before the name of the meeting"),
    "role.by": Phrase("由……主办之类", "who is said to host or support"),
    "role.label": Phrase("“主办单位：”之类", "line with the label of a role"),
    "announcement.quoted": Phrase("发布的引号里的名称", "name in quotation marks that is launched"),
    "announcement.object": Phrase("发布、推出的对象", "what is said to be launched"),
    "announcement.list": Phrase("同列的几项发布", "several launched together"),
    "announcement.signed": Phrase("签署的协议", "what is said to be signed"),
    "party.subject": Phrase("句子的主语", "subject of the sentence"),
    "party.named": Phrase("名称开头的机构", "organisation that the name begins with"),
    "organisation.post": Phrase("职务里的机构", "organisation of a post"),
    "organisation.role": Phrase("主办等的机构", "organisation of a role"),
    "organisation.party": Phrase("参与发布的机构", "organisation that takes part"),
    "organisation.alias": Phrase("机构的简称或字母", "short form of an organisation, or its letters"),
    "topic.named": Phrase("文中说到三次以上", "said three times or more"),
    "article.newspaper": Phrase("来源自述的报纸", "newspaper as the source says"),
    "article.published": Phrase("来源自述的日期", "date as the source says"),
    "article.page": Phrase("来源自述的版次", "page as the source says"),
    "article.author": Phrase("来源自述的作者", "author as the source says"),
    "article.url": Phrase("来源自述的网址", "address as the source says"),
  ]
}
