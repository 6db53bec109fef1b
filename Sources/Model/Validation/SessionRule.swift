/// A session that is named beside a forum is a session of that forum, which another file may give by the same id.
enum SessionRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    let forums = compilation.files.flatMap { $0.draft.ids[.forum] }
    let forumOfSession = compilation.files.flatMap { file in
      file.draft.records.sessions.map { file.draft.ids[.forum][$0.forum.row].text }
    }
    return compilation.files.enumerated().flatMap { number, file in
      let pairs =
        file.draft.records.contributions.map { ($0.forum.reference, $0.session?.reference) }
        + file.draft.records.occasions.map { ($0.forum.reference, $0.session?.reference) }
      return pairs.compactMap { forum, session -> Problem? in
        guard let session, let item = compilation.item(session, in: number),
          let stated = compilation.item(forum, in: number),
          forumOfSession[item.row] != forums[stated.row].text
        else { return nil }
        let (sessionID, forumID) = (file.references[session.index].id, file.references[forum.index].id)
        return file.problem(
          .sessionElsewhere(session: sessionID.text, forum: forumID.text), at: sessionID.offset)
      }
    }
  }
}
