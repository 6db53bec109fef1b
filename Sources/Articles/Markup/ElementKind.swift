/// What the parser and the reader of pages must know of an element of HTML.
struct ElementKind: OptionSet, Sendable {
  let rawValue: UInt16

  /// It holds nothing and has no end tag.
  static let void = ElementKind(rawValue: 1)
  /// It begins a line of its own.
  static let block = ElementKind(rawValue: 2)
  /// An end tag inside it closes nothing outside it.
  static let scope = ElementKind(rawValue: 4)
  /// Its text is no markup.
  static let raw = ElementKind(rawValue: 8)
  /// Its text is none of the page's.
  static let unseen = ElementKind(rawValue: 16)
  /// It stands in the head of a page.
  static let head = ElementKind(rawValue: 32)

  static func of(_ name: String) -> ElementKind { kinds[name] ?? [] }

  private static let kinds: [String: ElementKind] = {
    var kinds: [String: ElementKind] = [:]
    func add(_ kind: ElementKind, _ names: String) {
      for name in names.split(separator: " ") { kinds[String(name), default: []].insert(kind) }
    }
    add(.void, "area base br col embed hr img input link meta param source track wbr")
    add(
      .block,
      """
      address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure \
      footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table \
      tbody td tfoot th thead tr ul founder-content founder-title enpcontent
      """)
    add(.scope, "table td th caption html template object marquee applet")
    add(.raw, "script style textarea title xmp iframe noembed noframes")
    add(
      .unseen,
      """
      script style textarea title xmp iframe noembed noframes noscript template svg math select option button input \
      object embed audio video canvas head datalist rt rp
      """)
    add(.head, "meta link title script style base noscript template")
    return kinds
  }()
}
