internal import Dispatch
internal import NianbaoCore
internal import Synchronization

/// Converts the documents of many threads with few runs of LibreOffice: while it runs, documents gather for the next run.
final class GatheredConversions: Sendable {
    private struct State {
        var isRunning = false
        var waiting: [Request] = []
    }

    /// A document whose thread waits until it is converted, or until it is its turn to run the program.
    private final class Request: Sendable {
        let document: LibreOffice.Document
        let outcome = Mutex<Result<LibreOffice.Outcome, Failure>?>(nil)
        let turn = DispatchSemaphore(value: 0)

        init(_ document: LibreOffice.Document) { self.document = document }
    }

    private let target: LibreOffice.Target
    private let state = Mutex(State())

    /// The most documents of one run. A run that fails is repeated for each of them.
    static let largest = 24

    /// - Parameter target: What documents are converted to.
    init(to target: LibreOffice.Target) { self.target = target }

    /// Converts a document, together with those of other threads, and returns when it is done.
    func convert(_ document: LibreOffice.Document, by office: LibreOffice) throws(Failure) -> LibreOffice.Outcome {
        let request = Request(document)
        let runs = state.withLock { state in
            state.waiting.append(request)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if !runs { request.turn.wait() }
        if request.outcome.withLock({ $0 }) == nil { run(office) }
        switch request.outcome.withLock({ $0 }) {
        case .success(let outcome): return outcome
        case .failure(let failure): throw failure
        case nil: preconditionFailure("the first in the line is always among those that it converts")
        }
    }

    /// Converts what waits, the caller's document first, and leaves the next run to the first of the documents after it.
    private func run(_ office: LibreOffice) {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(Self.largest))
            state.waiting.removeFirst(group.count)
            return group
        }
        do throws(Failure) {
            let outcomes = try office.convert(group.map(\.document), to: target)
            for (request, outcome) in zip(group, outcomes) { request.outcome.withLock { $0 = .success(outcome) } }
        } catch {
            for request in group { request.outcome.withLock { $0 = .failure(error) } }
        }
        for request in group.dropFirst() { request.turn.signal() }
        let next = state.withLock { state in
            state.isRunning = !state.waiting.isEmpty
            return state.waiting.first
        }
        next?.turn.signal()
    }
}
