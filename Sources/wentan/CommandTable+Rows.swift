// Made by scripts/make_command_table.py from the definitions of the commands; make manual renews it.
extension CommandTable {
  static let commands: [Command] = [
    .init(
      name: "browse", operands: "[REF...]",
      options: [
        .init(name: "--no-mouse"),
        .init(name: "--fresh"),
        .init(name: "--guest"),
        .init(name: "--guest-log", takesValue: true),
        .init(name: "--guest-memory", takesValue: true),
        .init(name: "--guest-time", takesValue: true),
        .init(name: "--guest-idle", takesValue: true),
        .init(name: "--plain"),
        .init(name: "--ambiguous-width", takesValue: true),
        .init(name: "--since", takesValue: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "list", operands: "KIND",
      options: [
        .init(name: "--scope", takesValue: true, isForGuests: true),
        .init(name: "--state", takesValue: true),
        .init(name: "--sort", takesValue: true, isForGuests: true),
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "search", operands: "QUERY...",
      options: [
        .init(name: "--kind", takesValue: true, isForGuests: true),
        .init(name: "--limit", takesValue: true, isForGuests: true),
        .init(name: "--fuzzy", isForGuests: true),
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "show", operands: "REF...",
      options: [
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--width", takesValue: true, isForGuests: true),
        .init(name: "--bom"),
        .init(name: "--full"),
        .init(name: "--ids"),
        .init(name: "--with-article"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "timeline", operands: "[REF...]",
      options: [
        .init(name: "--scope", takesValue: true, isForGuests: true),
        .init(name: "--from", takesValue: true, isForGuests: true),
        .init(name: "--to", takesValue: true, isForGuests: true),
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "export", operands: "REF...",
      options: [
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--width", takesValue: true, isForGuests: true),
        .init(name: "--bom"),
        .init(name: "--full"),
        .init(name: "--ids"),
        .init(name: "--with-article"),
        .init(name: "--output", takesValue: true),
        .init(name: "--force"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "validate", operands: "[PATH...]",
      options: [
        .init(name: "--format", takesValue: true),
        .init(name: "--quiet"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "compile", operands: "[PATH...]",
      options: [
        .init(name: "--output", takesValue: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "add", operands: "SOURCE...",
      options: [
        .init(name: "--allow-private"),
        .init(name: "--newspaper", takesValue: true),
        .init(name: "--date", takesValue: true),
        .init(name: "--page", takesValue: true),
        .init(name: "--author", takesValue: true),
        .init(name: "--url", takesValue: true),
        .init(name: "--again"),
        .init(name: "--dry-run"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "update", operands: "[FEED...]",
      options: [
        .init(name: "--allow-private"),
        .init(name: "--quiet"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "derive", operands: "SOURCE...",
      options: [
        .init(name: "--allow-private"),
        .init(name: "--output", takesValue: true),
        .init(name: "--force"),
        .init(name: "--names", takesValue: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "new", operands: "",
      options: [
        .init(name: "--since", takesValue: true, isForGuests: true),
        .init(name: "--format", takesValue: true, isForGuests: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "review", operands: "[PATH...]",
      options: [
        .init(name: "--as", takesValue: true),
        .init(name: "--list"),
        .init(name: "--format", takesValue: true),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "bake", operands: "[PATH...]",
      options: [
        .init(name: "--output", takesValue: true),
        .init(name: "--force"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(
      name: "config", operands: "",
      options: [
        .init(name: "--show-default"),
        .init(name: "--check"),
        .init(name: "--corpus", takesValue: true),
        .init(name: "--no-bundled"),
        .init(name: "--compiled", takesValue: true),
        .init(name: "--lang", takesValue: true, isForGuests: true),
        .init(name: "--ascii"),
        .init(name: "--no-colour"),
        .init(name: "--no-color"),
      ]),
    .init(name: "help", operands: "[SUBCOMMANDS...]", options: []),
  ]
}

extension Browse {
  /// What a command line of flags and corpora alone says; nil where it is for the parser.
  init?(plain words: [String]) {
    self.init()
    common = CommonOptions()
    references = []
    noMouse = false
    fresh = false
    guest = false
    guestLog = nil
    guestMemory = nil
    guestTime = nil
    guestIdle = nil
    plain = false
    ambiguousWidth = nil
    since = nil
    common.corpus = []
    common.noBundled = false
    common.compiled = nil
    common.lang = nil
    common.ascii = false
    common.noColour = false
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--no-mouse": noMouse = true
      case "--fresh": fresh = true
      case "--guest": guest = true
      case "--plain": plain = true
      case "--corpus":
        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        common.corpus.append(value)
      case "--no-bundled": common.noBundled = true
      case "--ascii": common.ascii = true
      case "--no-colour", "--no-color": common.noColour = true
      default: return nil
      }
    }
  }
}
