/// One page on its way from words to articles.
struct PageAnalysis {
  let width: Double
  let height: Double
  let number: Int
  /// The em of the body text.
  let body: Double
  let pitch: Double
  var segments: [PageSegment] = []
  var groups: [HeadlineGroup] = []
  /// For each segment, the headline it is part of.
  var groupOf: [Int?] = []
  /// For each segment, the headline it stands under.
  var owner: [Int?] = []
  var masthead = Masthead()

  init?(_ page: PlacedPage, number: Int, limits: PageLimits) throws(PageFault) {
    guard let builder = RunBuilder(page) else { return nil }
    width = page.width
    height = page.height
    self.number = number
    body = builder.body
    var runs = builder.runs()
    masthead = Masthead(takingFrom: &runs, body: body, width: width, height: height)
    let segmentBuilder = SegmentBuilder(runs, body: body, width: width)
    pitch = segmentBuilder.pitch
    segments = segmentBuilder.segments
    groupOf = Array(repeating: nil, count: segments.count)
    owner = groupOf
    findBoxesAndCaptions()
    guard
      let map = PageMap(segments, body: body, width: width, height: height, cover: limits.cover)
    else { throw .overprinted(page: number) }
    groupHeadlines()
    findReaches(map)
    findOwners()
  }
}
