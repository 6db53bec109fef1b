import System

/// A closed set of words of the corpus format. The raw value is the word in the JSON; what the newspaper
/// printed is always kept beside it.
public protocol Vocabulary: RawRepresentable, CaseIterable, Packable, Equatable
where RawValue == String, Code == UInt32 {
  var name: Phrase { get }
  /// The first version of the corpus format that has the word.
  var formatVersion: Int { get }
}

extension Vocabulary {
  public var formatVersion: Int { 1 }
}

/// What an organisation does for a forum.
public enum Role: String, Vocabulary {
  case host, jointHost = "joint-host", guide, organiser, coOrganiser = "co-organiser", support

  public var name: Phrase {
    switch self {
    case .host: Phrase("主办", "host")
    case .jointHost: Phrase("联合主办", "joint host")
    case .guide: Phrase("指导", "guide")
    case .organiser: Phrase("承办", "organiser")
    case .coOrganiser: Phrase("协办", "co-organiser")
    case .support: Phrase("支持", "support")
    }
  }
}

/// The form in which a speaker contributed.
public enum Form: String, Vocabulary {
  case address, keynote, talk, experienceSharing = "experience-sharing", presentation, panel
  case chair, dialogue, comment, closing, reading, award, performance

  public var name: Phrase {
    switch self {
    case .address: Phrase("致辞", "address")
    case .keynote: Phrase("主旨演讲", "keynote")
    case .talk: Phrase("演讲", "talk")
    case .experienceSharing: Phrase("经验分享", "experience sharing")
    case .presentation: Phrase("介绍", "presentation")
    case .panel: Phrase("圆桌", "panel")
    case .chair: Phrase("主持", "chairing")
    case .dialogue: Phrase("对话", "dialogue")
    case .comment: Phrase("点评", "comments")
    case .closing: Phrase("总结", "closing remarks")
    case .reading: Phrase("朗读", "reading")
    case .award: Phrase("颁奖", "award presentation")
    case .performance: Phrase("表演", "performance")
    }
  }

  public var formatVersion: Int {
    switch self {
    case .address, .keynote, .talk, .experienceSharing, .presentation, .panel: 1
    case .chair, .dialogue, .comment, .closing, .reading, .award, .performance: 2
    }
  }
}

/// What was announced.
public enum Category: String, Vocabulary {
  case product, agreement, programme, project, exhibition, workshop, competition, service
  case organisation, report, other

  public var name: Phrase {
    switch self {
    case .product: Phrase("产品", "product")
    case .agreement: Phrase("合作协议", "agreement")
    case .programme: Phrase("计划", "programme")
    case .project: Phrase("项目", "project")
    case .exhibition: Phrase("展览", "exhibition")
    case .workshop: Phrase("工作坊", "workshop")
    case .competition: Phrase("赛事", "competition")
    case .service: Phrase("服务", "service")
    case .organisation: Phrase("机构", "organisation")
    case .report: Phrase("报告", "report")
    case .other: Phrase("其他", "other")
    }
  }
}

/// How far an announcement has come.
public enum Status: String, Vocabulary {
  case launched, signed, initiated, planned, held, shared, announced

  public var name: Phrase {
    switch self {
    case .launched: Phrase("已推出", "launched")
    case .signed: Phrase("已签署", "signed")
    case .initiated: Phrase("已发起", "initiated")
    case .planned: Phrase("计划中", "planned")
    case .held: Phrase("已举办", "held")
    case .shared: Phrase("已介绍", "shared")
    case .announced: Phrase("已宣布", "announced")
    }
  }
}

/// What a block of a newspaper page is.
public enum BlockKind: String, Vocabulary {
  case section, headline, deck, lead, subheading, paragraph, byline, caption, credit

  public var name: Phrase {
    switch self {
    case .section: Phrase("栏目", "section")
    case .headline: Phrase("标题", "headline")
    case .deck: Phrase("副题", "deck")
    case .lead: Phrase("导语", "lead")
    case .subheading: Phrase("小标题", "subheading")
    case .paragraph: Phrase("正文", "paragraph")
    case .byline: Phrase("署名", "byline")
    case .caption: Phrase("图注", "caption")
    case .credit: Phrase("供图", "credit")
    }
  }
}

/// How far a fact that a rule derived from the text can be trusted. One of low confidence is doubtful.
public enum Confidence: String, Vocabulary {
  case high, medium, low

  public var name: Phrase {
    switch self {
    case .high: Phrase("把握大", "confident")
    case .medium: Phrase("较可信", "likely")
    case .low: Phrase("存疑", "doubtful")
    }
  }
}
