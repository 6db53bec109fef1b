/// How the HTML looks, and what it may load.
enum HTMLStyle {
  /// Nothing but the style in the file itself: no script, no picture, no font, no address.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Facts on the left, sentences on the right, one below the other where there is no room and on paper. The chosen
  /// sentence is lit by `:target`. No character in it is special to XML.
  static let text = """

    :root { color-scheme: light dark; --text: #1b1b1b; --page: #fdfdfb; --dim: #595959; --line: #c9c9c4; --link: #0b57a4;
      --lit: #fff0a8; --edge: #b58900; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e6e6e3; --page: #191a1c; --dim: #a9a9a6; --line: #45474a; --link: #8ab8ee; --lit: #4a3f12; --edge: #d9b44a; }
    }
    body { margin: 0 auto; max-width: 76rem; padding: 1rem 1.5rem 4rem; color: var(--text); background: var(--page);
      font: 1rem/1.75 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.3; margin: 1rem 0 .3rem; }
    h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; }
    h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
    h2.kind { font-size: 1rem; font-weight: normal; color: var(--dim); margin: 0 0 .5rem; }
    a { color: var(--link); }
    nav ul { margin: 0; padding-left: 1.4rem; }
    p { margin: 0 0 .8rem; overflow-wrap: anywhere; }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; }
    .number { font-size: .8em; vertical-align: .3em; text-decoration: none; padding: 0 .1em; }
    .evidence ol { margin: 0; padding-left: 1.8rem; }
    .evidence li { border-left: .25rem solid var(--line); padding: .1rem 0 .1rem .8rem; margin: 0 0 .9rem;
      color: var(--dim); scroll-margin: 4rem; }
    .evidence li::marker { color: var(--text); }
    blockquote { margin: 0; }
    blockquote p { margin: 0; }
    mark { background: none; color: var(--text); }
    .origin { font-size: .85rem; margin: 0; }
    .evidence li:target { border-color: var(--edge); }
    .evidence li:target mark, mark:target { background: var(--lit); box-shadow: 0 0 0 .15em var(--lit); }
    .whole { max-width: 42rem; }
    .whole mark { text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: .25em; }
    .whole .headline, .whole .subheading { font-weight: bold; }
    .whole .caption, .whole .credit, .notice { color: var(--dim); font-size: .9rem; }
    @media (max-width: 50rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: .5rem; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; color: #000; background: #fff; }
      .columns { display: block; }
      nav { display: none; }
      a { color: inherit; text-decoration: none; }
      article, .evidence li { break-inside: avoid; }
      .evidence li:target mark, mark:target { background: none; box-shadow: none; }
    }

    """
}
