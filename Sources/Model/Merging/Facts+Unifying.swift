/// A fact that several files may give; those of equal identity say the same.
protocol Fact: Row {
  associatedtype Identity: Hashable
  var identity: Identity { get }
  var backing: Backing { get }
  /// The one fact for several of the same identity.
  ///
  /// - Parameter backing: what all of them rest on.
  static func unified(_ facts: [Self], _ backing: Backing, in tables: inout Part) -> Self
}

extension Statement: Fact {
  var identity: StringID { value }

  static func unified(_ facts: [Statement], _ backing: Backing, in tables: inout Part) -> Statement {
    Statement(value: facts[0].value, backing: backing)
  }
}

extension Alias: Fact {
  var identity: StringID { name }

  static func unified(_ facts: [Alias], _ backing: Backing, in tables: inout Part) -> Alias {
    Alias(name: facts[0].name, backing: backing)
  }
}

extension Number: Fact {
  var identity: [StringID] { [printed, counted] }

  static func unified(_ facts: [Number], _ backing: Backing, in tables: inout Part) -> Number {
    Number(printed: facts[0].printed, counted: facts[0].counted, backing: backing)
  }
}

extension TopicLink: Fact {
  var identity: ItemID { topic }

  static func unified(_ facts: [TopicLink], _ backing: Backing, in tables: inout Part) -> TopicLink {
    TopicLink(topic: facts[0].topic, backing: backing)
  }
}

extension RoleHeld: Fact {
  struct Identity: Hashable {
    let role: Role
    let printed: StringID
    let organisation: ItemID
  }

  var identity: Identity { Identity(role: role, printed: printed, organisation: organisation) }

  static func unified(_ facts: [RoleHeld], _ backing: Backing, in tables: inout Part) -> RoleHeld {
    let first = facts[0]
    return RoleHeld(
      role: first.role, printed: first.printed, organisation: first.organisation, backing: backing)
  }
}

extension Post: Fact {
  struct Identity: Hashable {
    let organisation: ItemID?
    let title: StringID
  }

  var identity: Identity { Identity(organisation: organisation, title: title) }

  static func unified(_ facts: [Post], _ backing: Backing, in tables: inout Part) -> Post {
    let printed = facts.lazy.map(\.printed).first { !$0.isEmpty } ?? .none
    return Post(
      organisation: facts[0].organisation, title: facts[0].title, printed: printed, backing: backing)
  }
}

extension Contribution: Fact {
  struct Identity: Hashable {
    let forum: ItemID
    let session: ItemID?
    let form: Form
    let talk: StringID?
  }

  var identity: Identity { Identity(forum: forum, session: session, form: form, talk: talk?.value) }

  static func unified(
    _ facts: [Contribution], _ backing: Backing, in tables: inout Part
  ) -> Contribution {
    let first = facts[0]
    let talks = facts.compactMap(\.talk)
    let talk = talks.first.map { Statement(value: $0.value, backing: tables.unify(talks.map(\.backing))) }
    return Contribution(
      forum: first.forum, session: first.session, form: first.form, printed: first.printed, talk: talk,
      said: tables.unify(facts.map(\.said)), topics: tables.unify(facts.map(\.topics)), backing: backing)
  }
}

extension Party: Fact {
  var identity: ItemID { organisation }

  static func unified(_ facts: [Party], _ backing: Backing, in tables: inout Part) -> Party {
    let printed = facts.lazy.map(\.printed).first { !$0.isEmpty } ?? .none
    return Party(organisation: facts[0].organisation, printed: printed, backing: backing)
  }
}

extension Presenter: Fact {
  var identity: ItemID { speaker }

  static func unified(_ facts: [Presenter], _ backing: Backing, in tables: inout Part) -> Presenter {
    Presenter(speaker: facts[0].speaker, backing: backing)
  }
}

extension Occasion: Fact {
  var identity: [ItemID] { [forum] + (session.map { [$0] } ?? []) }

  static func unified(_ facts: [Occasion], _ backing: Backing, in tables: inout Part) -> Occasion {
    Occasion(forum: facts[0].forum, session: facts[0].session, backing: backing)
  }
}
