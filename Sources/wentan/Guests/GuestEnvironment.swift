/// The variables that a guest's program keeps. All others go, for the client of sshd may have set them: those that
/// lead libraries to files (TERMINFO, TERMCAP, LOCPATH, NLSPATH, GCONV_PATH…), and HOME, without which there is
/// neither state nor configuration.
public enum GuestEnvironment {
  /// What the client may well choose: its terminal, its language, no colours; and what sshd says of the line.
  public static let names = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR", "SSH_CONNECTION", "SSH_TTY",
  ]

  /// The kept variables and their values. A TERM that is no plain name is left out.
  public static func saved(of variables: (String) -> String?) -> [(name: String, value: String)] {
    names.compactMap { name in
      guard let value = variables(name), name != "TERM" || isPlain(value) else { return nil }
      return (name, value)
    }
  }

  /// Whether a terminal's name could be no path and no description of a terminal in itself.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 64
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "+", ".": true
        default: false
        }
      }
      && !name.hasPrefix(".")
  }
}
