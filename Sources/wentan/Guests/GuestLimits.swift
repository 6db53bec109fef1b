import Glibc

/// What one guest's program may take of the host.
public struct GuestLimits: Equatable, Sendable {
  /// MiB of memory of its own; that of the compiled corpus, which all share, does not count. Nil for no limit.
  public var memory: Int?
  /// Seconds of the processor. Nil for no limit.
  public var processorTime: Int?
  /// Seconds without a key after which the explorer ends. Nil for no limit.
  public var idleTime: Int?

  public init(memory: Int? = nil, processorTime: Int? = nil, idleTime: Int? = nil) {
    (self.memory, self.processorTime, self.idleTime) = (memory, processorTime, idleTime)
  }

  /// Seconds of the processor that are left for putting the terminal right, once its time is used up.
  private static let grace = 5

  /// Limits this process by the kernel, for good. The idle time is the explorer's own.
  public func hold() {
    if let memory { limit(RLIMIT_DATA, memory << 20, memory << 20) }
    if let processorTime { limit(RLIMIT_CPU, processorTime, processorTime + GuestLimits.grace) }
    if memory != nil || processorTime != nil { limit(RLIMIT_CORE, 0, 0) }
  }

  private func limit(_ resource: __rlimit_resource, _ soft: Int, _ hard: Int) {
    var limit = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard))
    // Where the host's own limits are lower, those hold.
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
