import Model
import System

/// What a user is told of an article that was read: what is doubtful, or was not understood.
public struct Remark: Sendable, Equatable {
  public let message: Phrase

  public init(_ message: Phrase) { self.message = message }
}
