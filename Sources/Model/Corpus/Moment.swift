import Glibc

/// A moment to the second, such as when an article came into the corpus: `2026-11-26T21:05:09Z`.
public struct Moment: Sendable, Hashable, Comparable, Codable {
  /// Seconds since 1970; never 0, which stands for no moment.
  public let seconds: UInt32

  /// - Parameter seconds: since 1970; what lies outside the years 1970 to 2105 becomes the nearest moment within.
  public init(seconds: Int) { self.seconds = UInt32(max(1, min(seconds, Int(UInt32.max)))) }

  /// The present moment.
  public static var now: Moment { Moment(seconds: Timestamp.now) }

  /// Reads a moment as corpus files have it; nil for a text of another form, or a day that no calendar has.
  public init?(_ text: String) {
    guard let seconds = Timestamp.seconds(of: text), seconds > 0, seconds <= Int(UInt32.max),
      Timestamp.text(of: seconds) == text
    else { return nil }
    self.seconds = UInt32(seconds)
  }

  /// Reads what a user writes: a moment, or a day by the clock of this place, such as `2026-11-26`, which is its first second.
  public init?(written text: String) {
    if let moment = Moment(text) {
      self = moment
      return
    }
    // A day that the calendar has, and its midnight here.
    guard text.utf8.count == 10, let noon = Moment(text + "T12:00:00Z") else { return nil }
    var (seconds, day) = (time_t(noon.seconds), tm())
    guard gmtime_r(&seconds, &day) != nil else { return nil }
    (day.tm_hour, day.tm_isdst) = (0, -1)
    self.init(seconds: mktime(&day))
  }

  /// As corpus files have it.
  public var text: String { Timestamp.text(of: Int(seconds)) }

  /// The second after it.
  public var next: Moment { Moment(seconds: Int(seconds) + 1) }

  /// The day by the clock of this place, such as `2026-11-26`.
  public var day: String {
    var (time, parts) = (time_t(seconds), tm())
    guard localtime_r(&time, &parts) != nil else { return String(text.prefix(10)) }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}

extension Moment: OptionallyPackable {
  public static var absent: UInt32 { 0 }
  public var present: UInt32 { seconds }

  public init?(unlessAbsent code: UInt32) {
    if code == 0 { return nil }
    seconds = code
  }
}
