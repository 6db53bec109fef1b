import Glibc

// The doors of libFuzzer to one of the targets, which WENTAN_FUZZ_TARGET names.

private let target = getenv("WENTAN_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// Prints the targets where none is named, else writes its seeds into the folder that WENTAN_FUZZ_SEEDS names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
  guard let target else {
    print(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
    exit(0)
  }
  guard let folder = getenv("WENTAN_FUZZ_SEEDS").map({ String(cString: $0) }) else { return 0 }
  for (number, seed) in target.seeds.enumerated() {
    guard let file = fopen("\(folder)/seed-\(number)", "w") else { continue }
    fwrite(seed, 1, seed.count, file)
    fclose(file)
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  if let complaint = target!.complaint(about: input) { fatalError(complaint) }
  return 0
}
