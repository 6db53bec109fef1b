import System

extension Opening {
  /// What a command line of simple flags says, or one without anything; nil where it says more, which is for the
  /// parser. The parser would take a fifth of the start to find that there is nothing to parse.
  init?(flags: some Sequence<String>) {
    self.init()
    var settings = PlainSettings()
    for flag in flags {
      switch flag {
      case "--fresh": fresh = true
      case "--no-mouse": noMouse = true
      case "--plain": plain = true
      case "--no-bundled": settings.noBundled = true
      case "--ascii": settings.ascii = true
      case "--no-colour", "--no-color": settings.noColour = true
      default: return nil
      }
    }
    common = settings
  }
}

/// Settings that no parser has read.
struct PlainSettings: CommonSettings {
  var corpus: [String] = []
  var noBundled = false
  var compiled: String?
  var lang: Language?
  var ascii = false
  var noColour = false
  var isGuest = false
}
