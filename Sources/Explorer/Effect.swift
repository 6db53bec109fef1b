import Model
import System

/// What the program must do for the explorer, which itself touches nothing of the world.
public enum Effect: Equatable, Sendable {
  case quit, redraw
  /// Keep this beyond the end of the program; the outcome is to come back as an event.
  case keep(UnsavedChange)
  /// Read the files of the corpus that have changed; what comes of it is to come back as events.
  case reload
  /// Stop reading: what has been read so far will do.
  case stopLoading
  /// Make the index of the corpus, which is to come back as an event.
  case index
  /// Send a text to the clipboard of the terminal.
  case copy(String)
  /// Write a file; the outcome is to come back as an event.
  case write(String, to: String, replacing: Bool)
  /// Write the file that a program makes of a text; the outcome is to come back as an event.
  case convert(String, by: Converter, to: String, replacing: Bool)
  /// Name the folders and files in a folder whose names begin in some way; they are to come back as an event.
  case listNames(Completion)
  /// Add articles from a source, as it was typed; how far it is and what came of it are to come back as events.
  case add(String, in: Language)
  /// Add what the subscribed feeds have that is new; how far it is and what came of it are to come back as events.
  case update(in: Language)
  /// Stop adding articles.
  case stopAdding
  /// Run a command of the shell with a text as its input; the outcome is to come back as an event.
  case run(String, input: String)
  /// Open the first of these files that is there in the user's editor; the outcome is to come back as an event.
  case edit([EditedPlace])
  /// Ask something of the review; what comes of it is to come back as an event.
  case review(ReviewRequest)
}

/// What came of writing a file.
public enum WritingOutcome: Equatable, Sendable {
  /// - Parameter path: the file, as the user is to be told.
  case written(path: String, bytes: Int)
  /// A file is there already, and was not to be replaced.
  case exists
  case failed(Phrase)
}

/// What came of running a command.
public enum RunningOutcome: Equatable, Sendable {
  case ended(status: Int32)
  case killed(signal: Int32)
  case failed(reason: String)
}

/// A line of a file, from 1 on.
public struct EditedPlace: Equatable, Sendable {
  public let path: String
  public let line: Int

  public init(path: String, line: Int) { (self.path, self.line) = (path, line) }
}

/// What came of opening the editor.
public enum EditingOutcome: Equatable, Sendable {
  /// It was left.
  case edited
  /// It cannot be started, by its name.
  case missing(String)
  /// It ended with another status than 0, or by a signal.
  case failed(String, status: Int32)
  case fileMissing(path: String)
}
