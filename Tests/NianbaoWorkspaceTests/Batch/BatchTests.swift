import Testing

@testable import NianbaoWorkspace

/// Counts what a batch shows to whoever watches it.
private final class Watch: BatchWatch {
    var delivered = 0
    private let last: Int

    /// - Parameter last: With how many files done the batch is to end.
    init(until last: Int = .max) { self.last = last }

    func during(_ count: Int, _ batch: () throws -> BatchEnd) rethrows -> BatchEnd { try batch() }
    func goesOn() -> Bool { delivered < last }
    func willDeliver() {}
    func didDeliver() { delivered += 1 }
}

@Suite struct BatchTests {
    private let files = (0..<50).map { ReportFile(path: "\($0)") }
    private let remarks = Remarks()

    /// Remarks the path of every other file and returns the paths that were delivered.
    private func run(_ files: [ReportFile], workers: Int, _ watch: Watch) throws -> (paths: [String], end: BatchEnd) {
        var paths: [String] = []
        let end = try Batch(files, workers: workers, watch: watch, remarks: remarks.sink).run {
            { index, file, remarks in
                if index.isMultiple(of: 2) { remarks.add(.line(zh: file.path, en: file.path)) }
                return file.path
            }
        } deliver: { _, path in
            paths.append(path)
            return true
        }
        return (paths, end)
    }

    @Test(arguments: [1, 4])
    func `remarks come in the order of the files, whichever thread makes them`(_ workers: Int) throws {
        let (paths, end) = try run(files, workers: workers, Watch())
        #expect(paths == files.map(\.path))
        #expect(
            remarks.all.map(\.english) == files.map(\.path).enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
        #expect(end.total == 50 && end.endedAfter == nil)
    }

    @Test func `whoever watches may end it`() throws {
        let (paths, end) = try run(files, workers: 1, Watch(until: 7))
        #expect(paths.count == 7)
        #expect(end.endedAfter == 7)
    }

    @Test func `a file by itself is not watched`() throws {
        let watch = Watch(until: 0)
        #expect(try run([files[0]], workers: 4, watch).paths == ["0"])
        #expect(watch.delivered == 0)
    }
}
