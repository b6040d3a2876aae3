internal import CFuzzer
internal import CLibrary
internal import FuzzTargets

/// Feeds made-up inputs to the readers of outside files: `nianbao-fuzz --target=NAME [libFuzzer's arguments]`. `Tests/Fuzz/run`
/// builds and calls it.
@main
struct NianbaoFuzz {
    /// The target that the command line names; `nil` when it names none.
    static let target = CommandLine.arguments.lazy.filter { $0.hasPrefix(option) }.compactMap {
        FuzzTarget(rawValue: String($0.dropFirst(option.count)))
    }.first

    /// libFuzzer hands on what begins with two dashes to the processes that it starts, and does not look at it.
    private static let option = "--target="

    static func main() {
        guard target != nil else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
            print("usage: nianbao-fuzz \(option)\(names) [arguments of libFuzzer]")
            exit(64)
        }
        // libFuzzer keeps the words as long as the process lives.
        let words = CommandLine.arguments.map { strdup($0) }
        var count = CInt(words.count)
        let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        _ = list.initialize(from: words + [nil])
        var pointer = list.baseAddress
        exit(
            LLVMFuzzerRunDriver(&count, &pointer) { data, size in
                NianbaoFuzz.run(Array(UnsafeBufferPointer(start: data, count: size)))
                return 0
            })
    }

    /// Ends the process, as a crash would, when the input breaks a promise.
    private static func run(_ input: [UInt8]) {
        do throws(BrokenPromise) {
            try target?.run(input)
        } catch {
            print("broken promise: \(error)")
            fflush(nil)
            abort()
        }
    }
}

/// What libFuzzer calls to make a new input of an old one: half of the time bytes are changed, else lines and words.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32) -> Int {
    guard !seed.isMultiple(of: 2), let target = NianbaoFuzz.target else { return LLVMFuzzerMutate(data, size, limit) }
    var mutation = LineMutation(Array(UnsafeBufferPointer(start: data, count: size)), of: target, seed: UInt64(seed))
    let bytes = mutation.changed().prefix(limit)
    guard !bytes.isEmpty else { return LLVMFuzzerMutate(data, size, limit) }
    _ = UnsafeMutableBufferPointer(start: data, count: limit).update(fromContentsOf: bytes)
    return bytes.count
}
