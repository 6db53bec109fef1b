/// What the background of the terminal is like, as far as it is known.
public enum Background: Sendable, Equatable { case dark, light, unknown }
