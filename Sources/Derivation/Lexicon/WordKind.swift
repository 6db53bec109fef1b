/// The kinds of words that the rules go by: the first word of each line of `Lexicon/*.txt`.
enum WordKind: String, CaseIterable {
  // names.txt
  case compoundSurname = "compound-surname", japaneseSurname = "japanese-surname"
  case neverInGivenName = "never-in-given-name", noName = "no-name"
  case seldomInGivenName = "seldom-in-given-name", surname
  // titles.txt
  case address, calling, conjunction, courtesy, dateline, deputy, fame, headOfGovernment =
    "head-of-government"
  case leader, notAfterTitle = "not-after-title", notDepartment = "not-department"
  case notInPost = "not-in-post", praise, reporter, title, titleAfterName = "title-after-name"
  case titleModifier = "title-modifier", shortFormer = "short-former", departmentTitle = "department-title",
    former, notFormer = "not-former"
  case titleOccasion = "title-occasion", titleTopic = "title-topic"
  // speech.txt
  case afterName = "after-name", afterSession = "after-session", afterTalk = "after-talk", attendance
  case beforeTalk = "before-talk", callingTitle = "calling-title", falseSpeech = "false-speech"
  case introducer, introduction, particleAfterName = "particle-after-name", sharing
  case speakingTitle = "speaking-title", speech, surelyBeforeTalk = "surely-before-talk"
  case weakSpeech = "weak-speech"
  // organisations.txt
  case beforeOrganisation = "before-organisation", beforePerson = "before-person"
  case brandSuffix = "brand-suffix", byException = "by-exception", leadInException = "lead-in-exception"
  case listTail = "list-tail", listTailWord = "list-tail-word", nextEvent = "next-event"
  case notAfterRole = "not-after-role", organisationBoundary = "organisation-boundary"
  case countedBody = "counted-body", firmEnd = "firm-end", house, shortForm = "short-form", suffix,
    supportAdverb = "support-adverb"
  case unnamedOrganisation = "unnamed-organisation", unnamedPart = "unnamed-part"
  // forums.txt
  case agendaLabel = "agenda-label", roleLabel = "role-label"
  case afterFocus = "after-focus", afterNamedEvent = "after-named-event", afterVenue = "after-venue"
  case beforeEvent = "before-event", beforeEventException = "before-event-exception"
  case beforeTheme = "before-theme", beforeVenue = "before-venue", event, eventPart = "event-part"
  case focusing, generalEvent = "general-event", holding, notAfterEvent = "not-after-event"
  case otherLabel = "other-label", roleFor = "role-for", supportBehind = "support-behind"
  case eventArticle = "event-article", organising
  case afterLoneDay = "after-lone-day"
  case notTheme = "not-theme", partOfDay = "part-of-day", plainRole = "plain-role"
  case relativeDate = "relative-date", role, show
  // announcements.txt
  case highlightList = "highlight-list"
  case afterQuotation = "after-quotation", agreement, agreementList = "agreement-list", aim, announced
  case announcedReference = "announced-reference", announcing, closingAdverb = "closing-adverb"
  case closingVerb = "closing-verb", future, making, makingAfterParty = "making-after-party"
  case notAfterAnnouncing = "not-after-announcing", notInObject = "not-in-object"
  case notInParty = "not-in-party", objectFiller = "object-filler", presenting, product
  case productDescriptor = "product-descriptor", productList = "product-list", purpose, signing
  case subjectEnd = "subject-end", subjectStart = "subject-start", subjectVerb = "subject-verb", topic
  case weakAnnouncing = "weak-announcing"
  case actingFor = "acting-for", announcingMarked = "announcing-marked", body, chosen
  case closingMarked = "closing-marked", founding, joining, namedCeremony = "named-ceremony", settling
  case ceremony, closingShow = "closing-show", closingWork = "closing-work"
  case countedProjects = "counted-projects", novelty, onlyToCome = "only-to-come"
  case projectVerb = "project-verb", scope, unveiling
  // layout.txt
  case bylinePicture = "byline-picture", bylineStaff = "byline-staff", bylineStart = "byline-start"
  case caption, credit, creditStart = "credit-start", datelineEnd = "dateline-end"
}
