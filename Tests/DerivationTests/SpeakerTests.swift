import Testing

@testable import Derivation
