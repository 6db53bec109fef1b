extension Corpus {
  /// What belongs to an item: itself, what it is linked to, and what its speakers, announcements and sessions are
  /// linked to in turn (a forum's speakers bring their organisations), but no further speakers or announcements.
  public func relatedItems(of item: ItemID) -> Members {
    var members = Members(of: self)
    members.insert(item)
    for link in relations[item] {
      members.insert(link.target)
      guard [.speaker, .announcement, .session].contains(link.target.kind) else { continue }
      for further in relations[link.target] where further.target.kind != .speaker {
        if further.target.kind != .announcement { members.insert(further.target) }
      }
    }
    return members
  }
}
